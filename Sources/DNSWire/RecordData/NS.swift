extension RDATA {
    /// `NS` (2): a name server of the zone that the owner name stands for (RFC 1035 §3.3.11).
    public struct NS: RecordData {
        /// The host that serves the zone.
        public var nameServer: DomainName = .root

        public init() {}

        public init(nameServer: DomainName) {
            self.nameServer = nameServer
        }

        /// NS.
        @inlinable public static var type: RecordType { .ns }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&nameServer, "name server", .compressible)
        }
    }
}
