/// An IPv4 address, four octets (RFC 791 §3.2).
public struct IPv4Address: FieldValue, Comparable, BitwiseCopyable {
    /// The address as a number, its first octet highest.
    public var rawValue: UInt32

    /// Takes the address from a number, its first octet highest.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// 0.0.0.0.
    @inlinable public init() { rawValue = 0 }

    /// Puts four octets together: `IPv4Address(192, 0, 2, 1)`.
    @inlinable public init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        rawValue = UInt32(first) &<< 24 | UInt32(second) &<< 16 | UInt32(third) &<< 8 | UInt32(fourth)
    }

    /// Orders by the octets.
    @inlinable public static func < (left: IPv4Address, right: IPv4Address) -> Bool { left.rawValue < right.rawValue }

    /// Four octets.
    @inlinable public static var wireForm: FieldForm { .fixed(4) }

    /// Four decimal numbers with dots between them.
    @inlinable public static var textForm: TextForm { .ipv4Address }

    /// Reads four octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { rawValue = try reader.readUInt32() }

    /// Writes four octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt32(rawValue) }

    /// Prints four decimal numbers with dots between them.
    public func print(to writer: inout PresentationWriter) {
        writer.beginToken()
        writer.append { append(to: &$0) }
    }

    /// Reads four decimal numbers with dots between them.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        guard let address = IPv4Address(reader.octets(of: token)) else {
            throw PresentationError(.invalidAddress, at: token.range.lowerBound)
        }
        self = address
    }
}

extension IPv4Address: LosslessStringConvertible {
    /// Four decimal numbers with dots between them: `192.0.2.1`.
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads `192.0.2.1`, or gives `nil` where the text is no address.
    public init?(_ description: String) { self.init(Array(description.utf8).span) }

    /// Reads four decimal numbers with dots between them, or gives `nil`.
    ///
    /// A number with a zero in front is refused: `010` is 8 to some readers and 10 to others.
    public init?(_ text: Span<UInt8>) {
        var value: UInt32 = 0
        var offset = 0
        for part in 0..<4 {
            if part > 0 {
                guard offset < text.count, text[offset] == UInt8(ascii: ".") else { return nil }
                offset += 1
            }
            let start = offset
            guard let octet = DecimalNumber.read(from: text, at: &offset, as: UInt8.self),
                offset - start == 1 || text[start] != UInt8(ascii: "0")
            else { return nil }
            value = value &<< 8 | UInt32(octet)
        }
        guard offset == text.count else { return nil }
        rawValue = value
    }

    /// Appends the text form to UTF-8 text.
    public func append(to text: inout [UInt8]) {
        text.append(addingCapacity: Self.textRoom) { append(to: &$0) }
    }

    /// Fifteen characters, and the room that the last number asks for.
    package static var textRoom: Int { 24 }

    /// Appends the text form where there is as much room.
    package func append(to text: inout OutputSpan<UInt8>) {
        var rest = rawValue
        for index in 0..<4 {
            if index > 0 { text.append(UInt8(ascii: ".")) }
            DecimalNumber.append(UInt64(rest &>> 24), to: &text)
            rest &<<= 8
        }
    }
}
