/// The numbers that are before the rows of a dump, which must go on as the rows do.
///
/// A dump whose rows were read by their place on the line alone has lost or moved one where its number is not that of the row
/// before and the octets on that.
struct RowNumbers {
    /// What the numbers contradict, as a sentence; nil where they agree, or where there are none.
    let contradiction: String?

    /// Compares the rows of a dump.
    init(_ rows: [HexRow], of text: SourceText) {
        contradiction = Self.contradiction(rows, of: text)
    }

    private static func contradiction(_ rows: [HexRow], of text: SourceText) -> String? {
        guard rows.count > 1, rows.allSatisfy({ !$0.startsLine }) else { return nil }
        // The number nearest to the octets counts: a label or an address may be before it.
        let numbers = rows.map { number(before: $0, in: text.bytes) }
        for base in DumpOffset.Base.allCases {
            var agreeing = 0
            var wrong: Int?
            for index in 1..<rows.count {
                // Of an array's first row, gdb says its name alone.
                guard let here = numbers[index]?.value(in: base), let last = numbers[index &- 1]?.value(in: base) else {
                    continue
                }
                let count = UInt64(rows[index &- 1].run.digitCount / 2)
                if here == last &+ count {
                    agreeing &+= 1
                } else {
                    wrong = wrong ?? index
                    // Two rows that have changed their places.
                    if last == here &+ UInt64(rows[index].run.digitCount / 2) { agreeing &+= 1 }
                }
            }
            guard agreeing > 0 else { continue }
            guard let wrong else { return nil }
            guard agreeing &* 3 >= rows.count &- 1 else { continue }
            let line = text.position(of: rows[wrong].line.lowerBound).line
            return "the number of the row on line \(line) does not go on from that of the row before"
        }
        return nil
    }

    /// The number before a row: `00000010`, `[17]`, `0x10:`, `<buf+16>:`.
    private static func number(before row: HexRow, in text: [UInt8]) -> DumpOffset? {
        let head = text[row.line.lowerBound..<row.run.range.lowerBound].suffix(64)
        for word in head.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).reversed() {
            var digits = word
            while let sign = digits.last, Array(":|])>".utf8).contains(sign) { digits.removeLast() }
            if let plus = digits.lastIndex(of: UInt8(ascii: "+")), digits.first == UInt8(ascii: "<") {
                digits = digits[(plus &+ 1)...]
            }
            while let sign = digits.first, Array("[(|".utf8).contains(sign) { digits.removeFirst() }
            if let number = DumpOffset(digits) { return number }
        }
        return nil
    }
}
