/// An address of the Chaosnet, two octets, which text has in octal (RFC 1035 §3.3).
public struct ChaosAddress: FieldValue, BitwiseCopyable {
    /// The address as a number.
    public var rawValue: UInt16

    /// Takes the address from a number.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The address 0.
    @inlinable public init() { rawValue = 0 }

    /// Reads two octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { rawValue = try reader.readUInt16() }

    /// Writes two octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt16(rawValue) }

    /// Prints an octal number.
    public func print(to writer: inout PresentationWriter) { writer.write(String(rawValue, radix: 8)) }

    /// Reads an octal number.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        let text = reader.octets(of: token)
        var number: UInt32 = 0
        for index in text.indices {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 8, number <= UInt32(UInt16.max) else {
                throw PresentationError(.invalidNumber, at: token.range.lowerBound + index)
            }
            number = number &* 8 &+ UInt32(digit)
        }
        guard text.count > 0, let rawValue = UInt16(exactly: number) else {
            throw PresentationError(.invalidNumber, at: token.range.lowerBound)
        }
        self.rawValue = rawValue
    }
}
