/// A way to write bytes as text in which each digit stands for a few bits (RFC 4648).
///
/// ``Base16``, ``Base32``, ``Base32Hex``, ``Base64`` and ``Base64URL`` conform. They differ in how many bits a digit
/// has, in their digits and in their padding; everything else is said once, for all of them. A conforming type keeps
/// to a width of 4, 5 or 6 bits.
public protocol BaseEncoding: Sendable {
    /// How many bits a digit stands for.
    static var bitsPerDigit: Int { get }

    /// How many digits end on a whole byte again, the unit that padding fills.
    static var digitsPerGroup: Int { get }

    /// When a last group that is not full is filled with `=`.
    static var padding: BasePadding { get }

    /// The digit of a value of `bitsPerDigit` bits.
    static func digit(of value: UInt8) -> UInt8

    /// The value of a digit; 255 for a character that is none.
    static func value(of character: UInt8) -> UInt8
}

extension BaseEncoding {
    /// Reads a text that comes in pieces.
    public typealias Decoder = BaseDecoder<Self>

    /// Appends the digits of bytes, and the padding where the encoding writes it, to UTF-8 text.
    @inlinable public static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        // Groups of bytes and of digits are counted, not the bits of all bytes: that product could overflow.
        let bytesPerGroup = digitsPerGroup * bitsPerDigit / 8
        let groups = bytes.count / bytesPerGroup &+ 1
        text.append(addingCapacity: groups &* digitsPerGroup) { output in
            var buffer: UInt32 = 0
            var bits = 0
            for index in bytes.indices {
                buffer = buffer << 8 | UInt32(bytes[index])
                bits &+= 8
                while bits >= bitsPerDigit {
                    bits &-= bitsPerDigit
                    output.append(digit(of: lowBits(of: buffer >> UInt32(bits))))
                }
            }
            if bits > 0 { output.append(digit(of: lowBits(of: buffer << UInt32(bitsPerDigit &- bits)))) }
            guard padding == .required else { return }
            while output.count % digitsPerGroup != 0 { output.append(UInt8(ascii: "=")) }
        }
    }

    /// The digits of bytes, with the padding where the encoding writes it.
    public static func text(of bytes: Span<UInt8>) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the bytes that a whole text stands for.
    ///
    /// - Throws: ``BaseDecodingError`` with the offset of the first character that cannot stand where it stands; the
    ///   bytes are then as they were.
    @inlinable public static func decode(_ text: Span<UInt8>, into bytes: inout [UInt8]) throws(BaseDecodingError) {
        let start = bytes.count
        var decoder = Decoder()
        do {
            try decoder.feed(text, into: &bytes)
            try decoder.finish()
        } catch {
            bytes.removeLast(bytes.count &- start)
            throw error
        }
    }

    /// The bytes that a whole text stands for.
    ///
    /// - Throws: ``BaseDecodingError`` with the offset of the first character that cannot stand where it stands.
    @inlinable public static func decode(_ text: Span<UInt8>) throws(BaseDecodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        try decode(text, into: &bytes)
        return bytes
    }

    @inlinable static func lowBits(of buffer: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: buffer & (1 << UInt32(bitsPerDigit) &- 1))
    }
}
