extension EDNSOption {
    /// `CLIENT-TAG` (16): a number that a client says of itself (draft-bellis-dnsop-edns-tags).
    public struct ClientTag: EDNSOptionData {
        /// The number.
        public var tag: UInt16 = 0

        public init() {}

        public init(tag: UInt16) {
            self.tag = tag
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .clientTag }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&tag, "tag")
        }
    }
}
