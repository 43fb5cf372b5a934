extension RDATA {
    /// `ALIAS` (65401): a name whose addresses stand at the owner, too, as PowerDNS and Knot have it.
    public struct ALIAS: RecordData {
        /// The name.
        public var target: DomainName = .root

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(target: DomainName) {
            self.target = target
        }

        /// ALIAS.
        @inlinable public static var type: RecordType { .alias }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
