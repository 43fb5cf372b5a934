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

        public init() {}

        public init(flags: UInt16, protocolNumber: UInt8, algorithm: SecurityAlgorithm, publicKey: Octets) {
            self.flags = flags
            self.protocolNumber = protocolNumber
            self.algorithm = algorithm
            self.publicKey = publicKey
        }

        /// KEY.
        @inlinable public static var type: RecordType { .key }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var keyFlags = KeyFlags(bits: flags)
            try visitor.visit(&keyFlags, "flags")
            flags = keyFlags.bits
            var keyProtocol = KeyProtocol(rawValue: protocolNumber)
            try visitor.visit(&keyProtocol, "protocol")
            protocolNumber = keyProtocol.rawValue
            try visitor.visit(&algorithm, "algorithm")
            var dependent = DependentOctets<KeyRule>(publicKey)
            try visitor.visit(dependent: &dependent, "public key")
            publicKey = dependent.octets
        }
    }
}

/// There is a key, unless both of the first two flags are set (RFC 2535 §3.1.2).
private enum KeyRule: DependentOctetsRule {
    static func form(after octets: Span<UInt8>) -> OctetsForm {
        KeyFlags.hasNoKey(UInt16(octets[0]) << 8) ? OctetsForm(.rest, .base64) : .base64
    }
}
