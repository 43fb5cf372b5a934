extension RDATA {
    /// `NULL` (10): any octets at all, experimental (RFC 1035 §3.3.10).
    public struct NULL: RecordData {
        /// The octets; text has them in the form for data of any type (RFC 3597 §5).
        public var data: Octets = []

        public init() {}

        public init(data: Octets) {
            self.data = data
        }

        /// NULL.
        @inlinable public static var type: RecordType { .null }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&data, "data", .generic)
        }
    }
}
