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
            var dependent = DependentDigest(octets: digest)
            try visitor.visit(dependent: &dependent, "digest")
            digest = dependent.octets
        }
    }
}

/// A digest whose length is that of its algorithm, the sixth octet of the data (RFC 8976 §2.2.3, §2.2.4).
private struct DependentDigest: DependentFieldValue {
    var octets: Octets

    init(octets: Octets) { self.octets = octets }

    static func form(after octets: Span<UInt8>) -> DependentForm { .octets(form(of: octets[5])) }

    private static func form(of hashAlgorithm: UInt8) -> OctetsForm {
        switch hashAlgorithm {
        case 1: OctetsForm(.rest, .hex, minimum: 48, maximum: 48)
        case 2: OctetsForm(.rest, .hex, minimum: 64, maximum: 64)
        default: OctetsForm(.rest, .hex, minimum: 12)
        }
    }

    init(reading reader: inout WireReader, after octets: Span<UInt8>) throws(WireDecodingError) {
        self.octets = Octets(try DependentDigest.form(of: octets[5]).read(&reader))
    }

    func write(to writer: inout WireWriter, form: DependentForm) throws(WireEncodingError) {
        guard case .octets(let form) = form else { return }
        try form.write(octets, to: &writer)
    }
}
