/// A value whose form depends on the fields before it, such as a gateway whose type is an octet of its own.
///
/// The form is chosen from the octets of the RDATA so far, so that it can be found without a value.
public protocol DependentFieldValue: Hashable, Sendable {
    /// What the octets look like where the quick check knows it; a form of the value's own where nothing else is said.
    static var wireForm: FieldForm { get }

    /// The form that the value takes after these octets of the same RDATA.
    ///
    /// All fields of fixed size that come before it are whole.
    static func form(after octets: Span<UInt8>) -> DependentForm

    /// Reads the value, which comes after these octets of the same RDATA.
    init(reading reader: inout WireReader, after octets: Span<UInt8>) throws(WireDecodingError)

    /// Writes the value after these octets of the same RDATA.
    ///
    /// - Throws: `valueOutOfRange` where the value does not have the form that they ask for.
    func write(to writer: inout WireWriter, form: DependentForm) throws(WireEncodingError)
}

extension DependentFieldValue {
    /// A form of the value's own.
    @inlinable public static var wireForm: FieldForm { .own }
}

/// What a field looks like that depends on those before it.
public enum DependentForm: Hashable, Sendable {
    /// No octets, and nothing in text.
    case nothing
    /// No octets, and a dot in text (RFC 4025 §3.1).
    case dot
    /// An IPv4 address.
    case ipv4Address
    /// An IPv6 address.
    case ipv6Address
    /// A domain name.
    case name(NameRule)
    /// Octets.
    case octets(OctetsForm)
}
