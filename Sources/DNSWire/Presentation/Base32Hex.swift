/// Digits and the letters A to V, eight for five bytes, without padding as NSEC3 has them (RFC 4648 §7, RFC 5155 §3.3).
///
/// The texts sort as the bytes do, which is why hashed owner names are written so.
package enum Base32Hex: BaseEncoding {
    /// Five bits a digit.
    @inlinable package static var bitsPerDigit: Int { 5 }

    /// Eight digits end on a whole byte.
    @inlinable package static var digitsPerGroup: Int { 8 }

    /// Padding is neither written nor read (RFC 5155 §3.3).
    @inlinable package static var padding: BasePadding { .none }

    /// `0` to `9`, then `A` to `V`.
    @inlinable package static func digit(of value: UInt8) -> UInt8 {
        value &+ (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") &- 10)
    }

    /// The value of a digit, its letters in either case; 255 for a character that is none.
    @inlinable package static func value(of character: UInt8) -> UInt8 {
        let decimal = character &- UInt8(ascii: "0")
        let letter = (character | 0x20) &- UInt8(ascii: "a")
        var value: UInt8 = 255
        if decimal < 10 { value = decimal }
        if letter < 22 { value = letter &+ 10 }
        return value
    }
}
