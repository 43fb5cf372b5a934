extension RDATA {
    /// `NSAP` (22): an OSI address, deprecated (RFC 1706 §5).
    public struct NSAP: RecordData {
        /// The address.
        public var address: NSAPAddress = NSAPAddress()

        public init() {}

        public init(address: NSAPAddress) {
            self.address = address
        }

        /// NSAP.
        @inlinable public static var type: RecordType { .nsap }

        /// The form is defined for the class IN only (RFC 1706 §5).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
        }
    }
}
