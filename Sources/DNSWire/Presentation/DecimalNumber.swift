/// Unsigned decimal numbers in UTF-8 text: TTLs, serials, the codes after `TYPE` and `CLASS`.
package enum DecimalNumber {
    /// Appends a number's decimal digits, with zeros before them up to a number of digits.
    ///
    /// `digits` is the least number of digits, as 3 in the escape `\007`.
    @inlinable package static func append(_ number: UInt64, digits: Int = 1, to text: inout [UInt8]) {
        text.append(addingCapacity: max(digits, 20) &+ 8) { append(number, digits: digits, to: &$0) }
    }

    /// Appends a number's decimal digits where there is room.
    ///
    /// - Precondition: eight octets are free beside those that the number takes.
    @inlinable @inline(__always)
    package static func append(_ number: UInt64, digits: Int = 1, to text: inout OutputSpan<UInt8>) {
        guard number < 100_000_000, digits <= 8 else { return appendLong(number, digits: digits, to: &text) }
        let eight = eightDigits(UInt32(truncatingIfNeeded: number))
        // The first digits are the lowest octets; of nothing but zeros the last one is left.
        let zeros = min(eight.trailingZeroBitCount &>> 3, 7, 8 &- digits)
        text.append((eight | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: zeros &<< 3), length: 8 &- zeros)
    }

    /// The same for a number of more than eight digits: these come last.
    @usableFromInline @inline(never)
    static func appendLong(_ number: UInt64, digits: Int, to text: inout OutputSpan<UInt8>) {
        let (upper, lower) = number.quotientAndRemainder(dividingBy: 100_000_000)
        append(upper, digits: max(digits, 9) &- 8, to: &text)
        append(lower, digits: 8, to: &text)
    }

    /// The eight digits of a number below 100,000,000 as an octet each, the first one lowest.
    @inlinable @inline(__always)
    static func eightDigits(_ number: UInt32) -> UInt64 {
        // Two numbers of four digits become four of two, and these eight of one. A division is a product and a shift, which
        // for numbers as small is exact.
        let fours = UInt64(number / 10_000) | UInt64(number % 10_000) &<< 32
        let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) &<< 16
        let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
        return tens | (twos &- tens &* 10) &<< 8
    }

    /// Reads a text that is all decimal digits; nil if it is empty, has another character, or the number does not fit.
    @inlinable package static func parse<Number: FixedWidthInteger & UnsignedInteger>(
        _ text: Span<UInt8>, as type: Number.Type = Number.self
    ) -> Number? {
        var offset = 0
        guard let number = read(from: text, at: &offset, as: type), offset == text.count else { return nil }
        return number
    }

    /// Reads the decimal digits that are at an offset and moves the offset after them.
    ///
    /// Nil, with the offset as it was, if no digit is there or the number does not fit.
    ///
    /// The offset is from 0 up to the text's length; there is no digit outside of that.
    @inlinable package static func read<Number: FixedWidthInteger & UnsignedInteger>(
        from text: Span<UInt8>, at offset: inout Int, as type: Number.Type = Number.self
    ) -> Number? {
        var number: Number = 0
        var index = offset
        while text.indices.contains(index) {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            let (product, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = product.addingReportingOverflow(Number(truncatingIfNeeded: digit))
            guard !tooLarge, !overflow else { return nil }
            number = sum
            index &+= 1
        }
        guard index > offset else { return nil }
        offset = index
        return number
    }
}
