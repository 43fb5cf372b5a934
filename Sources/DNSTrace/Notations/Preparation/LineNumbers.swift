/// Numbers before the lines of a text, which rise by one from line to line: what editors, web pages and `cat -n` add.
///
///     line = *blank 1*6DIGIT [":" / "|" / "." / ")" / tab / space] rest
///
/// Lines without a number may be before and after those that have one. Where a number is alone on its line, what it numbers may
/// be on the next one.
enum LineNumbers {
    /// A line that begins with a number.
    private struct Numbered {
        var value: Int
        var digits: Int
        /// The sign after the number; nil where nothing is on the line but the number.
        var sign: UInt8?
        /// Where the line goes on after it.
        var start: Int
    }

    /// Where the lines begin after their numbers, those that have none as they are; nil where there are no such numbers.
    static func starts(of source: SourceText) -> [Int]? {
        let text = source.bytes
        var starts = source.lines.map { $0.lowerBound }
        var isChanged = false
        let lineCount = source.lines.count { line in text[line].contains { $0 > 0x20 } }
        // The lines of a run, by their indices.
        var run: [(index: Int, number: Numbered)] = []
        // Whether a line without a number came after the last one that has one.
        var hasGap = false
        func finish() {
            // Numbers that are alone on lines that follow each other are no numbers of lines.
            let isNumbering = run.contains { $0.number.sign != nil } || hasGap
            // Two rows of digits among others may begin with such numbers by chance.
            let isLong = run.count > 2 || run.count == 2 && (run[0].number.value == 1 || run.count == lineCount)
            if isLong || run.count == 1 && isAlone(run[0].index, source), isNumbering {
                for line in run { starts[line.index] = line.number.start }
                isChanged = true
            }
            run.removeAll(keepingCapacity: true)
            hasGap = false
        }
        for (index, line) in source.lines.enumerated() {
            if text[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            let number = numbered(line, in: text)
            if let last = run.last {
                if let number, number.value == last.number.value &+ 1, isLike(last.number, number) {
                    run.append((index, number))
                    continue
                }
                // What a number that is alone on its line numbers.
                if last.number.sign == nil, run.count < 2 || hasGap, number.map({ $0.sign != nil }) ?? true {
                    let isFirst = !source.lines[(last.index &+ 1)..<index].contains { between in
                        text[between].contains { $0 > 0x20 }
                    }
                    if isFirst {
                        hasGap = true
                        continue
                    }
                }
                finish()
            }
            if let number { run.append((index, number)) }
        }
        finish()
        return isChanged ? starts : nil
    }

    /// Whether a line is the only one, and has its number as `cat -n` writes it.
    private static func isAlone(_ index: Int, _ source: SourceText) -> Bool {
        let body = source.bytes[source.lines[index]]
        return source.lines.count == 1 && body.first == 0x20
            && body.drop { $0 == 0x20 }.drop { $0.decimalDigit != nil }.first == 0x09
    }

    /// Whether two numbers are written alike: filled up with zeros, or not; a line that is empty has no sign after it.
    private static func isLike(_ last: Numbered, _ next: Numbered) -> Bool {
        last.sign == nil || next.sign == nil || last.sign == next.sign
    }

    /// Reads the number of a line; nil where it has none.
    private static func numbered(_ line: Range<Int>, in text: [UInt8]) -> Numbered? {
        let body = text[line].drop { $0 == 0x20 || $0 == 0x09 }
        let digits = body.prefix { $0.decimalDigit != nil }
        // More digits, filled up with zeros, are the offset of a dump.
        guard (1...6).contains(digits.count), digits.count < 4 || digits.first != 0x30 else { return nil }
        let value = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        let rest = body[digits.endIndex...]
        guard let sign = rest.first, rest.contains(where: { $0 > 0x20 }) else {
            return Numbered(value: value, digits: digits.count, sign: nil, start: line.upperBound)
        }
        guard Array(":|.)\t ".utf8).contains(sign) else { return nil }
        return Numbered(value: value, digits: digits.count, sign: sign, start: digits.endIndex &+ 1)
    }
}
