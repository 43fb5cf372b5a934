/// Unsigned decimal numbers in UTF-8 text: TTLs, serials, the codes after `TYPE` and `CLASS`.
package enum DecimalNumber {
    /// Appends a number's decimal digits, with zeros before them up to a number of digits.
    ///
    /// `digits` is the least number of digits, as 3 in the escape `\007`.
    @inlinable package static func append(_ number: UInt64, digits: Int = 1, to text: inout [UInt8]) {
        if number < 10, digits <= 1 { return text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)) }
        // A number of 64 bits has twenty digits at most, and the last one is known first.
        var reversed = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
        var length = 0
        var rest = number
        while rest > 0 {
            reversed[length] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            length &+= 1
            rest /= 10
        }
        for _ in length..<max(length, digits) { text.append(UInt8(ascii: "0")) }
        while length > 0 {
            length &-= 1
            text.append(reversed[length])
        }
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
