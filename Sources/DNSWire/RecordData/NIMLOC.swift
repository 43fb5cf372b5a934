extension RDATA {
    /// `NIMLOC` (32): a locator of Nimrod (draft-ietf-nimrod-dns).
    public struct NIMLOC: RecordData {
        /// The locator.
        public var locator: Octets = []

        public init() {}

        public init(locator: Octets) {
            self.locator = locator
        }

        /// NIMLOC.
        @inlinable public static var type: RecordType { .nimloc }

        /// The form is defined for the class IN only (draft-ietf-nimrod-dns).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&locator, "locator", .hex)
        }
    }
}
