extension EDNSOption {
    /// `CHAIN` (13): that a client wants all records for validating an answer (RFC 7901 §4).
    public struct Chain: EDNSOptionData {
        /// The name nearest to the question that the client has validated.
        public var closest: DomainName = .root

        public init() {}

        public init(closest: DomainName) {
            self.closest = closest
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .chain }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&closest, "closest trust point", .neverCompressed)
        }
    }
}
