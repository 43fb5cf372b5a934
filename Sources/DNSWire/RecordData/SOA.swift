extension RDATA {
    /// `SOA` (6): the start of a zone of authority (RFC 1035 §3.3.13, RFC 2308 §4).
    public struct SOA: RecordData {
        /// The server that the zone comes from.
        public var mname: DomainName = .root
        /// The mailbox of the person responsible, its first label the part before the `@`.
        public var rname: DomainName = .root
        /// The version of the zone, compared by serial number arithmetic (RFC 1982).
        public var serial: UInt32 = 0
        /// Seconds after which a secondary looks for a new version.
        public var refresh: UInt32 = 0
        /// Seconds after which it tries again where that failed.
        public var retry: UInt32 = 0
        /// Seconds after which a secondary that reaches nobody stops answering.
        public var expire: UInt32 = 0
        /// An upper bound, in seconds, for how long negative answers are kept (RFC 2308 §4).
        public var minimum: UInt32 = 0

        public init() {}

        public init(
            mname: DomainName,
            rname: DomainName,
            serial: UInt32,
            refresh: UInt32,
            retry: UInt32,
            expire: UInt32,
            minimum: UInt32
        ) {
            self.mname = mname
            self.rname = rname
            self.serial = serial
            self.refresh = refresh
            self.retry = retry
            self.expire = expire
            self.minimum = minimum
        }

        /// SOA.
        @inlinable public static var type: RecordType { .soa }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&mname, "mname", .compressible)
            try visitor.visit(&rname, "rname", .compressible)
            try visitor.visit(&serial, "serial")
            try visitor.visit(seconds: &refresh, "refresh")
            try visitor.visit(seconds: &retry, "retry")
            try visitor.visit(seconds: &expire, "expire")
            try visitor.visit(seconds: &minimum, "minimum")
        }
    }
}
