extension EDNSOption {
    /// `UPDATE-LEASE` (2): for how long the records of an update are to stay (RFC 9664 §4).
    public struct UpdateLease: EDNSOptionData {
        /// The seconds for which all records stay that are no keys.
        public var lease: UInt32 = 0
        /// The seconds for which KEY records stay; as the others where nothing is said.
        public var keyLease: UInt32? = nil

        public init() {}

        public init(lease: UInt32, keyLease: UInt32? = nil) {
            self.lease = lease
            self.keyLease = keyLease
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .updateLease }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&lease, "lease")
            var field = OptionalField<UInt32>(keyLease)
            try visitor.visit(&field, "key lease")
            keyLease = field.value
        }

        /// `3600 (1 hour)`, with the lease of keys after a slash.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            let leases = [data.lease] + (data.keyLease.map { [$0] } ?? [])
            text.append(leases.map { "\($0)" }.joined(separator: "/") + " (")
            for (index, lease) in leases.enumerated() {
                if index > 0 { text.append("/") }
                text.append(inWords: lease)
            }
            text.append(")")
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard let lease = reader.number(as: UInt32.self) else { return nil }
            self.init(lease: lease)
            guard reader.skip("/") else { return }
            guard let keyLease = reader.number(as: UInt32.self) else { return nil }
            self.keyLease = keyLease
        }
    }
}
