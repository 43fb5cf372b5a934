/// Lines of a trace that are in the strings of something else: JSON, CSV, a list that a program printed.
///
///     string  = <"> *( char / escape / 2<"> ) <">     ; or between single quotes
///     escape  = "\" ( "n" / "r" / "t" / <"> / "'" / "/" / "\" / "u" 4HEXDIG )
///
/// A string may hold one line or many. Escapes that are none of these belong to the trace.
struct QuotedLines {
    /// How deep strings may be in strings.
    private static let deepest = 3

    private let text: [UInt8]
    /// Whether a quote within a string is written twice, as in CSV.
    private let doublesQuotes: Bool

    private init(_ text: [UInt8]) {
        self.text = text
        doublesQuotes = Self.doublesQuotes(text)
    }

    /// The lines of all strings with a system call in them; nil where there are none.
    static func lines(in line: Span<UInt8>, _ names: borrowing CallNameTable) -> [[UInt8]]? {
        guard
            line.firstIndex(of: UInt8(ascii: "\""), from: 0) != nil
                || line.firstIndex(of: UInt8(ascii: "'"), from: 0) != nil
        else { return nil }
        return lines(in: line.array, depth: 0, names)
    }

    private static func lines(in text: [UInt8], depth: Int, _ names: borrowing CallNameTable) -> [[UInt8]]? {
        guard depth < deepest else { return nil }
        let quoted = QuotedLines(text)
        var found: [[UInt8]] = []
        var at = 0
        while let start = quoted.opening(from: at) {
            var content: [UInt8] = []
            at = quoted.read(from: start, into: &content)
            guard content.contains(UInt8(ascii: "(")) || content.contains(UInt8(ascii: "<")) else { continue }
            let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map(Array.init)
            if lines.contains(where: { isCall($0.span, names) }) {
                found += lines
            } else if let inner = Self.lines(in: content, depth: depth + 1, names) {
                found += inner
            }
        }
        return found.isEmpty ? nil : found
    }

    private static func isCall(_ line: Span<UInt8>, _ names: borrowing CallNameTable) -> Bool {
        switch SystemCallLine(line, names).form {
        case .call, .resumed: true
        case .otherCall: line.firstIndex(of: ") = ") != nil || line.firstIndex(of: " <unfinished") != nil
        case .exit, .nothing: false
        }
    }

    /// Where the next string begins: at a quote that is no apostrophe.
    private func opening(from start: Int) -> Int? {
        var at = start
        while at < text.count {
            if text[at] == UInt8(ascii: "\"") { return at }
            if text[at] == UInt8(ascii: "'"), at == 0 || !text[at &- 1].isWordByte { return at }
            at &+= 1
        }
        return nil
    }

    /// Reads the string whose opening quote is at an offset; returns where the text goes on.
    private func read(from start: Int, into content: inout [UInt8]) -> Int {
        let quote = text[start]
        var at = start &+ 1
        while at < text.count {
            let byte = text[at]
            if byte == quote {
                guard doublesQuotes, at &+ 1 < text.count, text[at &+ 1] == quote else { return at &+ 1 }
                content.append(quote)
                at &+= 2
            } else if byte == UInt8(ascii: "\\"), !doublesQuotes {
                at = readEscape(at, into: &content)
            } else {
                content.append(byte)
                at &+= 1
            }
        }
        return at
    }

    private func readEscape(_ start: Int, into content: inout [UInt8]) -> Int {
        guard start &+ 1 < text.count else {
            content.append(text[start])
            return start &+ 1
        }
        let letter = text[start &+ 1]
        switch letter {
        case UInt8(ascii: "n"): content.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): break
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "\\"): content.append(letter)
        case UInt8(ascii: "u"):
            let digits = text[min(start &+ 2, text.count)...].prefix(4).compactMap { $0.hexDigitValue }
            guard digits.count == 4, let scalar = Unicode.Scalar(digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1) })
            else { fallthrough }
            content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return start &+ 6
        default:
            content.append(text[start])
            content.append(letter)
        }
        return start &+ 2
    }

    /// Whether two quotes are together that are no empty string, and none is escaped.
    private static func doublesQuotes(_ text: [UInt8]) -> Bool {
        var isDoubled = false
        for at in text.indices.dropLast() where text[at &+ 1] == UInt8(ascii: "\"") {
            if text[at] == UInt8(ascii: "\\") { return false }
            guard text[at] == UInt8(ascii: "\"") else { continue }
            let next = at &+ 2 < text.count ? text[at &+ 2] : UInt8(ascii: ",")
            if !Array(",;:}]) \t\"".utf8).contains(next) { isDoubled = true }
        }
        return isDoubled
    }
}
