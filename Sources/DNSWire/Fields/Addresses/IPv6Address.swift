/// An IPv6 address, sixteen octets (RFC 4291 §2).
public struct IPv6Address: FieldValue, Comparable, BitwiseCopyable {
    /// The address as a number, its first octet highest.
    public var rawValue: UInt128

    /// Takes the address from a number, its first octet highest.
    @inlinable public init(rawValue: UInt128) { self.rawValue = rawValue }

    /// `::`.
    @inlinable public init() { rawValue = 0 }

    /// Orders by the octets.
    @inlinable public static func < (left: IPv6Address, right: IPv6Address) -> Bool { left.rawValue < right.rawValue }

    /// Sixteen octets.
    @inlinable public static var wireForm: FieldForm { .fixed(16) }

    /// Groups of hexadecimal digits with colons between them.
    @inlinable public static var textForm: TextForm { .ipv6Address }

    /// Reads sixteen octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        guard reader.remaining >= 16 else { throw reader.cut(16) }
        let high = try reader.readUInt64()
        rawValue = UInt128(high) &<< 64 | UInt128(try reader.readUInt64())
    }

    /// Writes sixteen octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        guard writer.room >= 16 else { throw writer.noRoom(for: 16) }
        try writer.appendUInt64(UInt64(truncatingIfNeeded: rawValue &>> 64))
        try writer.appendUInt64(UInt64(truncatingIfNeeded: rawValue))
    }

    /// Prints the recommended form (RFC 5952 §4).
    public func print(to writer: inout PresentationWriter) {
        writer.beginToken()
        writer.append { append(to: &$0) }
    }

    /// Reads any of the forms of RFC 4291 §2.2.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        guard let address = IPv6Address(reader.octets(of: token)) else {
            throw PresentationError(.invalidAddress, at: token.range.lowerBound)
        }
        self = address
    }

    /// One of the eight groups of sixteen bits, the first one leftmost; 0 beyond them.
    func group(_ index: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: rawValue >> UInt128(truncatingIfNeeded: max(0, 112 - 16 * index)))
    }
}
