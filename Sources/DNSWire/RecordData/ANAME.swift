extension RDATA {
    /// `ANAME` (65305): a name whose addresses stand at the owner, too (draft-ietf-dnsop-aname).
    public struct ANAME: RecordData {
        /// The name.
        public var target: DomainName = .root

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(target: DomainName) {
            self.target = target
        }

        /// ANAME.
        @inlinable public static var type: RecordType { .aname }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
