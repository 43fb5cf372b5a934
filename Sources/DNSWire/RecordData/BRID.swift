extension RDATA {
    /// `BRID` (68): what an unmanned aircraft broadcasts of itself, in CBOR (RFC 9886 §5.2).
    public struct BRID: RecordData {
        /// The CBOR.
        public var data: Octets = []

        public init() {}

        public init(data: Octets) {
            self.data = data
        }

        /// BRID.
        @inlinable public static var type: RecordType { .brid }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&data, "data", .base64)
        }
    }
}
