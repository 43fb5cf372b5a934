extension RDATA {
    /// `CNAME` (5): the canonical name of which the owner name is an alias (RFC 1035 §3.3.1).
    public struct CNAME: RecordData {
        /// The canonical name.
        public var canonicalName: DomainName = .root

        public init() {}

        public init(canonicalName: DomainName) {
            self.canonicalName = canonicalName
        }

        /// CNAME.
        @inlinable public static var type: RecordType { .cname }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&canonicalName, "canonical name", .compressible)
        }
    }
}
