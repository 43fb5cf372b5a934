extension EDNSOption {
    /// `ZONEVERSION` (19): the version of the zone that an answer is from (RFC 9660 §2).
    public struct ZoneVersion: EDNSOptionData {
        /// The version; nothing in a query, which asks for it.
        public var version: ZoneVersionNumber? = nil

        public init() {}

        public init(version: ZoneVersionNumber? = nil) {
            self.version = version
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .zoneVersion }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var field = OptionalField<ZoneVersionNumber>(version)
            try visitor.visit(&field, "version")
            version = field.value
        }

        /// `LABELS: 2, SOA-SERIAL: 2026010101`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            guard let version = data.version else { return true }
            text.append("LABELS: \(version.labelCount), ")
            if let serial = version.serial {
                text.append("SOA-SERIAL: \(serial)")
            } else {
                text.append("TYPE: \(version.type), VALUE: ")
                version.value.withSpan { text.append(describing: $0) }
            }
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard reader.skip("LABELS: "), let labelCount = reader.number(as: UInt8.self) else { return nil }
            if reader.skip(", SOA-SERIAL: ") {
                guard let serial = reader.number(as: UInt32.self) else { return nil }
                self.init(version: ZoneVersionNumber(labelCount: labelCount, serial: serial))
            } else {
                guard reader.skip(", TYPE: "), let type = reader.number(as: UInt8.self), reader.skip(", VALUE: "),
                    let value = reader.describedOctets()
                else { return nil }
                self.init(version: ZoneVersionNumber(labelCount: labelCount, type: type, value: Octets(value)))
            }
        }

        /// A query asks without octets (RFC 9660 §3.1).
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            isQuery && octets.count > 0 ? WireDecodingError(.onlyInResponses, at: 0, length: octets.count) : nil
        }
    }
}
