extension EDNSOption {
    /// `OWNER` (4): the owner of the records of a sleeping host, never assigned by an RFC
    /// (draft-cheshire-edns0-owner-option); other drafts had the number too.
    public struct Owner: EDNSOptionData {
        /// The data, of which nothing is certain.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) {
            self.octets = octets
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .owner }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "octets", OctetsForm(.rest, .hex))
        }

        /// `61 62 ("ab")`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            if octets.count > 0 { text.append(describing: octets) }
            return true
        }
    }
}
