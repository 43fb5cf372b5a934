extension RDATA {
    /// `NID` (104): a node identifier of ILNP (RFC 6742 §2.1).
    public struct NID: RecordData {
        /// The preference of this record; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The identifier.
        public var nodeID: NodeIdentifier = NodeIdentifier()

        public init() {}

        public init(preference: UInt16, nodeID: NodeIdentifier) {
            self.preference = preference
            self.nodeID = nodeID
        }

        /// NID.
        @inlinable public static var type: RecordType { .nid }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&nodeID, "node id")
        }
    }
}
