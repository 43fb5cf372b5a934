extension RDATA {
    /// `EUI48` (108): a hardware address of six octets (RFC 7043 §3).
    public struct EUI48: RecordData {
        /// The address.
        public var address: EUI48Address = EUI48Address()

        public init() {}

        public init(address: EUI48Address) {
            self.address = address
        }

        /// EUI48.
        @inlinable public static var type: RecordType { .eui48 }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
        }
    }
}
