/// Decimal numbers with a few digits after the point, counted in their last digit.
enum FixedPoint {
    /// Reads digits and perhaps a point with up to `fraction` digits after it, as `24.5` with two digits is 2450.
    ///
    /// Gives `nil` where the text is something else or the number is not below 10 to the power of 15.
    static func parse(_ text: Span<UInt8>, fraction: Int) -> UInt64? {
        var number: UInt64 = 0
        // The digits after the point so far; -1 before it.
        var digits = -1
        var count = 0
        for index in text.indices {
            if text[index] == UInt8(ascii: "."), digits < 0 {
                digits = 0
                continue
            }
            guard PresentationEscape.isDigit(text[index]), count < 15, digits < fraction else { return nil }
            number = number &* 10 &+ UInt64(text[index] &- UInt8(ascii: "0"))
            count += 1
            if digits >= 0 { digits += 1 }
        }
        guard count > 0 else { return nil }
        for _ in max(digits, 0)..<fraction {
            count += 1
            guard count <= 18 else { return nil }
            number = number &* 10
        }
        return number
    }

    /// Appends a number with a point before its last `fraction` digits, of which there are 1 to 9.
    static func append(_ number: UInt64, fraction: Int, to text: inout [UInt8]) {
        var unit: UInt64 = 1
        for _ in 0..<fraction { unit = unit &* 10 }
        DecimalNumber.append(number / unit, to: &text)
        text.append(UInt8(ascii: "."))
        DecimalNumber.append(number % unit, digits: fraction, to: &text)
    }
}
