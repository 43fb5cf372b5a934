extension RDATA {
    /// `L64` (106): a locator of ILNP for IPv6 (RFC 6742 §2.3).
    public struct L64: RecordData {
        /// The preference of this record; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The locator.
        public var locator: NodeIdentifier = NodeIdentifier()

        public init() {}

        public init(preference: UInt16, locator: NodeIdentifier) {
            self.preference = preference
            self.locator = locator
        }

        /// L64.
        @inlinable public static var type: RecordType { .l64 }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&locator, "locator")
        }
    }
}
