extension PresentationWriter {
    /// The column that comes next, from 0, where a tab leads to the next multiple of eight.
    private var column: Int {
        var column = 0
        for octet in bytes[lineStart...] { column = octet == UInt8(ascii: "\t") ? column / 8 * 8 + 8 : column + 1 }
        return column
    }

    /// Where the line begins.
    private var lineStart: Int { bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0 }

    /// Goes to a column with tabs, or with one space where it is there already or beyond; the next token begins there.
    mutating func align(to target: Int) {
        let from = column
        let target = max(target, from + 1)
        let tabs = target / 8 - from / 8
        for _ in 0..<tabs { append(UInt8(ascii: "\t")) }
        let reached = tabs > 0 ? target / 8 * 8 : from
        for _ in reached..<target { append(UInt8(ascii: " ")) }
        omitSpace()
    }

    /// Goes to the next line of data in parentheses.
    mutating func breakLine() {
        append("\n\t\t\t\t")
        omitSpace()
    }

    /// Opens a parenthesis, and goes to the next line if asked to.
    mutating func openParenthesis(breakingLine: Bool) {
        write("(")
        if breakingLine { breakLine() }
    }

    /// Closes a parenthesis, on a line of its own if asked to.
    mutating func closeParenthesis(breakingLine: Bool) {
        if breakingLine { breakLine() }
        write(")")
    }

    /// Writes digits in groups as the style says, with spaces or ends of line between them.
    mutating func write(digits: [UInt8]) {
        beginToken()
        let width = max(style.splitWidth, 0) &+ 3 & ~3
        guard width > 0, width < digits.count else { return append { $0 += digits } }
        for start in stride(from: 0, to: digits.count, by: width) {
            if start > 0 { style.isMultiline ? breakLine() : append(UInt8(ascii: " ")) }
            append { $0 += digits[start..<min(start + width, digits.count)] }
        }
        requireSpace()
    }
}
