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

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(serial: UInt32, scheme: UInt8, hashAlgorithm: UInt8, digest: Octets) {
            self.serial = serial
            self.scheme = scheme
            self.hashAlgorithm = hashAlgorithm
            self.digest = digest
        }

        /// ZONEMD.
        @inlinable public static var type: RecordType { .zonemd }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&serial, "serial")
            try visitor.visit(&scheme, "scheme")
            try visitor.visit(&hashAlgorithm, "hash algorithm")
            let form =
                switch hashAlgorithm {
                case 1: OctetsForm(.rest, .hex, minimum: 48, maximum: 48)
                case 2: OctetsForm(.rest, .hex, minimum: 64, maximum: 64)
                default: OctetsForm(.rest, .hex, minimum: 12)
                }
            try visitor.visit(&digest, "digest", form)
        }
    }
}
