extension RDATA {
    /// `ANAME` (65305): a name whose addresses are at the owner, too (draft-ietf-dnsop-aname).
    public struct ANAME: RecordData {
        /// The name.
        public var target: DomainName = .root

        public init() {}

        public init(target: DomainName) {
            self.target = target
        }

        /// ANAME.
        @inlinable public static var type: RecordType { .aname }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
