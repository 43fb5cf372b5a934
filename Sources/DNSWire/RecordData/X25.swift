extension RDATA {
    /// `X25` (19): an address of an X.25 network (RFC 1183 §3.1).
    public struct X25: RecordData {
        /// The address, 4 to 255 decimal digits, of which the first four are the network's (RFC 1183 §3.1).
        public var address: Octets = Octets("0000".utf8)

        public init() {}

        public init(address: Octets) {
            self.address = address
        }

        /// X25.
        @inlinable public static var type: RecordType { .x25 }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address", OctetsForm(.counted8, .quoted, minimum: 4, alphabet: .digits))
        }
    }
}
