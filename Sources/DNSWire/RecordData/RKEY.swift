extension RDATA {
    /// `RKEY` (57): a key to encrypt NAPTR records for (draft-reid-dnsext-rkey).
    public struct RKEY: RecordData {
        /// 0; nothing else is defined.
        public var flags: UInt16 = 0
        /// 1; nothing else is defined.
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

        /// RKEY.
        @inlinable public static var type: RecordType { .rkey }

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
