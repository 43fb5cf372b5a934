/// A hardware address of eight octets (RFC 7043 §4).
public struct EUI64Address: FieldValue, BitwiseCopyable {
    /// The address as a number, its first octet highest.
    public var rawValue: UInt64

    /// Takes the address from a number, its first octet highest.
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// All zeros.
    @inlinable public init() { rawValue = 0 }

    private static var form: HexGroups { HexGroups(count: 8, digits: 2, separator: UInt8(ascii: "-")) }

    /// Eight octets.
    @inlinable public static var wireForm: FieldForm { .fixed(8) }

    /// Reads eight octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { rawValue = try reader.readUInt64() }

    /// Writes eight octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt64(rawValue) }

    /// Prints 8 groups of hexadecimal digits: `00-00-5e-ef-10-00-00-2a` (RFC 7043 §4.2).
    public func print(to writer: inout PresentationWriter) { EUI64Address.form.print(rawValue, to: &writer) }

    /// Reads 8 groups of hexadecimal digits (RFC 7043 §4.2).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        rawValue = try EUI64Address.form.parse(&reader)
    }
}
