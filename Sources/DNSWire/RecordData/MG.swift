extension RDATA {
    /// `MG` (8): a member of a mail group, experimental (RFC 1035 §3.3.6).
    public struct MG: RecordData {
        /// The mailbox that is a member.
        public var mailbox: DomainName = .root

        public init() {}

        public init(mailbox: DomainName) {
            self.mailbox = mailbox
        }

        /// MG.
        @inlinable public static var type: RecordType { .mg }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&mailbox, "mailbox", .compressible)
        }
    }
}
