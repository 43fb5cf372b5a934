extension RDATA {
    /// `PTR` (12): a pointer to another name, as from an address to its host (RFC 1035 §3.3.12).
    public struct PTR: RecordData {
        /// The name that is pointed to.
        public var target: DomainName = .root

        public init() {}

        public init(target: DomainName) {
            self.target = target
        }

        /// PTR.
        @inlinable public static var type: RecordType { .ptr }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .compressible)
        }
    }
}
