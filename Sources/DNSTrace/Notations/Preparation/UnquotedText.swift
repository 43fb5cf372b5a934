/// A text in which strings hold whole texts: the lines of a dump in the field of a log in JSON.
///
/// Line breaks, tabs, quotes and backslashes that are escaped become what they stand for.
struct UnquotedText {
    /// The text with that undone, or nil where no string holds more than a line.
    func unquoted(_ source: SourceText) -> SourceText? {
        let text = source.bytes
        var repaired = RepairedText(capacity: text.count)
        var isChanged = false
        var at = 0
        var clean = 0
        while at &+ 1 < text.count {
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

    private static func character(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        default: nil
        }
    }
}
