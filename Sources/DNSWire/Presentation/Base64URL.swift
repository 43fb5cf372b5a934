/// Letters, digits, `-` and `_`, four for three bytes, safe in URLs and file names (RFC 4648 §5, RFC 8484 §6).
package enum Base64URL: BaseEncoding {
    /// Six bits a digit.
    @inlinable package static var bitsPerDigit: Int { 6 }

    /// Four digits end on a whole byte.
    @inlinable package static var digitsPerGroup: Int { 4 }

    /// Padding is not written (RFC 8484 §6), but read.
    @inlinable package static var padding: BasePadding { .optional }

    /// `A` to `Z`, `a` to `z`, `0` to `9`, then `-` and `_`.
    @inlinable package static func digit(of value: UInt8) -> UInt8 {
        Base64.alphanumericDigit(of: value) &- (value > 61 ? 13 : 0) &+ (value > 62 ? 49 : 0)
    }

    /// The value of a digit; 255 for a character that is none.
    @inlinable package static func value(of character: UInt8) -> UInt8 {
        var value = Base64.alphanumericValue(of: character)
        if character == UInt8(ascii: "-") { value = 62 }
        if character == UInt8(ascii: "_") { value = 63 }
        return value
    }
}
