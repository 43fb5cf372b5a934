extension RDATA {
    /// `IPN` (264): the number of a node of the Bundle Protocol (draft-johnson-dns-ipn-cla).
    public struct IPN: RecordData {
        /// The number.
        public var nodeNumber: UInt64 = 0

        public init() {}

        public init(nodeNumber: UInt64) {
            self.nodeNumber = nodeNumber
        }

        /// IPN.
        @inlinable public static var type: RecordType { .ipn }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&nodeNumber, "node number")
        }
    }
}
