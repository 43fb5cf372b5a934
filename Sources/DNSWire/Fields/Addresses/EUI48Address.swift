/// A hardware address of six octets (RFC 7043 §3).
public struct EUI48Address: FieldValue, BitwiseCopyable {
    /// The address as a number, its first octet highest of six.
    public var rawValue: UInt64

    /// Takes the address from a number, its first octet highest of six.
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue & 0xFFFF_FFFF_FFFF }

    /// All zeros.
    @inlinable public init() { rawValue = 0 }

    private static var form: HexGroups { HexGroups(count: 6, digits: 2, separator: UInt8(ascii: "-")) }

    /// Six octets.
    @inlinable public static var wireForm: FieldForm { .fixed(6) }

    /// Reads six octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { rawValue = try reader.readUInt48() }

    /// Writes six octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt48(rawValue) }

    /// Prints 6 groups of hexadecimal digits: `00-00-5e-00-53-2a` (RFC 7043 §3.2).
    public func print(to writer: inout PresentationWriter) { EUI48Address.form.print(rawValue, to: &writer) }

    /// Reads 6 groups of hexadecimal digits (RFC 7043 §3.2).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        rawValue = try EUI48Address.form.parse(&reader)
    }
}
