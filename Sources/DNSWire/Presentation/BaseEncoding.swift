/// A way to write bytes as text in which each digit stands for a few bits (RFC 4648).
///
/// ``Base16``, ``Base32``, ``Base32Hex``, ``Base64`` and ``Base64URL`` conform. They differ in how many bits a digit
/// has, in their digits and in their padding; everything else is said once, for all of them. A conforming type keeps
/// to a width of 4, 5 or 6 bits.
package protocol BaseEncoding: Sendable {
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
    package typealias Decoder = BaseDecoder<Self>

    /// How many bytes a full group of digits stands for.
    @inlinable static var bytesPerGroup: Int { digitsPerGroup * bitsPerDigit / 8 }

    /// Appends the digits of bytes, and the padding where the encoding writes it, to UTF-8 text.
    @inlinable package static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        // Groups are counted, not the bits of all bytes: that product could overflow.
        let groups = bytes.count / bytesPerGroup
        text.append(addingCapacity: (groups &+ 1) &* digitsPerGroup) { output in
            var index = 0
            for _ in 0..<groups {
                appendGroup(of: bytes, at: index, count: bytesPerGroup, to: &output)
                index &+= bytesPerGroup
            }
            guard index < bytes.count else { return }
            appendGroup(of: bytes, at: index, count: bytes.count &- index, to: &output)
            guard padding == .required else { return }
            while output.count % digitsPerGroup != 0 { output.append(UInt8(ascii: "=")) }
        }
    }

    // Inlined, so that the count of a full group is a constant and its loops unroll.
    @inlinable @inline(__always) static func appendGroup(
        of bytes: Span<UInt8>, at index: Int, count: Int, to output: inout OutputSpan<UInt8>
    ) {
        var buffer: UInt64 = 0
        for offset in 0..<count { buffer = buffer &<< 8 | UInt64(bytes[index &+ offset]) }
        let digitCount = (count &* 8 &+ bitsPerDigit &- 1) / bitsPerDigit
        var shift = count &* 8
        for _ in 0..<digitCount {
            shift &-= bitsPerDigit
            // The last digit of a group that is not full has bits of no byte, which are zero (RFC 4648 §3.5).
            let value = shift >= 0 ? buffer &>> UInt64(shift) : buffer &<< UInt64(0 &- shift)
            output.append(digit(of: UInt8(truncatingIfNeeded: value & (1 &<< UInt64(bitsPerDigit) &- 1))))
        }
    }

    /// The digits of bytes, with the padding where the encoding writes it.
    package static func text(of bytes: Span<UInt8>) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the bytes that a whole text stands for.
    ///
    /// - Throws: ``BaseDecodingError`` with the offset of the first character that cannot be where it is; the
    ///   bytes are then as they were.
    @inlinable package static func decode(_ text: Span<UInt8>, into bytes: inout [UInt8]) throws(BaseDecodingError) {
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
    /// - Throws: ``BaseDecodingError`` with the offset of the first character that cannot be where it is.
    @inlinable package static func decode(_ text: Span<UInt8>) throws(BaseDecodingError) -> [UInt8] {
        var bytes: [UInt8] = []
        try decode(text, into: &bytes)
        return bytes
    }
}
