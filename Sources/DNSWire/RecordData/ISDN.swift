extension RDATA {
    /// `ISDN` (20): an ISDN number (RFC 1183 §3.2).
    public struct ISDN: RecordData {
        /// The number in decimal digits, up to 255 octets.
        public var address: Octets = []
        /// A number after that one, in hexadecimal digits, which may be missing.
        public var subaddress: OptionalString = OptionalString()

        public init() {}

        public init(address: Octets, subaddress: OptionalString) {
            self.address = address
            self.subaddress = subaddress
        }

        /// ISDN.
        @inlinable public static var type: RecordType { .isdn }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address", .characterString)
            try visitor.visit(&subaddress, "subaddress")
        }
    }
}
