extension RDATA {
    /// `RP` (17): a person responsible for the owner name (RFC 1183 §2.2).
    public struct RP: RecordData {
        /// The mailbox of the person; the root says that there is none.
        public var mailbox: DomainName = .root
        /// A name with TXT records that say more; the root says that there are none.
        public var text: DomainName = .root

        public init() {}

        public init(mailbox: DomainName, text: DomainName) {
            self.mailbox = mailbox
            self.text = text
        }

        /// RP.
        @inlinable public static var type: RecordType { .rp }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&mailbox, "mailbox", .decompressOnly)
            try visitor.visit(&text, "text", .decompressOnly)
        }
    }
}
