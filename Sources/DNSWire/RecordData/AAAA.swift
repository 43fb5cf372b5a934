extension RDATA {
    /// `AAAA` (28): an IPv6 address of the owner name (RFC 3596 §2.2).
    public struct AAAA: RecordData {
        /// The address.
        public var address: IPv6Address = IPv6Address()

        public init() {}

        public init(address: IPv6Address) {
            self.address = address
        }

        /// AAAA.
        @inlinable public static var type: RecordType { .aaaa }

        /// The form is defined for the class IN only (RFC 3596 §2.1).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
        }
    }
}
