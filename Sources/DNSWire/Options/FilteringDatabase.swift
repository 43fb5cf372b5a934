extension EDNSOption {
    /// `FILTERING-DB` (25): by which database is filtered (draft-muks-dns-filtering).
    public struct FilteringDatabase: EDNSOptionData {
        /// A name in UTF-8.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) {
            self.octets = octets
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .filteringDB }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "text", OctetsForm(.rest, .quoted, alphabet: .utf8))
        }
    }
}
