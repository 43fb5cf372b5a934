extension RDATA {
    /// `CDNSKEY` (60): the DNSKEY that the child wishes its parent to have a DS for (RFC 7344 §3.2); `0 3 0 AA==`
    /// wishes for none (RFC 8078 §4).
    public struct CDNSKEY: RecordData {
        /// Bit 7 says that it is a zone key, bit 15 that it is a secure entry point.
        public var flags: UInt16 = 0
        /// Always 3; others are kept as they are.
        public var protocolNumber: UInt8 = 0
        /// The key's algorithm.
        public var algorithm: SecurityAlgorithm = SecurityAlgorithm()
        /// The key, in the form that the algorithm defines.
        public var publicKey: Octets = []

        public init() {}

        public init(flags: UInt16, protocolNumber: UInt8, algorithm: SecurityAlgorithm, publicKey: Octets) {
            self.flags = flags
            self.protocolNumber = protocolNumber
            self.algorithm = algorithm
            self.publicKey = publicKey
        }

        /// CDNSKEY.
        @inlinable public static var type: RecordType { .cdnskey }

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
