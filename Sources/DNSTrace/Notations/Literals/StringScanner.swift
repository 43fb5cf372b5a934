/// Finds the quoted strings of a text that have escapes in them, and which of them belong together.
///
///     string  = [prefix] quote *( char / "\" any ) quote ["..."]
///     prefix  = "b" / "B" / "r" / "u" / "U" / "L" / "s" / "c" ...     ; letters, taken as they come
///     joined  = string *( joint string )
///     joint   = *( space / newline / "\" / "+" / "." / "&" )          ; C, Python, Java, PHP, Lua, VB
///             / ", " "'" char "'" " <repeats " 1*DIGIT " times>" [", "] ; gdb
///
/// The three kinds of quotes are looked for one by one, since an apostrophe may be in prose or in another string.
struct StringScanner {
    private let source: SourceText
    private let text: [UInt8]

    /// Whether the text is a string of another one.
    private let isNested: Bool

    /// Takes the text to look through.
    init(_ source: SourceText, isNested: Bool = false) {
        self.source = source
        self.isNested = isNested
        text = source.bytes
    }

    /// A string as it is.
    private struct Literal {
        var whole: Range<Int>
        var content: Range<Int>
        var isCut: Bool
        var isClosed: Bool
    }

    /// What keeps any stretch of the text from being searched more than a few times.
    private struct State {
        /// Up to where it is known that no string closes.
        var unclosed = 0
        /// Where the line ends on which the last quote was looked for.
        var visLineEnd = 0
    }

    /// All strings that have escapes; where several are joined, both the joined one and its parts.
    func strings() -> [StringPieces] {
        guard text.contains(UInt8(ascii: "\\")) else { return [] }
        var folds = FoldedRuns(text, isNested: isNested)
        return Self.quotes.flatMap { strings(in: $0, &folds) }
    }

    private static let quotes = Array("\"'`".utf8)

    private func strings(in quote: UInt8, _ folds: inout FoldedRuns) -> [StringPieces] {
        var found: [StringPieces] = []
        var lines = StringLines(text)
        var at = 0
        var state = State()
        while let start = next(quote, from: at) {
            guard var literal = literal(at: start) else {
                at = lineEnd(after: start)
                continue
            }
            at = literal.whole.upperBound
            var pieces: [StringPieces.Piece] = [.text(literal.content)]
            var parts = [literal]
            var range = literal.whole
            while !literal.isCut, literal.isClosed {
                if let fold = fold(at: range.upperBound, &folds) {
                    pieces.append(.fold(fold.content, times: fold.times))
                    range = range.lowerBound..<fold.end
                    at = max(at, fold.end)
                    if let start = follower(quote, from: fold.end, joint: [UInt8(ascii: ",")]),
                        let next = self.literal(at: start)
                    {
                        literal = next
                    } else {
                        break
                    }
                } else if let start = follower(quote, from: range.upperBound, joint: Array("\\+.&".utf8)),
                    let next = self.literal(at: start)
                {
                    literal = next
                } else {
                    break
                }
                pieces.append(.text(literal.content))
                parts.append(literal)
                range = range.lowerBound..<literal.whole.upperBound
                at = literal.whole.upperBound
            }
            if pieces.count > 1 {
                found.append(string(pieces, range, isCut: literal.isCut || !literal.isClosed))
            }
            for part in parts where mayHoldMessage(part) {
                found.append(contentsOf: strings(of: part, state: &state))
            }
            if let joined = lines.take(pieces, range, isOpen: literal.isCut || !literal.isClosed) {
                found.append(string(joined.pieces, joined.range, isCut: joined.isCut))
            }
        }
        if let joined = lines.finish() { found.append(string(joined.pieces, joined.range, isCut: joined.isCut)) }
        return found
    }

    /// The string of a single literal, and what else it can be: cut by hand, or wrapped by a mail program.
    private func strings(of literal: Literal, state: inout State) -> [StringPieces] {
        var strings = [string([.text(literal.content)], literal.whole, isCut: literal.isCut || !literal.isClosed)]
        if literal.whole.lowerBound >= state.visLineEnd, hasVisForms(literal), let last = lastQuote(of: literal) {
            // vis(3) leaves quotes as they are. One such reading a line is enough.
            state.visLineEnd = lineEnd(after: last)
            let isCut = text[(last &+ 1)...].starts(with: "...".utf8)
            strings.append(
                string([.text(literal.content.lowerBound..<last)], literal.whole.lowerBound..<(last &+ 1), isCut: isCut)
            )
        }
        if text[literal.content].contains(0x0A) {
            // The break may have come between a backslash and what it escapes.
            let piece = StringPieces.Piece.wrapped(literal.content, lineBreak: nil)
            strings.append(string([piece], literal.whole, isCut: literal.isCut || !literal.isClosed))
        }
        if literal.isClosed, text[literal.content].suffix(3).elementsEqual("...".utf8) {
            // People who shorten a trace by hand put the dots inside the quotes.
            var byHand = strings[0]
            byHand.pieces = [.text(literal.content.lowerBound..<(literal.content.upperBound &- 3))]
            byHand.isCut = true
            byHand.confidence = -2
            strings.append(byHand)
        }
        if !literal.isClosed, literal.whole.lowerBound >= state.unclosed {
            guard let end = wrappedEnd(of: literal) else {
                state.unclosed = literal.content.upperBound &+ Self.longestWrapped
                return strings
            }
            let isCut = text[min(end &+ 1, text.count)...].starts(with: "...".utf8)
            let range = literal.whole.lowerBound..<min(end &+ 1, text.count)
            // A line is broken at a width, or in the place of a space.
            for lineBreak: UInt8? in [nil, 0x20] {
                let piece = StringPieces.Piece.wrapped(literal.content.lowerBound..<end, lineBreak: lineBreak)
                strings.append(string([piece], range, isCut: isCut))
            }
        }
        return strings
    }

    /// How far after its first line a wrapped string may close.
    private static let longestWrapped = 8192

    /// Whether a literal is long enough, and has the escapes without which no header can be written.
    private func mayHoldMessage(_ literal: Literal) -> Bool {
        literal.content.count >= (literal.isCut || !literal.isClosed ? 4 : 12)
            && text[literal.content].contains(UInt8(ascii: "\\"))
    }

    private func hasVisForms(_ literal: Literal) -> Bool {
        var previous: UInt8 = 0
        for byte in text[literal.content].prefix(256) {
            if previous == UInt8(ascii: "\\"), byte == UInt8(ascii: "^") || byte == UInt8(ascii: "M") { return true }
            previous = byte
        }
        return false
    }

    /// The last quote of the line that a literal is on, if it is not the literal's own.
    private func lastQuote(of literal: Literal) -> Int? {
        let rest = text[literal.whole.upperBound...].prefix(4096).prefix { $0 != 0x0A }
        return rest.lastIndex(of: text[literal.whole.lowerBound])
    }

    /// Where a string that its line does not close is closed, if it looks as if it had been wrapped.
    private func wrappedEnd(of literal: Literal) -> Int? {
        let quote = text[literal.whole.lowerBound]
        let window = text[literal.content.upperBound...].prefix(Self.longestWrapped)
        var at = window.startIndex
        while at < window.endIndex {
            if text[at] == UInt8(ascii: "\\") {
                at &+= 2
            } else if text[at] == quote {
                return at
            } else {
                at &+= 1
            }
        }
        return nil
    }

    private func string(_ pieces: [StringPieces.Piece], _ range: Range<Int>, isCut: Bool) -> StringPieces {
        var string = StringPieces(pieces: pieces, range: range, isCut: isCut)
        let line = text[..<range.lowerBound].suffix(80)
        let head = line.suffix(from: line.lastIndex(of: UInt8(ascii: "\n")) ?? line.startIndex)
        let words = head.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
        if words.contains(where: { $0.elementsEqual("local".utf8) }) { string.language = .lua }
        if words.contains(where: { $0.elementsEqual("printf".utf8) }) { string.language = .shell }
        if isCut { string.length = returnValue(after: range.upperBound) }
        return string
    }

    /// The number after the last `) = ` of the line: what a call returned for the string among its arguments.
    private func returnValue(after offset: Int) -> Int? {
        let rest = text[min(offset, text.count)...].prefix(256).prefix { $0 != UInt8(ascii: "\n") }
        guard let sign = rest.lastIndex(of: UInt8(ascii: "=")), sign > rest.startIndex else { return nil }
        let before = rest[..<sign].reversed().drop { $0 == 0x20 }
        guard before.first == UInt8(ascii: ")") else { return nil }
        let digits = rest[(sign &+ 1)...].drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
        guard (1...5).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }

    /// The literal whose opening quote is at an offset.
    ///
    /// Without a closing quote on the line it ends with the line.
    private func literal(at start: Int) -> Literal? {
        let quote = text[start]
        var at = start &+ 1
        while at < text.count {
            let byte = text[at]
            if byte == UInt8(ascii: "\\") {
                at &+= 2
            } else if byte == quote {
                let isCut = text[(at &+ 1)...].starts(with: "...".utf8)
                let end = isCut ? at &+ 4 : at &+ 1
                return Literal(whole: start..<end, content: (start &+ 1)..<at, isCut: isCut, isClosed: true)
            } else if byte == UInt8(ascii: "\n") {
                break
            } else {
                at &+= 1
            }
        }
        at = min(at, text.count)
        return Literal(whole: start..<at, content: (start &+ 1)..<at, isCut: false, isClosed: false)
    }

    /// The next quote that opens a string.
    private func next(_ quote: UInt8, from start: Int) -> Int? {
        var at = start
        while at < text.count {
            if text[at] == quote, !opensRawString(at) { return at }
            at &+= 1
        }
        return nil
    }

    /// Whether a quote opens a string in which quotes are signs like others, as some are: `r#"recv(3, "\252_"...)"#`.
    private func opensRawString(_ start: Int) -> Bool {
        guard start > 0, text[start] == UInt8(ascii: "\""), text[start &- 1] == UInt8(ascii: "#") else { return false }
        let line = text[(start &+ 1)...].prefix(4096).prefix { $0 != 0x0A }
        guard let quote = line.firstIndex(of: text[start]), quote &+ 1 < line.endIndex else { return false }
        let end = [text[start], UInt8(ascii: "#")]
        return !line[quote...].starts(with: end)
            && line[(quote &+ 1)...].reversed().drop { $0 != end[1] }.dropFirst().first == end[0]
    }

    private func lineEnd(after offset: Int) -> Int {
        text[min(offset, text.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    }

    /// The opening quote of a string that follows over nothing but space, the given signs and a prefix of one letter;
    /// of another kind, if a sign or a line break is between.
    private func follower(_ quote: UInt8, from start: Int, joint: [UInt8]) -> Int? {
        var at = start
        var isJoined = false
        while at < text.count {
            let byte = text[at]
            if byte == quote || isJoined && Self.quotes.contains(byte) { return at }
            if byte == 0x0A || byte != UInt8(ascii: ",") && joint.contains(byte) { isJoined = true }
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || joint.contains(byte) {
                at &+= 1
            } else if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z"), at &+ 1 < text.count,
                text[at &+ 1] == UInt8(ascii: "\"") || text[at &+ 1] == UInt8(ascii: "'")
            {
                // Python changes the quotes where the string has one of them in it.
                return at &+ 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// A folded run of gdb: `, '\000' <repeats 42 times>`.
    private func fold(
        at start: Int, _ folds: inout FoldedRuns
    ) -> (content: Range<Int>, times: Int, end: Int)? {
        guard text[min(start, text.count)...].starts(with: ", '".utf8) else { return nil }
        let open = start &+ 2
        guard let literal = literal(at: open), literal.isClosed, literal.content.count <= 6,
            let fold = folds.take(in: text, at: literal.whole.upperBound)
        else { return nil }
        return (literal.content, fold.times, fold.end)
    }
}
