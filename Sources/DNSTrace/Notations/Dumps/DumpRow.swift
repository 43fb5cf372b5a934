/// A line of a dump: an offset, and the words behind it.
struct DumpRow: Sendable {
    /// The line.
    var line: Range<Int>
    /// The offset.
    var offset: DumpOffset
    /// Where the offset ends, a label such as `<buf+8>:` included.
    var offsetEnd: Int
    /// The words behind the offset.
    var words: [Range<Int>]
    /// Whether the offset has a colon behind it.
    var hasColon: Bool
    /// Whether rows that are the same as this one were left out behind it (`*`).
    var isRepeated = false

    /// How many words a row may have; tools print at most 256 bytes on one.
    private static let mostWords = 300

    /// Reads a line; nil where it does not begin like a row.
    ///
    ///     row    = [mark] [label] offset [":"] [gdb-label] *(space word)
    ///     mark   = ">" / "|" / "#" / ";"
    ///     label  = *word word ":"              ; what a log puts before each line
    init?(_ line: Range<Int>, of text: [UInt8]) {
        var words = Self.words(of: line, in: text)
        if let first = words.first, first.count == 1, Array(">|#;".utf8).contains(text[first.lowerBound]) {
            words.removeFirst()
        }
        guard let start = Self.offsetIndex(words, in: text), let offset = DumpOffset(text[words[start]]) else {
            return nil
        }
        self.line = line
        self.offset = offset
        offsetEnd = words[start].upperBound
        hasColon = text[words[start]].last == UInt8(ascii: ":")
        var rest = words[(start &+ 1)...]
        // gdb puts a symbol between address and colon, others a space.
        if let next = rest.first, text[next].last == UInt8(ascii: ":"), !hasColon, next.lowerBound == offsetEnd &+ 1,
            text[next].count == 1 || text[next].first == UInt8(ascii: "<")
        {
            offsetEnd = next.upperBound
            hasColon = true
            rest = rest.dropFirst()
        }
        self.words = Array(rest)
    }

    private static func words(of line: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var at = line.lowerBound
        while at < line.upperBound, words.count < mostWords {
            while at < line.upperBound, text[at] == 0x20 || text[at] == 0x09 { at &+= 1 }
            let start = at
            while at < line.upperBound, text[at] != 0x20, text[at] != 0x09 { at &+= 1 }
            if start < at { words.append(start..<at) }
        }
        return words
    }

    /// The first word, or the one behind the last label, if it is an offset.
    private static func offsetIndex(_ words: [Range<Int>], in text: [UInt8]) -> Int? {
        guard let first = words.first else { return nil }
        if DumpOffset(text[first]) != nil { return 0 }
        guard
            let label = words.lastIndex(where: {
                text[$0].last == UInt8(ascii: ":") && DumpOffset(text[$0]) == nil
            }), label &+ 1 < words.count
        else { return nil }
        let word = text[words[label &+ 1]]
        return word.count >= 4 && DumpOffset(word) != nil ? label &+ 1 : nil
    }
}
