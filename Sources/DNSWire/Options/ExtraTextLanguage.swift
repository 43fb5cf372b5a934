extension EDNSOption {
    /// `EDE-EXTRA-TEXT-LANGUAGE` (22): the language of an extended error's text (draft-muks-dns-filtering).
    public struct ExtraTextLanguage: EDNSOptionData {
        /// The language, such as `en`, in UTF-8.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) {
            self.octets = octets
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .edeExtraTextLanguage }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "text", OctetsForm(.rest, .quoted, alphabet: .utf8))
        }
    }
}
