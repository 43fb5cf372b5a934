extension RDATA {
    /// `APL` (42): a list of address prefixes (RFC 3123 §4).
    public struct APL: RecordData {
        /// The prefixes, in their order.
        public var prefixes: AddressPrefixes = AddressPrefixes()

        public init() {}

        public init(prefixes: AddressPrefixes) {
            self.prefixes = prefixes
        }

        /// APL.
        @inlinable public static var type: RecordType { .apl }

        /// The form is defined for the class IN only (RFC 3123 §4).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&prefixes, "prefixes")
        }
    }
}
