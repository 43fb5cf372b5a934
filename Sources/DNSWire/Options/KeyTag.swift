extension EDNSOption {
    /// `KEY-TAG` (14): the trust anchors of a client, by the tags of their keys (RFC 8145 §4.1).
    public struct KeyTag: EDNSOptionData {
        /// The tags.
        public var tags: ValueList<UInt16> = ValueList()

        public init() {}

        public init(tags: ValueList<UInt16>) {
            self.tags = tags
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .keyTag }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&tags, "key tags")
        }

        /// `20326, 38696`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            text.append(data.tags.map { "\($0)" }.joined(separator: ", "))
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            var tags: [UInt16] = []
            repeat {
                guard let tag = reader.number(as: UInt16.self) else { return nil }
                tags.append(tag)
            } while reader.skip(", ")
            guard let tags = try? ValueList(tags) else { return nil }
            self.init(tags: tags)
        }
    }
}
