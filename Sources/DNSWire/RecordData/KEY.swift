extension RDATA {
    /// `KEY` (25): a public key, today that of SIG(0) or TKEY (RFC 2535 §3.1, RFC 3445 §3).
    public struct KEY: RecordData {
        /// What the key may be used for.
        public var flags: UInt16 = 0
        /// Always 3 (RFC 3445 §4); others are kept as they are.
        public var protocolNumber: UInt8 = 0
        /// The key's algorithm.
        public var algorithm: SecurityAlgorithm = SecurityAlgorithm()
        /// The key, in the form that the algorithm defines.
        public var publicKey: Octets = []

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(flags: UInt16, protocolNumber: UInt8, algorithm: SecurityAlgorithm, publicKey: Octets) {
            self.flags = flags
            self.protocolNumber = protocolNumber
            self.algorithm = algorithm
            self.publicKey = publicKey
        }

        /// KEY.
        @inlinable public static var type: RecordType { .key }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&flags, "flags")
            try visitor.visit(&protocolNumber, "protocol")
            try visitor.visit(&algorithm, "algorithm")
            try visitor.visit(&publicKey, "public key", .base64)
        }
    }
}
