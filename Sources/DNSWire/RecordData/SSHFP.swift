extension RDATA {
    /// `SSHFP` (44): the fingerprint of a host's SSH key (RFC 4255 §3.1).
    public struct SSHFP: RecordData {
        /// The key's algorithm: 1 for RSA, 2 DSA, 3 ECDSA, 4 Ed25519, 6 Ed448 (RFC 6594, RFC 7479, RFC 8709).
        public var algorithm: UInt8 = 0
        /// How the fingerprint is made: 1 for SHA-1, 2 for SHA-256.
        public var fingerprintType: UInt8 = 0
        /// The fingerprint.
        public var fingerprint: Octets = []

        public init() {}

        public init(algorithm: UInt8, fingerprintType: UInt8, fingerprint: Octets) {
            self.algorithm = algorithm
            self.fingerprintType = fingerprintType
            self.fingerprint = fingerprint
        }

        /// SSHFP.
        @inlinable public static var type: RecordType { .sshfp }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&algorithm, "algorithm")
            try visitor.visit(&fingerprintType, "fingerprint type")
            var dependent = DependentOctets<FingerprintRule>(fingerprint)
            try visitor.visit(dependent: &dependent, "fingerprint")
            fingerprint = dependent.octets
        }
    }
}

/// The fingerprint has the length of its kind, the second octet of the data (RFC 4255 §3.1.2, RFC 6594 §4).
private enum FingerprintRule: DependentOctetsRule {
    static func form(after octets: Span<UInt8>) -> OctetsForm {
        switch octets[1] {
        case 1: OctetsForm(.rest, .hex, minimum: 20, maximum: 20)
        case 2: OctetsForm(.rest, .hex, minimum: 32, maximum: 32)
        default: .hex
        }
    }
}
