/// A node identifier or a locator of ILNP, eight octets (RFC 6742 §2.1, §2.3).
public struct NodeIdentifier: FieldValue, BitwiseCopyable {
    /// The identifier as a number, its first octet highest.
    public var rawValue: UInt64

    /// Takes the identifier from a number, its first octet highest.
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// All zeros.
    @inlinable public init() { rawValue = 0 }

    private static var form: HexGroups { HexGroups(count: 4, digits: 4, separator: UInt8(ascii: ":")) }

    /// Eight octets.
    @inlinable public static var wireForm: FieldForm { .fixed(8) }

    /// Reads eight octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { rawValue = try reader.readUInt64() }

    /// Writes eight octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt64(rawValue) }

    /// Prints 4 groups of hexadecimal digits: `0014:4fff:ff20:ee64` (RFC 6742 §2.1.2).
    public func print(to writer: inout PresentationWriter) { NodeIdentifier.form.print(rawValue, to: &writer) }

    /// Reads 4 groups of hexadecimal digits (RFC 6742 §2.1.2).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        rawValue = try NodeIdentifier.form.parse(&reader)
    }
}
