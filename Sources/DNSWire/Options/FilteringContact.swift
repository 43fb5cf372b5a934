extension EDNSOption {
    /// `FILTERING-CONTACT` (23): whom to ask about filtering (draft-muks-dns-filtering).
    public struct FilteringContact: EDNSOptionData {
        /// A URI in UTF-8.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) {
            self.octets = octets
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .filteringContact }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "text", OctetsForm(.rest, .quoted, alphabet: .utf8))
        }
    }
}
