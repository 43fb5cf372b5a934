extension RDATA {
    /// `URI` (256): where a service is reached (RFC 7553 §4).
    public struct URI: RecordData {
        /// The priority of this target; the lowest is tried first.
        public var priority: UInt16 = 0
        /// The share of this target among those of its priority.
        public var weight: UInt16 = 0
        /// The URI, never empty (RFC 7553 §4.4).
        public var target: Octets = []

        public init() {}

        public init(priority: UInt16, weight: UInt16, target: Octets) {
            self.priority = priority
            self.weight = weight
            self.target = target
        }

        /// URI.
        @inlinable public static var type: RecordType { .uri }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&priority, "priority")
            try visitor.visit(&weight, "weight")
            try visitor.visit(&target, "target", OctetsForm(.rest, .quoted, minimum: 1))
        }
    }
}
