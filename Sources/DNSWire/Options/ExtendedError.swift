extension EDNSOption {
    /// `EDE` (15): why an answer is as it is (RFC 8914 §2).
    public struct ExtendedError: EDNSOptionData {
        /// What kind of reason it is.
        public var infoCode: ExtendedErrorCode = .otherError
        /// A text in UTF-8 for people, or nothing.
        public var extraText: Octets = []

        public init() {}

        /// Makes an extended error.
        public init(_ infoCode: ExtendedErrorCode, text: String = "") {
            self.infoCode = infoCode
            extraText = Octets(text.utf8)
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .ede }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&infoCode, "info code")
            try visitor.visit(&extraText, "extra text", OctetsForm(.rest, .quoted, alphabet: .utf8))
        }

        /// The text for people.
        public var text: String { String(decoding: [UInt8](extraText), as: UTF8.self) }

        /// `18 (Prohibited): (not today)`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            text.append("\(data.infoCode.rawValue)")
            if let purpose = data.infoCode.purpose { text.append(" (\(purpose))") }
            guard data.extraText.count > 0 else { return true }
            text.append(": (")
            data.extraText.withSpan { text.append(visible: $0) }
            text.append(")")
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard let number = reader.number(as: UInt16.self) else { return nil }
            self.init(ExtendedErrorCode(rawValue: number))
            // dig has no name for codes that are newer than it.
            if reader.skip(" (") {
                guard let purpose = infoCode.purpose, reader.skip(purpose), reader.skip(")") else { return nil }
            }
            guard !reader.isAtEnd else { return }
            guard reader.skip(": ("), words.count > reader.position, words[words.count - 1] == UInt8(ascii: ")") else {
                return nil
            }
            let text = words.extracting(reader.position..<words.count - 1)
            guard let octets = try? PresentationReader(text).unescaped(.init(range: 0..<text.count, isQuoted: true))
            else {
                return nil
            }
            extraText = Octets(octets)
        }
    }
}
