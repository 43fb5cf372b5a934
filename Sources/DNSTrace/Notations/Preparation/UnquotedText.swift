/// A text in which strings hold whole texts: the lines of a dump in the field of a log in JSON.
///
/// Line breaks, tabs, quotes and backslashes that are escaped become what they stand for, and the quotes around such a string
/// line breaks, so that its first line and its last one are lines by themselves. The lines may as well be in a cell of CSV
/// (RFC 4180 §2), where quotes are doubled.
struct UnquotedText {
    /// The text with that undone, or nil where no string holds more than a line.
    func unquoted(_ source: SourceText) -> SourceText? {
        let text = source.bytes
        var repaired = RepairedText(capacity: text.count)
        let (quotes, doubled, hasCells) = Self.quotes(in: text)
        guard !quotes.isEmpty else { return nil }
        var isChanged = hasCells
        var nextDoubled = 0
        var at = 0
        var clean = 0
        var nextQuote = 0
        while at &+ 1 < text.count {
            if nextQuote < quotes.count, at == quotes[nextQuote] {
                repaired.append(text, clean..<at)
                repaired.append(UInt8(ascii: "\n"), from: at)
                at &+= 1
                clean = at
                nextQuote &+= 1
                continue
            }
            if nextDoubled < doubled.count, at == doubled[nextDoubled] {
                repaired.append(text, clean..<at)
                at &+= 1
                clean = at
                nextDoubled &+= 1
                continue
            }
            guard text[at] == UInt8(ascii: "\\"), let byte = Self.character(text[at &+ 1]) else {
                at &+= 1
                continue
            }
            if byte == UInt8(ascii: "\n") { isChanged = true }
            repaired.append(text, clean..<at)
            repaired.append(byte, from: at)
            at &+= 2
            clean = at
        }
        guard isChanged else { return nil }
        repaired.append(text, clean..<text.count)
        return SourceText(repaired, of: source)
    }

    /// Where the quotes are of the strings that have an escaped line break in them, and of cells that have lines in them, in order.
    ///
    /// Of the quotes that are doubled in cells, the first one each is told apart.
    private static func quotes(in text: [UInt8]) -> (quotes: [Int], doubled: [Int], hasCells: Bool) {
        var quotes: [Int] = []
        var doubled: [Int] = []
        var doubledBefore = 0
        var open: Int?
        var hasBreak = false
        var hasLines = false
        var hasCells = false
        var at = 0
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "\\"):
                if at &+ 1 < text.count, text[at &+ 1] == UInt8(ascii: "n") { hasBreak = true }
                at &+= 1
            case UInt8(ascii: "\""):
                if let start = open, start &+ 1 < at, isCellStart(start, in: text), at &+ 1 < text.count,
                    text[at &+ 1] == UInt8(ascii: "\"")
                {
                    doubled.append(at)
                    at &+= 2
                    continue
                }
                if hasBreak {
                    if let open { quotes.append(open) }
                    quotes.append(at)
                    open = nil
                } else if hasLines, let start = open, isCell(start, at, in: text) {
                    quotes += [start, at]
                    open = nil
                    hasCells = true
                    doubledBefore = doubled.count
                } else {
                    // Where it closes a string, the next one opens another.
                    open = at
                }
                hasBreak = false
                hasLines = false
                doubled.removeLast(doubled.count &- doubledBefore)
            case 0x0A: hasLines = open != nil
            default: break
            }
            at &+= 1
        }
        if hasBreak, let open { quotes.append(open) }
        doubled.removeLast(doubled.count &- doubledBefore)
        return (quotes, doubled, hasCells)
    }

    /// Whether what is between two quotes is a cell by itself: after a comma, and before one or the end of a line.
    private static func isCell(_ open: Int, _ close: Int, in text: [UInt8]) -> Bool {
        let after = close &+ 1 < text.count ? text[close &+ 1] : 0x0A
        return isCellStart(open, in: text) && (after == UInt8(ascii: ",") || after == 0x0A)
    }

    private static func isCellStart(_ open: Int, in text: [UInt8]) -> Bool {
        open > 0 && text[open &- 1] == UInt8(ascii: ",")
    }

    private static func character(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        default: nil
        }
    }
}
