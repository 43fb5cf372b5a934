extension RDATA {
    /// `A` (1): an IPv4 address of the owner name (RFC 1035 §3.4.1); Hesiod has the same form.
    public struct A: RecordData {
        /// The address.
        public var address: IPv4Address = IPv4Address()

        public init() {}

        public init(address: IPv4Address) {
            self.address = address
        }

        /// A.
        @inlinable public static var type: RecordType { .a }

        /// The form is defined for the classes IN and HS; the class CH has another, ``ChaosA``.
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool {
            recordClass == .internet || recordClass == .hesiod
        }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
        }
    }
}
