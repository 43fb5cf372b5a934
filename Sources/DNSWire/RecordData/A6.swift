extension RDATA {
    /// `A6` (38): a part of an IPv6 address and the name that has the rest, obsolete (RFC 2874 §3.1, RFC 6563).
    public struct A6: RecordData {
        /// The length of the prefix and the part of the address after it.
        public var address = PrefixedAddress()
        /// The name that has the prefix; it is not there where the prefix has no bits.
        public var prefixName: DomainName = .root

        public init() {}

        public init(address: PrefixedAddress, prefixName: DomainName = .root) {
            self.address = address
            self.prefixName = prefixName
        }

        /// A6.
        @inlinable public static var type: RecordType { .a6 }

        /// The form is defined for the class IN only (RFC 2874 §3.1).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
            var dependent = DependentPrefix(name: prefixName)
            try visitor.visit(dependent: &dependent, "prefix name")
            prefixName = dependent.name
        }
    }
}

/// What follows the address: nothing after a prefix of no bits, else a name (RFC 2874 §3.1).
private struct DependentPrefix: DependentFieldValue {
    var name: DomainName

    init(name: DomainName) { self.name = name }

    static func form(after octets: Span<UInt8>) -> DependentForm {
        octets[0] == 0 ? .nothing : .name(.neverCompressedLowercased)
    }

    init(reading reader: inout WireReader, after octets: Span<UInt8>) throws(WireDecodingError) {
        name = octets[0] == 0 ? .root : try reader.readName()
    }

    func write(to writer: inout WireWriter, form: DependentForm) throws(WireEncodingError) {
        if case .name = form { try writer.append(name.wire) }
    }
}
