extension RDATA {
    /// `HIP` (55): the identity of a host (RFC 8005 §5).
    public struct HIP: RecordData {
        /// Its tag and its public key.
        public var identity: HostIdentity = HostIdentity()
        /// Servers that know where the host is; there may be none.
        public var rendezvousServers: NameList = NameList()

        public init() {}

        public init(identity: HostIdentity, rendezvousServers: NameList) {
            self.identity = identity
            self.rendezvousServers = rendezvousServers
        }

        /// HIP.
        @inlinable public static var type: RecordType { .hip }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&identity, "identity")
            try visitor.visit(&rendezvousServers, "rendezvous servers")
        }
    }
}
