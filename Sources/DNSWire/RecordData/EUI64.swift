extension RDATA {
    /// `EUI64` (109): a hardware address of eight octets (RFC 7043 §4).
    public struct EUI64: RecordData {
        /// The address.
        public var address: EUI64Address = EUI64Address()

        public init() {}

        public init(address: EUI64Address) {
            self.address = address
        }

        /// EUI64.
        @inlinable public static var type: RecordType { .eui64 }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
        }
    }
}
