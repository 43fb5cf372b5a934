extension RDATA {
    /// `SRV` (33): a host that offers a service (RFC 2782).
    public struct SRV: RecordData {
        /// The priority of this host; the lowest is tried first.
        public var priority: UInt16 = 0
        /// The share of this host among those of its priority.
        public var weight: UInt16 = 0
        /// The port of the service.
        public var port: UInt16 = 0
        /// The host, written in full but read compressed (RFC 2782, RFC 3597 §4); the root says that there is none.
        public var target: DomainName = .root

        public init() {}

        public init(priority: UInt16, weight: UInt16, port: UInt16, target: DomainName) {
            self.priority = priority
            self.weight = weight
            self.port = port
            self.target = target
        }

        /// SRV.
        @inlinable public static var type: RecordType { .srv }

        /// The form is defined for the class IN only (RFC 2782).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&priority, "priority")
            try visitor.visit(&weight, "weight")
            try visitor.visit(&port, "port")
            try visitor.visit(&target, "target", .decompressOnly)
        }
    }
}
