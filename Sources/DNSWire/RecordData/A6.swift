extension RDATA {
    /// `A6` (38): a part of an IPv6 address and the name that has the rest, obsolete (RFC 2874 §3.1, RFC 6563).
    public struct A6: RecordData {
        /// The length of the prefix and the part of the address behind it.
        public var address = PrefixedAddress()
        /// The name that has the prefix; it is not there where the prefix has no bits.
        public var prefixName: DomainName = .root
        /// What follows a prefix of more than 128 bits, of which nothing is known.
        public var unknown: Octets = []

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(address: PrefixedAddress, prefixName: DomainName = .root) {
            self.address = address
            self.prefixName = prefixName
        }

        /// A6.
        @inlinable public static var type: RecordType { .a6 }

        /// The form is defined for the class IN only (RFC 2874 §3.1).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
            switch address.prefixLength {
            case 0: break
            case 1...128: try visitor.visit(&prefixName, "prefix name", .neverCompressedLowercased)
            default: try visitor.visit(&unknown, "data", .hex)
            }
        }
    }
}
