extension RDATA {
    /// `L32` (105): a locator of ILNP for IPv4 (RFC 6742 §2.2).
    public struct L32: RecordData {
        /// The preference of this record; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The locator, written like an address.
        public var locator: IPv4Address = IPv4Address()

        public init() {}

        public init(preference: UInt16, locator: IPv4Address) {
            self.preference = preference
            self.locator = locator
        }

        /// L32.
        @inlinable public static var type: RecordType { .l32 }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&locator, "locator")
        }
    }
}
