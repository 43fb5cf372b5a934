extension RDATA {
    /// `LP` (107): a name that has locators of ILNP (RFC 6742 §2.4).
    public struct LP: RecordData {
        /// The preference of this record; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The name, which has L32 or L64 records.
        public var target: DomainName = .root

        public init() {}

        public init(preference: UInt16, target: DomainName) {
            self.preference = preference
            self.target = target
        }

        /// LP.
        @inlinable public static var type: RecordType { .lp }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
