extension RDATA {
    /// `MF` (4): a mail forwarder, obsolete: MX does this (RFC 1035 §3.3.5).
    public struct MF: RecordData {
        /// The host that accepts mail for forwarding.
        public var host: DomainName = .root

        public init() {}

        public init(host: DomainName) {
            self.host = host
        }

        /// MF.
        @inlinable public static var type: RecordType { .mf }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&host, "host", .compressible)
        }
    }
}
