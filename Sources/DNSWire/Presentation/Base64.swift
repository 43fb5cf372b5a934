/// Letters, digits, `+` and `/`, four for three bytes, with padding (RFC 4648 §4).
package enum Base64: BaseEncoding {
    /// Six bits a digit.
    @inlinable package static var bitsPerDigit: Int { 6 }

    /// Four digits end on a whole byte.
    @inlinable package static var digitsPerGroup: Int { 4 }

    /// Padding is written, and asked for.
    @inlinable package static var padding: BasePadding { .required }

    /// `A` to `Z`, `a` to `z`, `0` to `9`, then `+` and `/`.
    @inlinable package static func digit(of value: UInt8) -> UInt8 {
        alphanumericDigit(of: value) &- (value > 61 ? 15 : 0) &+ (value > 62 ? 3 : 0)
    }

    /// The value of a digit; 255 for a character that is none.
    @inlinable package static func value(of character: UInt8) -> UInt8 {
        var value = alphanumericValue(of: character)
        if character == UInt8(ascii: "+") { value = 62 }
        if character == UInt8(ascii: "/") { value = 63 }
        return value
    }

    // Digits are computed by selections that do not depend on each other, which the compiler turns into arithmetic:
    // with branches, each digit of random bytes would be a coin toss for the processor.
    @inlinable static func alphanumericDigit(of value: UInt8) -> UInt8 {
        value &+ UInt8(ascii: "A") &+ (value > 25 ? 6 : 0) &- (value > 51 ? 75 : 0)
    }

    @inlinable static func alphanumericValue(of character: UInt8) -> UInt8 {
        let upper = character &- UInt8(ascii: "A")
        let lower = character &- UInt8(ascii: "a")
        let decimal = character &- UInt8(ascii: "0")
        var value: UInt8 = 255
        if upper < 26 { value = upper }
        if lower < 26 { value = lower &+ 26 }
        if decimal < 10 { value = decimal &+ 52 }
        return value
    }
}
