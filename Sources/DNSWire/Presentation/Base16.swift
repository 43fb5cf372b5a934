/// Hexadecimal digits, two a byte, written in upper case and read in either (RFC 4648 §8).
package enum Base16: BaseEncoding {
    /// Four bits a digit.
    @inlinable package static var bitsPerDigit: Int { 4 }

    /// Two digits end on a whole byte.
    @inlinable package static var digitsPerGroup: Int { 2 }

    /// There is no padding: a byte always has two digits.
    @inlinable package static var padding: BasePadding { .none }

    /// `0` to `9`, then `A` to `F`.
    @inlinable package static func digit(of value: UInt8) -> UInt8 {
        value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") &- 10)
    }

    /// The value of a hexadecimal digit in either case; 255 for a character that is none.
    @inlinable package static func value(of character: UInt8) -> UInt8 {
        let decimal = character &- UInt8(ascii: "0")
        let letter = (character | 0x20) &- UInt8(ascii: "a")
        var value: UInt8 = 255
        if decimal < 10 { value = decimal }
        if letter < 6 { value = letter &+ 10 }
        return value
    }

    /// Appends the digits of bytes in lower case, as addresses and dumps have them.
    @inlinable package static func appendLowercase(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        text.append(addingCapacity: bytes.count &* 2) { output in
            for index in bytes.indices {
                output.append(lowercaseDigit(of: bytes[index] >> 4))
                output.append(lowercaseDigit(of: bytes[index] & 0x0F))
            }
        }
    }

    /// `0` to `9`, then `a` to `f`, of a value below 16.
    @inlinable package static func lowercaseDigit(of value: UInt8) -> UInt8 {
        value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") &- 10)
    }
}
