extension RDATA {
    /// `AFSDB` (18): a server of an AFS cell or of DCE (RFC 1183 §1, RFC 5864).
    public struct AFSDB: RecordData {
        /// 1 for a volume location server of AFS, 2 for an authentication server of DCE.
        public var subtype: UInt16 = 0
        /// The server.
        public var host: DomainName = .root

        public init() {}

        public init(subtype: UInt16, host: DomainName) {
            self.subtype = subtype
            self.host = host
        }

        /// AFSDB.
        @inlinable public static var type: RecordType { .afsdb }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&subtype, "subtype")
            try visitor.visit(&host, "host", .decompressOnly)
        }
    }
}
