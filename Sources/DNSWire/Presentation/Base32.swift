/// Letters and the digits 2 to 7, eight for five bytes (RFC 4648 §6).
package enum Base32: BaseEncoding {
    /// Five bits a digit.
    @inlinable package static var bitsPerDigit: Int { 5 }

    /// Eight digits end on a whole byte.
    @inlinable package static var digitsPerGroup: Int { 8 }

    /// Padding is written, and asked for.
    @inlinable package static var padding: BasePadding { .required }

    /// `A` to `Z`, then `2` to `7`.
    @inlinable package static func digit(of value: UInt8) -> UInt8 {
        value &+ (value < 26 ? UInt8(ascii: "A") : UInt8(ascii: "2") &- 26)
    }

    /// The value of a digit, its letters in either case; 255 for a character that is none.
    @inlinable package static func value(of character: UInt8) -> UInt8 {
        let letter = (character | 0x20) &- UInt8(ascii: "a")
        let decimal = character &- UInt8(ascii: "2")
        var value: UInt8 = 255
        if letter < 26 { value = letter }
        if decimal < 6 { value = decimal &+ 26 }
        return value
    }
}
