/// Words that are numbers in base 8, 10 or 2: od, od -b, od -tu1, od -td2, hexdump -d, xxd -b, gdb x/ub, x/db, x/ob, x/cb.
struct NumberCells: DumpCells {
    /// The base of the numbers: 2, 8 or 10.
    var base: Int

    func read(_ row: DumpRow, of text: [UInt8], count: Int?, column: Int?) -> DumpWords? {
        var values: [(value: Int, offset: Int)] = []
        var end = row.offsetEnd
        var digits = 0
        var lengths: ClosedRange<Int>?
        var isPadded = base == 2
        for word in row.words {
            if let column, count == nil, word.upperBound &- row.line.lowerBound > column { break }
            // gdb x/c puts the character after the number.
            if text[word.lowerBound] == UInt8(ascii: "'") || text[word].last == UInt8(ascii: "'") {
                end = word.upperBound
                continue
            }
            guard let value = value(of: text[word]) else { break }
            if values.isEmpty || value != 0 { digits = max(digits, word.count) }
            if word.count > 1, value == 0 || base == 10 && text[word.lowerBound] == 0x30 { isPadded = true }
            lengths = min(lengths?.lowerBound ?? word.count, word.count)...max(lengths?.upperBound ?? 0, word.count)
            values.append((value, word.lowerBound))
            end = word.upperBound
            if base == 2, let count, values.count >= count { break }
        }
        guard !values.isEmpty, let width = width(of: values.count, digits: digits, showing: count) else { return nil }
        // Numbers that are filled up with zeros all have the digits of the largest.
        if isPadded, let lengths, lengths.count > 1 || !Self.isPadding(lengths.upperBound, of: width, in: base) {
            return nil
        }
        let limit = width == 8 ? Int.max : 1 << (8 &* width)
        var data = LocatedBytes()
        for (value, offset) in values {
            guard value < limit, value >= -(limit / 2) else { return nil }
            for shift in (0..<width).reversed() {
                data.append(UInt8(truncatingIfNeeded: value >> (8 &* shift)), at: offset)
            }
        }
        return DumpWords(
            data: data, width: width, column: end &- row.line.lowerBound, digits: lengths, isPadded: isPadded)
    }

    /// How many bytes a number stands for: by the bytes of the row, or else by its digits.
    private func width(of values: Int, digits: Int, showing count: Int?) -> Int? {
        if let count {
            // The last word may be filled up, by less than its length.
            return [1, 2, 4, 8].first { values &* $0 >= count && (values &- 1) &* $0 < count }
        }
        switch (base, digits) {
        case (8, 5...6), (10, 5): return 2
        case (8, 11), (10, 10): return 4
        default: return 1
        }
    }

    /// Whether tools that fill up with zeros write so many digits for a number of so many bytes.
    private static func isPadding(_ digits: Int, of width: Int, in base: Int) -> Bool {
        switch (base, width) {
        case (2, 1): digits == 8
        case (8, 1): digits == 3 || digits == 4
        case (8, 2): digits == 6 || digits == 7
        case (8, 4): digits == 11 || digits == 12
        case (8, 8): digits >= 22
        case (10, 1): digits == 3
        case (10, 2): digits == 5
        case (10, 4): digits == 10
        case (10, 8): digits == 20
        default: false
        }
    }

    private func value(of word: ArraySlice<UInt8>) -> Int? {
        var digits = word
        let isNegative = base == 10 && digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        guard (1...22).contains(digits.count), base != 2 || digits.count == 8 else { return nil }
        var value = 0
        for byte in digits {
            let digit = Int(byte) &- 0x30
            guard (0..<base).contains(digit), value < 1 << 58 else { return nil }
            value = value &* base &+ digit
        }
        return isNegative ? -value : value
    }
}
