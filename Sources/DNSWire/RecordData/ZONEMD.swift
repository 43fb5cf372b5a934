extension RDATA {
    /// `ZONEMD` (63): the digest of a whole zone (RFC 8976 §2.2).
    public struct ZONEMD: RecordData {
        /// The version of the zone that the digest is of.
        public var serial: UInt32 = 0
        /// How the records are put together: 1, one after the other.
        public var scheme: UInt8 = 0
        /// How the digest is made: 1 for SHA-384, 2 for SHA-512.
        public var hashAlgorithm: UInt8 = 0
        /// The digest, never less than 12 octets (RFC 8976 §2.2.4).
        public var digest: Octets = []

        public init() {}

        public init(serial: UInt32, scheme: UInt8, hashAlgorithm: UInt8, digest: Octets) {
            self.serial = serial
            self.scheme = scheme
            self.hashAlgorithm = hashAlgorithm
            self.digest = digest
        }

        /// ZONEMD.
        @inlinable public static var type: RecordType { .zonemd }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&serial, "serial")
            try visitor.visit(&scheme, "scheme")
            try visitor.visit(&hashAlgorithm, "hash algorithm")
            var dependent = DependentOctets<ZoneDigestRule>(digest)
            try visitor.visit(dependent: &dependent, "digest")
            digest = dependent.octets
        }
    }
}

/// In scheme 1 the digest has the length of its algorithm, the sixth octet of the data; in others, which are private, it
/// has 12 octets at least (RFC 8976 §2.2.3, §2.2.4, Appendix A.3).
private enum ZoneDigestRule: DependentOctetsRule {
    static func form(after octets: Span<UInt8>) -> OctetsForm {
        switch (octets[4], octets[5]) {
        case (1, 1): OctetsForm(.rest, .hex, minimum: 48, maximum: 48)
        case (1, 2): OctetsForm(.rest, .hex, minimum: 64, maximum: 64)
        default: OctetsForm(.rest, .hex, minimum: 12)
        }
    }
}
