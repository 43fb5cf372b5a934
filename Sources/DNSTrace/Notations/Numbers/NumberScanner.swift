/// Finds the lists of numbers in a text.
///
///     list      = element *( separator element )
///     separator = 1*( space / newline / "," / ";" / comment / directive )
///               / "." / "&" / "+" / "||" / name [".=" / "+=" / "="]                ; after a number that has a name before it
///     element   = [cast] number [suffix] [" <repeats " 1*DIGIT " times>"]
///               / name "(" number ")" / name "{" number "}"                        ; `chr(0x12)`, `std::byte{0x12}`
///     number    = ["-"] 1*DIGIT / "0x" 1*HEXDIG / "0b" 1*BIT / "0o" 1*OCTDIG / 1*HEXDIG
///               / ["b"] "'" char "'" / quote number quote / quote *char quote      ; the last only among numbers
///     cast      = "(byte)" / "(char)" ...
///     suffix    = "u8" / "U" / "h" / ".toByte()" ...
///     comment   = "//" to the end of the line / "/*" ... "*/" / "#" or "--" and a space, to the end of the line
///     directive = ".byte" / "db" ...
///
/// A line that goes on after `\` or `_`, and blanks, is one with the next.
///
/// Brackets of any kind surround lists, and end them.
struct NumberScanner {
    /// A list, and whether dots follow it.
    struct List: Sendable {
        /// The elements.
        var elements: [NumberElement]
        /// Whether the list goes on where the text does not show it.
        var isCut = false
        /// How many more elements there were, where the text tells.
        var missing: Int?
        /// Where an index is before a row that is not the number of elements before it.
        var misplaced: Int?
    }

    /// The fewest elements that are worth a look: a header.
    private static let fewest = 12
    /// How many elements a list may have: more than a message after all of its headers.
    private static let most = 70_000

    private let text: [UInt8]

    /// Takes the text to look through.
    init(_ text: [UInt8]) {
        self.text = text
    }

    /// All lists that are long enough.
    func lists() -> [List] {
        var lists: [List] = []
        var folds = FoldedRuns(text)
        var current = List(elements: [])
        var at = 0
        // Where the comment ends in which a list is: what follows it is another one.
        var commentEnd = 0
        while at < text.count {
            if current.elements.isEmpty, at >= commentEnd, let end = endOfComment(at: at) {
                commentEnd = end
                at &+= 1
                continue
            }
            at = skipSeparators(from: at, after: current.elements.last)
            if !current.elements.isEmpty, let index = rowIndex(at: at) {
                // R counts from one.
                if index.value != current.elements.count &+ 1, current.misplaced == nil { current.misplaced = at }
                at = index.end
                continue
            }
            if !current.elements.isEmpty, at >= commentEnd, commentEnd > current.elements[0].start {
                finish(&current, at: min(at, commentEnd), into: &lists)
                continue
            }
            if current.elements.count < Self.most,
                let element = element(at: &at, after: current.elements.last, &folds)
            {
                current.elements.append(element)
                continue
            }
            finish(&current, at: at, into: &lists)
            at = skipOther(from: at)
        }
        finish(&current, at: text.count, into: &lists)
        return lists
    }

    private func finish(_ list: inout List, at offset: Int, into lists: inout [List]) {
        if list.elements.count >= Self.fewest {
            if let dots = Ellipsis(text, after: offset) {
                list.isCut = true
                list.missing = dots.missing
            }
            lists.append(list)
            // The numbers that it began with may be those of a heading: a time, a count.
            if let start = startAfterHeading(list), list.elements.count &- start >= Self.fewest {
                list.elements.removeFirst(start)
                lists.append(list)
            }
        }
        list = List(elements: [])
    }

    /// How many elements are on the line with which a list begins, if there is something else before them; nil where all are on
    /// it, or nothing is before them.
    private func startAfterHeading(_ list: List) -> Int? {
        guard let first = list.elements.first,
            let index = list.elements.prefix(Self.mostInHeading &+ 1).firstIndex(where: { element in
                text[first.start..<element.start].contains(0x0A)
            }),
            let sign = text[..<first.start].last, sign != 0x0A
        else { return nil }
        return index
    }

    /// A heading has no more numbers than these.
    private static let mostInHeading = 4

    /// Where the comment ends that begins at an offset; nil where none does.
    private func endOfComment(at start: Int) -> Int? {
        switch text[start] {
        case UInt8(ascii: "/") where next(start) == UInt8(ascii: "*"): commentEnd(from: start)
        case UInt8(ascii: "/") where next(start) == UInt8(ascii: "/"): lineEnd(from: start)
        case UInt8(ascii: "#") where next(start) == 0x20: lineEnd(from: start)
        case UInt8(ascii: "-") where next(start) == UInt8(ascii: "-"): lineEnd(from: start)
        case UInt8(ascii: ";") where isWordComment(start): lineEnd(from: start)
        default: nil
        }
    }

    /// Passes over what may be between two elements; before the first one a comment is no such thing, as a list may
    /// are in it.
    private func skipSeparators(from start: Int, after last: NumberElement?) -> Int {
        var at = start
        while at < text.count {
            if last == nil, endOfComment(at: at) != nil { return at }
            if let last, last.isJoined, let end = jointEnd(at: at) {
                at = end
                continue
            }
            switch text[at] {
            case UInt8(ascii: ";") where isWordComment(at):
                at = lineEnd(from: at)
            case 0x20, 0x09, 0x0A, UInt8(ascii: ","), UInt8(ascii: ";"):
                at &+= 1
            case UInt8(ascii: "/") where next(at) == UInt8(ascii: "/"):
                at = lineEnd(from: at)
            case UInt8(ascii: "#") where next(at) == 0x20, UInt8(ascii: "-") where next(at) == UInt8(ascii: "-"):
                at = lineEnd(from: at)
            case UInt8(ascii: "/") where next(at) == UInt8(ascii: "*"):
                at = commentEnd(from: at)
            case UInt8(ascii: "\\"), UInt8(ascii: "_"):
                guard let end = endOfBlanksAndLine(from: at &+ 1) else { return at }
                at = end
            default:
                guard let end = directiveEnd(at: at) else { return at }
                at = end
            }
        }
        return at
    }

    /// The index in brackets that a line begins with, as R prints one before each row, and where it ends; nil where there is none.
    private func rowIndex(at start: Int) -> (value: Int, end: Int)? {
        guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
        let digits = text[(start &+ 1)...].prefix(5).prefix { $0.decimalDigit != nil }
        guard !digits.isEmpty, digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: "]"),
            next(digits.endIndex) == 0x20,
            text[..<start].suffix(16).reversed().first(where: { $0 != 0x20 }) == 0x0A
        else { return nil }
        return (digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }, digits.endIndex &+ 1)
    }

    /// Where the next line begins after nothing but blanks; nil where something else is before it.
    private func endOfBlanksAndLine(from start: Int) -> Int? {
        let end = text[min(start, text.count)...].prefix(64).firstIndex { $0 != 0x20 && $0 != 0x09 }
        guard let end, text[end] == 0x0A else { return nil }
        return end &+ 1
    }

    /// Where the sign ends that joins characters in a row, `.`, `&`, `+` and `||`, or what a line begins with that adds more of
    /// them to the same name, `$p .= `; nil where there is none.
    private func jointEnd(at start: Int) -> Int? {
        switch text[start] {
        case UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "+"):
            return next(start) == UInt8(ascii: "H") ? nil : start &+ 1
        case UInt8(ascii: "|") where next(start) == UInt8(ascii: "|"):
            return start &+ 2
        case UInt8(ascii: "$"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            // An assignment is the first thing on its line.
            let before = text[..<start].suffix(64).reversed().first { $0 != 0x20 && $0 != 0x09 }
            guard before == 0x0A || before == UInt8(ascii: ";") else { return nil }
            let name = text[start...].prefix(64).prefix { $0.isNameByte || $0 == UInt8(ascii: "$") }
            var at = name.endIndex
            while at < text.count, text[at] == 0x20 { at &+= 1 }
            let sign = text[at...].prefix(3)
            if sign.starts(with: ".=".utf8) || sign.starts(with: "+=".utf8) || sign.starts(with: "&=".utf8) {
                return at &+ 2
            }
            // `p = p & Chr(18)`
            guard sign.first == UInt8(ascii: "=") else { return nil }
            at &+= 1
            while at < text.count, text[at] == 0x20 { at &+= 1 }
            return text[at...].starts(with: name) ? at &+ name.count : nil
        default: return nil
        }
    }

    private static let directives = [".byte", ".db", "db", "DB", "defb", "FCB", ".word", "dw"].map { Array($0.utf8) }

    private func directiveEnd(at start: Int) -> Int? {
        switch text[start] {
        case UInt8(ascii: "."), UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "F"):
            guard start == 0 || !text[start &- 1].isWordByte else { return nil }
            let rest = text[start...]
            return Self.directives.first { name in
                let end = start &+ name.count
                return rest.starts(with: name) && end < text.count && (text[end] == 0x20 || text[end] == 0x09)
            }.map { start &+ $0.count &+ 1 }
        default: return nil
        }
    }

    /// Passes over what is no element: a whole word, or one sign.
    private func skipOther(from start: Int) -> Int {
        var at = start
        while at < text.count, text[at].isWordByte { at &+= 1 }
        return max(at, start &+ 1)
    }

    /// Reads the element at an offset, if there is one, and moves after it.
    private func element(at offset: inout Int, after last: NumberElement?, _ folds: inout FoldedRuns) -> NumberElement?
    {
        var at = offset
        guard at < text.count else { return nil }
        if text[at] == UInt8(ascii: "("), let end = castEnd(at: at) { at = end }
        if let quoted = quoted(at: at, start: offset, after: last) {
            offset = quoted.end
            return quoted.element
        }
        if let wrapped = wrapped(at: at, start: offset) {
            offset = wrapped.end
            return wrapped.element
        }
        guard var (element, end) = number(at: at, start: offset) else { return nil }
        end = suffixEnd(at: end)
        guard end >= text.count || !text[end].isWordByte else { return nil }
        // "79-element" is a word.
        if end &+ 1 < text.count, text[end] == UInt8(ascii: "-"), text[end &+ 1].isNameByte,
            text[end &+ 1].decimalDigit == nil
        {
            return nil
        }
        if let fold = folds.take(in: text, at: end) {
            element.times = fold.times
            end = fold.end
        }
        offset = end
        return element
    }

    /// Reads a number in the brackets of what makes a character or a byte of it, `chr(0x12)`, `Chr$(18)`, `std::byte{18}`.
    private func wrapped(at start: Int, start first: Int) -> (element: NumberElement, end: Int)? {
        guard start < text.count, text[start].isNameByte, text[start].decimalDigit == nil else { return nil }
        let name = text[start...].prefix(24).prefix {
            $0.isNameByte || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "$")
        }
        let open = name.endIndex
        guard open < text.count, text[open] == UInt8(ascii: "(") || text[open] == UInt8(ascii: "{") else { return nil }
        var at = open &+ 1
        while at < text.count, text[at] == 0x20, at &- open < 4 { at &+= 1 }
        guard var (element, end) = number(at: at, start: first) else { return nil }
        end = suffixEnd(at: end)
        while end < text.count, text[end] == 0x20, end &- at < 24 { end &+= 1 }
        let close = text[open] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
        guard end < text.count, text[end] == close else { return nil }
        element.isJoined = true
        return (element, end &+ 1)
    }

    /// Reads a number with its mark.
    private func number(at start: Int, start first: Int) -> (NumberElement, Int)? {
        var at = start
        let isNegative = at < text.count && text[at] == UInt8(ascii: "-")
        if isNegative { at &+= 1 }
        guard at < text.count else { return nil }
        var form = NumberElement.Form.plain
        let rest = text[at...].prefix(3)
        if rest.starts(with: "0x".utf8) || rest.starts(with: "0X".utf8) || rest.starts(with: "&H".utf8) {
            form = .hexadecimal
            at &+= 2
        } else if rest.starts(with: "16#".utf8) || rest.starts(with: "16r".utf8) {
            form = .hexadecimal
            at &+= 3
        } else if text[at...].starts(with: "16^^".utf8) {
            form = .hexadecimal
            at &+= 4
        } else if rest.starts(with: "#$".utf8) {
            form = .hexadecimal
            at &+= 2
        } else if rest.first == UInt8(ascii: "#"), rest.dropFirst().first?.decimalDigit != nil {
            at &+= 1
        } else if rest.starts(with: "#x".utf8) || rest.starts(with: "#X".utf8) {
            form = .hexadecimal
            at &+= 2
        } else if rest.first == UInt8(ascii: "$") {
            form = .hexadecimal
            at &+= 1
        } else if rest.starts(with: "0o".utf8) {
            form = .octal
            at &+= 2
        } else if rest.starts(with: "0b".utf8), rest.count == 3, rest.last.map({ $0 & 0xFE == 0x30 }) == true,
            text[(at &+ 2)...].prefix(9).prefix(while: { $0 & 0xFE == 0x30 }).count > 2
        {
            form = .binary
            at &+= 2
        }
        var end = at
        while end < text.count, text[end].hexDigitValue != nil, end &- at < 33 { end &+= 1 }
        guard end > at else { return nil }
        if end < text.count, text[end] | 0x20 == UInt8(ascii: "h"), case .plain = form {
            form = .hexadecimal
        }
        return (NumberElement(form: form, digits: at..<end, start: first, isNegative: isNegative), end)
    }

    /// Reads a character, a number in quotes, or a string.
    private func quoted(
        at start: Int, start first: Int, after last: NumberElement?
    ) -> (element: NumberElement, end: Int)? {
        var at = start
        if at &+ 1 < text.count, text[at] == UInt8(ascii: "b"), text[at &+ 1] == UInt8(ascii: "'") { at &+= 1 }
        guard at < text.count, text[at] == UInt8(ascii: "'") || text[at] == UInt8(ascii: "\"") else { return nil }
        let quote = text[at]
        var close = at &+ 1
        while close < text.count, text[close] != quote, text[close] != 0x0A, close &- at < 256 {
            close &+= text[close] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard close < text.count, text[close] == quote else { return nil }
        let content = (at &+ 1)..<close
        if quote == UInt8(ascii: "'") {
            var bytes: [UInt8] = []
            _ = StringEscapes.common.decode(
                text.span, from: content.lowerBound, to: content.upperBound, until: nil, into: &bytes)
            if bytes.count == 1 {
                let isJoined = last?.isJoined ?? false
                return (
                    NumberElement(form: .character(bytes[0]), digits: content, start: first, isJoined: isJoined),
                    close &+ 1
                )
            }
        }
        // After numbers that are not in quotes, what is in them is a string, though of digits.
        if last?.isQuoted ?? true, let (number, end) = number(at: content.lowerBound, start: first),
            end == content.upperBound, content.count <= 4
        {
            var element = number
            element.isQuoted = true
            return (element, close &+ 1)
        }
        guard let last, quote == UInt8(ascii: "\"") || last.isJoined else { return nil }
        return (NumberElement(form: .string, digits: content, start: first, isJoined: last.isJoined), close &+ 1)
    }

    private static let suffixes = [
        ".toByte()", ".toUByte()", ".toByte", "_u8", "#", "'u8", "'i8", "'uint8", "'byte", "'char", "u8", "i8", "uy",
        "U", "u", "L",
        "h",
        "H", "y",
    ].map { Array($0.utf8) }

    private func suffixEnd(at end: Int) -> Int {
        guard end < text.count, text[end].isWordByte || Array("._'#".utf8).contains(text[end]) else { return end }
        let rest = text[end...]
        return end &+ (Self.suffixes.first { rest.starts(with: $0) }?.count ?? 0)
    }

    private static let casts = ["(byte)", "(char)", "(uint8_t)", "(unsigned char)", "(Byte)"].map { Array($0.utf8) }

    private func castEnd(at start: Int) -> Int? {
        let rest = text[start...]
        guard let cast = Self.casts.first(where: { rest.starts(with: $0) }) else { return nil }
        var at = start &+ cast.count
        while at < text.count, text[at] == 0x20 { at &+= 1 }
        return at
    }

    private func next(_ offset: Int) -> UInt8? { offset &+ 1 < text.count ? text[offset &+ 1] : nil }

    private func lineEnd(from offset: Int) -> Int {
        text[offset...].firstIndex(of: 0x0A) ?? text.count
    }

    /// Whether a semicolon begins a comment, as in assembly: a space and a letter that is no digit follow.
    private func isWordComment(_ offset: Int) -> Bool {
        guard next(offset) == 0x20, let letter = next(offset &+ 1) else { return false }
        return letter.isWordByte && letter.hexDigitValue == nil
    }

    private func commentEnd(from offset: Int) -> Int {
        var at = offset &+ 2
        while at &+ 1 < text.count {
            if text[at] == UInt8(ascii: "*"), text[at &+ 1] == UInt8(ascii: "/") { return at &+ 2 }
            at &+= 1
        }
        return text.count
    }
}
