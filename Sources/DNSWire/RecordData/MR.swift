extension RDATA {
    /// `MR` (9): the new name of a mailbox, experimental (RFC 1035 §3.3.8).
    public struct MR: RecordData {
        /// The mailbox that takes the place of the owner name.
        public var newName: DomainName = .root

        public init() {}

        public init(newName: DomainName) {
            self.newName = newName
        }

        /// MR.
        @inlinable public static var type: RecordType { .mr }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&newName, "new name", .compressible)
        }
    }
}
