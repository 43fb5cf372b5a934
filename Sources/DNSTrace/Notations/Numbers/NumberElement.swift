/// An element of a list of bytes, as a program's source or its debug output writes it.
struct NumberElement: Sendable {
    /// How it is written.
    enum Form: Sendable {
        /// Digits without a mark: decimal, or hexadecimal, or octal.
        case plain
        /// Digits after `0x`, `$`, `16#` or `&H`, or before `h`.
        case hexadecimal
        /// Digits after `0o`.
        case octal
        /// Digits after `0b`.
        case binary
        /// A character, which stands for itself.
        case character(UInt8)
        /// A string among numbers, as in Erlang: all of its characters.
        case string
    }

    /// How it is written.
    var form: Form
    /// The digits, or the inside of the string.
    var digits: Range<Int>
    /// Where the element begins.
    var start: Int
    /// Whether a minus is before it.
    var isNegative = false
    /// Whether it is in brackets that make a character of it, which signs may join with the next one.
    var isJoined = false
    /// Whether quotes are around it.
    var isQuoted = false
    /// How often it counts, where a debugger folded a run: `0x0 <repeats 43 times>`.
    var times = 1

    /// The number, with its plain digits read in a base; nil where they do not fit it.
    func value(of text: [UInt8], plainBase: Int) -> Int? {
        let base: Int
        switch form {
        case .plain: base = plainBase
        case .hexadecimal: base = 16
        case .octal: base = 8
        case .binary: base = 2
        case .character(let byte): return Int(byte)
        case .string: return nil
        }
        // Of 64 bits also where an `Int` has 32.
        var value: Int64 = 0
        for byte in text[digits] {
            guard let digit = byte.hexDigitValue, Int(digit) < base, value < 1 << 32 else { return nil }
            value = value &* Int64(base) &+ Int64(digit)
        }
        // C prints a negative char as an int: 0x81 as ffffff81.
        if base == 16, digits.count == 8, value >= 0xFFFF_FF80 { value -= 1 << 32 }
        return Int(exactly: isNegative ? -value : value)
    }
}
