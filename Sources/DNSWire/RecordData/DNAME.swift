extension RDATA {
    /// `DNAME` (39): the redirection of all names below the owner name (RFC 6672 §2.1).
    public struct DNAME: RecordData {
        /// What the owner name is replaced by; it is never written compressed (RFC 6672 §2.5).
        public var target: DomainName = .root

        public init() {}

        public init(target: DomainName) {
            self.target = target
        }

        /// DNAME.
        @inlinable public static var type: RecordType { .dname }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .decompressOnly)
        }
    }
}
