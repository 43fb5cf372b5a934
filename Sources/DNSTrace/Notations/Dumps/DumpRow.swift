/// A line of a dump: an offset, and the words after it.
struct DumpRow: Sendable {
    /// The line.
    var line: Range<Int>
    /// The offset.
    var offset: DumpOffset
    /// Where the offset ends, a label such as `<buf+8>:` included.
    var offsetEnd: Int
    /// The words after the offset.
    var words: [Range<Int>]
    /// How many blanks the line begins with.
    var margin: Int
    /// The column after the offset.
    var column: Int { offsetEnd &- line.lowerBound }
    /// Whether the offset has a colon after it.
    var hasColon: Bool
    /// Whether rows that are the same as this one were left out after it (`*`).
    var isRepeated = false

    /// How many words a row may have; tools print at most 256 bytes on one.
    private static let mostWords = 300

    /// Reads a line; nil where it does not begin like a row.
    ///
    ///     row    = [mark] [label] offset [":"] [gdb-label] *(space word)
    ///     mark   = ">" / "|" / "#" / ";"
    ///     label  = *word word ":" / 1*7word    ; what a log puts before each line
    ///
    /// A row in a frame, `|00000000| aa 5f ... |._..|`, is read as if it had none.
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
        margin = text[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
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
        // OpenSSL puts a dash between them.
        if let next = rest.first, next.count == 1, text[next.lowerBound] == UInt8(ascii: "-") {
            offsetEnd = next.upperBound
            rest = rest.dropFirst()
        }
        self.words = Array(rest)
    }

    /// Whether a line has bars around its offset, or begins with one before it.
    private static func isFramed(_ line: ArraySlice<UInt8>) -> Bool {
        let bar = UInt8(ascii: "|")
        guard let first = line.firstIndex(of: bar) else { return false }
        let body = line[(first &+ 1)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "`") }
        let digits = body.prefix(16).prefix { $0.hexDigitValue != nil }
        guard !digits.isEmpty else { return false }
        return line[..<first].allSatisfy { $0 == 0x20 || $0 == 0x09 }
            || digits.count >= 4 && body[digits.endIndex...].drop { $0 == 0x20 }.first == bar
    }

    private static func words(of line: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        let bar = UInt8(ascii: "|")
        let isFramed = isFramed(text[line])
        let isBlank = { (byte: UInt8) in
            byte == 0x20 || byte == 0x09 || isFramed && (byte == bar || byte == UInt8(ascii: "`"))
        }
        var at = line.lowerBound
        while at < line.upperBound, words.count < mostWords {
            while at < line.upperBound, isBlank(text[at]) { at &+= 1 }
            let start = at
            while at < line.upperBound, !isBlank(text[at]) { at &+= 1 }
            if start < at { words.append(start..<at) }
        }
        return words
    }

    /// The first word, or the one after the last label, if it is an offset.
    private static func offsetIndex(_ words: [Range<Int>], in text: [UInt8]) -> Int? {
        guard let first = words.first else { return nil }
        if DumpOffset(text[first]) != nil { return 0 }
        if let label = words.lastIndex(where: { text[$0].last == UInt8(ascii: ":") && DumpOffset(text[$0]) == nil }),
            label &+ 1 < words.count
        {
            let word = text[words[label &+ 1]]
            return word.count >= 4 && DumpOffset(word) != nil ? label &+ 1 : nil
        }
        // Without a label, the offset is the longest of the first numbers: no part of a date has five digits.
        let head = words.prefix(8).indices.filter { index in
            let word = text[words[index]]
            return word.count >= 4 && word.first.map { (0x30...0x39).contains($0) } == true && DumpOffset(word) != nil
        }
        let longest = head.map { words[$0].count }.max()
        return head.first { words[$0].count == longest }
    }
}
