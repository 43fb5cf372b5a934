extension EDNSOption {
    /// `EXPIRE` (9): in how many seconds a secondary server's zone expires (RFC 7314 §2).
    public struct Expire: EDNSOptionData {
        /// The seconds; nothing in a query, which asks for them.
        public var seconds: UInt32? = nil

        public init() {}

        public init(seconds: UInt32? = nil) {
            self.seconds = seconds
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .expire }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var field = OptionalField<UInt32>(seconds)
            try visitor.visit(&field, "expire")
            seconds = field.value
        }

        /// `604800 (1 week)`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            guard let seconds = data.seconds else { return true }
            text.append("\(seconds) (")
            text.append(inWords: seconds)
            text.append(")")
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard let seconds = reader.number(as: UInt32.self) else { return nil }
            self.init(seconds: seconds)
        }

        /// A query asks without octets (RFC 7314 §3.1).
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            isQuery && octets.count > 0 ? WireDecodingError(.onlyInResponses, at: 0, length: octets.count) : nil
        }
    }
}
