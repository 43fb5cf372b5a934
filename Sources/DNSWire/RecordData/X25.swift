extension RDATA {
    /// `X25` (19): an address of an X.25 network (RFC 1183 §3.1).
    public struct X25: RecordData {
        /// The address in decimal digits, up to 255 octets.
        public var address: Octets = []

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(address: Octets) {
            self.address = address
        }

        /// X25.
        @inlinable public static var type: RecordType { .x25 }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address", .characterString)
        }
    }
}
