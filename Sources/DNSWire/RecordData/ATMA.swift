extension RDATA {
    /// `ATMA` (34): an address of an ATM network (ATM Forum AF-DANS-0152 §5).
    public struct ATMA: RecordData {
        /// The address.
        public var address: ATMAddress = ATMAddress()

        public init() {}

        public init(address: ATMAddress) {
            self.address = address
        }

        /// ATMA.
        @inlinable public static var type: RecordType { .atma }

        /// The form is defined for the class IN only (ATM Forum AF-DANS-0152 §5).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
        }
    }
}
