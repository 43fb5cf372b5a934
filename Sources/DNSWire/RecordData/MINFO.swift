extension RDATA {
    /// `MINFO` (14): who is after a mailing list, experimental (RFC 1035 §3.3.7).
    public struct MINFO: RecordData {
        /// The mailbox that is responsible for the list.
        public var responsibleMailbox: DomainName = .root
        /// The mailbox that gets reports of errors.
        public var errorMailbox: DomainName = .root

        public init() {}

        public init(responsibleMailbox: DomainName, errorMailbox: DomainName) {
            self.responsibleMailbox = responsibleMailbox
            self.errorMailbox = errorMailbox
        }

        /// MINFO.
        @inlinable public static var type: RecordType { .minfo }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&responsibleMailbox, "responsible mailbox", .compressible)
            try visitor.visit(&errorMailbox, "error mailbox", .compressible)
        }
    }
}
