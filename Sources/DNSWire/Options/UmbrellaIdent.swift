extension EDNSOption {
    /// `UMBRELLA-IDENT` (20292): the identity of a client of Cisco Umbrella (IANA).
    public struct UmbrellaIdent: EDNSOptionData {
        /// The identity.
        public var identifier: UInt32 = 0

        public init() {}

        public init(identifier: UInt32) {
            self.identifier = identifier
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .umbrellaIdent }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&identifier, "identifier")
        }
    }
}
