extension RDATA {
    /// `ALIAS` (65401): a name whose addresses are at the owner, too, as PowerDNS and Knot have it.
    public struct ALIAS: RecordData {
        /// The name.
        public var target: DomainName = .root

        public init() {}

        public init(target: DomainName) {
            self.target = target
        }

        /// ALIAS.
        @inlinable public static var type: RecordType { .alias }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
