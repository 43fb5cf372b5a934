extension RDATA {
    /// `HHIT` (67): a hierarchical host identity tag and its certificates, in CBOR (RFC 9886 §5.1).
    public struct HHIT: RecordData {
        /// The CBOR.
        public var data: Octets = []

        public init() {}

        public init(data: Octets) {
            self.data = data
        }

        /// HHIT.
        @inlinable public static var type: RecordType { .hhit }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&data, "data", .base64)
        }
    }
}
