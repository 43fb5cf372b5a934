/// Letters, digits, `+` and `/`, four for three bytes, with padding (RFC 4648 §4).
public enum Base64: BaseEncoding {
    /// Six bits a digit.
    @inlinable public static var bitsPerDigit: Int { 6 }

    /// Four digits end on a whole byte.
    @inlinable public static var digitsPerGroup: Int { 4 }

    /// Padding is written, and asked for.
    @inlinable public static var padding: BasePadding { .required }

    /// `A` to `Z`, `a` to `z`, `0` to `9`, then `+` and `/`.
    @inlinable public static func digit(of value: UInt8) -> UInt8 {
        alphanumericDigit(of: value) ?? (value == 62 ? UInt8(ascii: "+") : UInt8(ascii: "/"))
    }

    /// The value of a digit; 255 for a character that is none.
    @inlinable public static func value(of character: UInt8) -> UInt8 {
        let alphanumeric = alphanumericValue(of: character)
        let rest: UInt8 = character == UInt8(ascii: "+") ? 62 : character == UInt8(ascii: "/") ? 63 : 255
        return alphanumeric < 62 ? alphanumeric : rest
    }

    @inlinable static func alphanumericDigit(of value: UInt8) -> UInt8? {
        if value < 26 { return value &+ UInt8(ascii: "A") }
        if value < 52 { return value &- 26 &+ UInt8(ascii: "a") }
        if value < 62 { return value &- 52 &+ UInt8(ascii: "0") }
        return nil
    }

    @inlinable static func alphanumericValue(of character: UInt8) -> UInt8 {
        let upper = character &- UInt8(ascii: "A")
        let lower = character &- UInt8(ascii: "a")
        let decimal = character &- UInt8(ascii: "0")
        return upper < 26 ? upper : lower < 26 ? lower &+ 26 : decimal < 10 ? decimal &+ 52 : 255
    }
}
