extension RDATA {
    /// `MD` (3): a mail destination, obsolete: MX does this (RFC 1035 §3.3.4).
    public struct MD: RecordData {
        /// The host that delivers mail for the owner name.
        public var host: DomainName = .root

        public init() {}

        public init(host: DomainName) {
            self.host = host
        }

        /// MD.
        @inlinable public static var type: RecordType { .md }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&host, "host", .compressible)
        }
    }
}
