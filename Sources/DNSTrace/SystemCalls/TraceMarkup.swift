internal import DNSWire

/// What was done to the lines of a trace on their way here (HTML, UTF-16, a terminal's colours, typographic quotes,
/// backslashes doubled), found out from the lines themselves and taken off each.
///
/// A tracer writes plain ASCII, so that most of it is seen from any line alone. Only that the text is HTML or UTF-16 must
/// be remembered: then no line can be passed over at a glance.
struct TraceMarkup: Sendable {
    /// Whether every line has to be looked at.
    var isOn: Bool { isHTML || wide != nil }
    private var isHTML = false
    /// Whether the text has been seen to have signs that HTML does not leave as they are.
    private var isPlain = false
    private var wide: WideText?
    private var isFirst = true
    /// Whether something has been seen that is an entity, if the text is HTML.
    private var hasEntities = false

    /// So many escapes with two backslashes make a line one in which they were doubled: any message has more zeros.
    private static let enoughDoubled = 4

    /// What a line is without what was done to it, in one line or in several; nil where nothing was.
    mutating func lines(of line: Span<UInt8>) -> [[UInt8]]? {
        if isFirst {
            isFirst = false
            wide = WideText(line)
        }
        guard mayNeed(line) else { return nil }
        var text = wide?.narrowed(line) ?? line.array
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
        noteHTML(text)
        let rules = TextRepairs(
            hasTags: isHTML, hasBytesAsCharacters: false, hasEntities: isHTML, breaksAtReturns: false,
            hasAnyTags: isHTML)
        var repaired = rules.repaired(text)?.bytes ?? text
        if isHTML {
            // What was shown in a page and then copied from its source has been escaped more than once.
            for _ in 0..<2 {
                guard Self.hasEntityOutsideStrings(repaired), let again = rules.repaired(repaired) else { break }
                repaired = again.bytes
            }
        }
        if let halved = Self.withoutDoubledBackslashes(repaired) { repaired = halved }
        guard wide != nil || repaired != text else { return nil }
        return repaired.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// The text of a call in which the entities of HTML were not seen as such, where a string that has more bytes than the
    /// call says gives them away.
    mutating func withoutEntities(of call: borrowing SystemCall) -> CallText? {
        guard hasEntities, !isHTML, call.name.direction != nil,
            call.text.bytes.span.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil,
            CallBuffer.buffers(of: call, dump: BufferDump()).contains(where: { $0.isOverlong })
        else { return nil }
        let rules = TextRepairs(hasTags: false, hasBytesAsCharacters: false)
        guard let repaired = rules.repaired(call.text.bytes) else { return nil }
        isHTML = !isPlain
        var text = CallText()
        text.append(repaired.bytes.span, 0..<repaired.bytes.count, lineNumber: call.line)
        return text
    }

    /// Whether a line may have been changed: it has what a tracer does not write, or two backslashes one after the other.
    func mayNeed(_ line: Span<UInt8>) -> Bool {
        if isOn { return true }
        if line.count > 1, line[0] == UInt8(ascii: "<") || line[0] == UInt8(ascii: " ") {
            let first = line.endOfBlanks(from: 0)
            if line.matches("<", at: first), !line.matches("<.", at: first) { return true }
        }
        var marks = SIMD4<UInt64>()
        var index = 0
        while index <= line.count &- 32 {
            marks |= Self.marks(line.extracting(index..<index &+ 32))
            index &+= 32
        }
        // The last ones together with some that were looked at, where there are enough.
        if index < line.count { marks |= Self.marks(line.extracting(max(line.count &- 32, 0)...)) }
        return marks != SIMD4()
    }

    /// Bits that are set where such a byte is among up to 32.
    @inline(__always)
    private static func marks(_ part: Span<UInt8>) -> SIMD4<UInt64> {
        let bytes = SIMD4(part.word(at: 0), part.word(at: 8), part.word(at: 16), part.word(at: 24))
        let backslashes = ByteWord.marks(bytes, UInt8(ascii: "\\"))
        return bytes & SIMD4(repeating: 0x8080_8080_8080_8080) | ByteWord.marks(bytes, 0x1B)
            | ByteWord.marks(bytes, UInt8(ascii: "&")) | backslashes & (backslashes &<< 8)
    }

    /// Notes whether the text is HTML: it has entities outside of strings, or a line begins with a tag.
    private mutating func noteHTML(_ text: [UInt8]) {
        guard !isPlain else { return }
        if !hasEntities { hasEntities = text.contains(UInt8(ascii: "&")) && text.contains(UInt8(ascii: ";")) }
        if text.span.firstIndex(of: "<unfinished ...>") != nil || text.span.firstIndex(of: " resumed>") != nil {
            isPlain = true
            isHTML = false
            return
        }
        guard !isHTML else { return }
        let rules = TextRepairs(hasTags: true, hasBytesAsCharacters: false)
        let first = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.count
        let isElement = first < text.count && text[first] == UInt8(ascii: "<")
        isHTML =
            isElement && (rules.isTag(text, at: first) || Self.isElement(text[first...]))
            || Self.hasEntityOutsideStrings(text)
    }

    /// Whether a line is one element of XML: `<line n="1"> ... </line>`.
    private static func isElement(_ line: ArraySlice<UInt8>) -> Bool {
        let name = line.dropFirst().prefix(while: { $0.isNameByte })
        let end = line.drop { $0 != UInt8(ascii: ">") }
        guard !name.isEmpty, !end.isEmpty, line.last == UInt8(ascii: ">") else { return false }
        return line.dropLast().suffix(name.count &+ 2).elementsEqual(Array("</".utf8) + name)
    }

    private static func hasEntityOutsideStrings(_ text: [UInt8]) -> Bool {
        let rules = TextRepairs(hasTags: false, hasBytesAsCharacters: false)
        var isInString = false
        var at = 0
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "\\"): at &+= 1
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "&"): if !isInString, rules.isEntity(text, at: at) { return true }
            default: break
            }
            at &+= 1
        }
        return false
    }

    /// The line with one backslash for two; nil where they were not doubled.
    private static func withoutDoubledBackslashes(_ text: [UInt8]) -> [UInt8]? {
        // What is in a string of something else is taken out of it first (``QuotedLines``).
        let first = text.firstIndex { Array("\"'(".utf8).contains($0) } ?? text.count
        if first < text.count, text[first] != UInt8(ascii: "("), text.contains(UInt8(ascii: "(")),
            text.span.lastIndex(of: UInt8(ascii: ">"), from: 0, before: first) == nil
        {
            return nil
        }
        var doubled = 0
        var halved: [UInt8] = []
        halved.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            halved.append(text[at])
            guard text[at] == UInt8(ascii: "\\") else {
                at &+= 1
                continue
            }
            guard at &+ 1 < text.count, text[at &+ 1] == UInt8(ascii: "\\") else { return nil }
            at &+= 2
            if at < text.count, text[at] == UInt8(ascii: "x") || text[at].decimalDigit != nil { doubled &+= 1 }
        }
        return doubled >= enoughDoubled ? halved : nil
    }
}
