/// A line of a dump without offsets: words of hexadecimal digits, with what is before and after them.
struct HexRow: Sendable {
    /// The words.
    var run: HexRun
    /// The line.
    var line: Range<Int>
    /// Whether nothing but blanks is before the words.
    var startsLine: Bool
    /// Whether nothing is after them, or what surely is no data: a comment, a text column, the end of a list.
    var endsLine: Bool

    /// The column at which the words begin.
    var column: Int { run.range.lowerBound &- line.lowerBound }

    /// Whether nothing else is on the line.
    var isAlone: Bool { startsLine && endsLine }

    /// The fewest blanks between the data and a text column.
    private static let gap = 2

    /// Whether the same sign is between the words as between those of another row, if there is one.
    func isWritten(like other: HexRow?) -> Bool {
        guard let sign = run.separator, let known = other?.run.separator else { return true }
        return sign == known
    }

    /// Whether the words are all that is between two quotes.
    func isQuoted(in text: [UInt8]) -> Bool {
        let before = text[line.lowerBound..<run.range.lowerBound].last { $0 != 0x20 }
        let after = text[run.range.upperBound..<line.upperBound].first { $0 != 0x20 }
        guard let before, before == after else { return false }
        return before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
    }

    /// Takes a run of a line.
    init(_ run: HexRun, on line: Range<Int>, of text: [UInt8]) {
        self.run = run
        self.line = line
        startsLine = text[line.lowerBound..<run.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        let rest = text[run.range.upperBound..<line.upperBound]
        let body = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C }
        guard let sign = body.first else {
            endsLine = true
            return
        }
        // Each byte has one character at most; brackets may go on for those that a last row has not.
        let isInBrackets = sign == UInt8(ascii: "[") && body.last { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "]")
        let isTextColumn =
            (body.startIndex &- rest.startIndex >= Self.gap || sign == UInt8(ascii: "|"))
            && (isInBrackets || body.count <= run.digitCount / 2 &+ 4)
        // "27-Nov" and "12:00" are words of their own; a sign may end the line.
        let isApart = body.startIndex > rest.startIndex || body.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
        endsLine =
            isTextColumn || Array(";#\\`|)]}>\"'".utf8).contains(sign) || isApart && Array("/:-".utf8).contains(sign)
    }

    /// The row that is where another one does, by the column of its words; nil where there is none.
    init?(like other: HexRow, _ runs: [HexRun], on line: Range<Int>, of text: [UInt8]) {
        let start = line.lowerBound &+ other.column
        for run in runs {
            guard let first = run.tokens.firstIndex(where: { $0.start == start }) else { continue }
            var run = run
            run.tokens.removeFirst(first)
            self.init(run, on: line, of: text)
            guard endsLine, run.digitCount % 2 == 0 else { return nil }
            return
        }
        return nil
    }

    /// Cuts off what lies after so many bytes, if a gap shows that it is a text column that looks like data.
    mutating func limit(to count: Int, of text: [UInt8]) {
        var bytes = 0
        for (index, token) in run.tokens.enumerated() {
            if bytes == count, index > 0,
                token.start &- run.tokens[index &- 1].digits.upperBound >= Self.gap
            {
                run.tokens.removeLast(run.tokens.count &- index)
                return
            }
            bytes &+= token.digits.count / 2
        }
    }
}
