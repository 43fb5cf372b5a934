extension RDATA {
    /// `MB` (7): the host of a mailbox, experimental (RFC 1035 §3.3.3).
    public struct MB: RecordData {
        /// The host that has the mailbox.
        public var host: DomainName = .root

        public init() {}

        public init(host: DomainName) {
            self.host = host
        }

        /// MB.
        @inlinable public static var type: RecordType { .mb }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&host, "host", .compressible)
        }
    }
}
