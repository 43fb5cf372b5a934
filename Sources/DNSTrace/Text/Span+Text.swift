internal import DNSWire

/// Reading text as bytes, without ever looking beyond its end.
extension Span<UInt8> {
    /// Whether `text` is at `index`.
    func matches(_ text: String, at index: Int) -> Bool {
        let text = text.utf8.span
        guard index >= 0, index <= count &- text.count else { return false }
        for position in 0..<text.count where self[index &+ position] != text[position] { return false }
        return true
    }

    /// Whether the first byte is that one.
    func begins(with byte: UInt8) -> Bool { count > 0 && self[0] == byte }

    /// Whether the first bytes are those.
    func begins(with bytes: Span<UInt8>) -> Bool {
        guard bytes.count <= count else { return false }
        for index in bytes.indices where self[index] != bytes[index] { return false }
        return true
    }

    /// Where such a byte is first from `start` on.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        // Most of a line is passed over in steps of four words.
        while index <= count &- 32 {
            let bytes = extracting(index..<index &+ 32)
            // One bit a byte: which word it is must not be guessed by the processor.
            let bits =
                ByteWord.bits(bytes.word(at: 0), byte) | ByteWord.bits(bytes.word(at: 8), byte) &<< 8
                | ByteWord.bits(bytes.word(at: 16), byte) &<< 16 | ByteWord.bits(bytes.word(at: 24), byte) &<< 24
            if bits != 0 { return index &+ bits.trailingZeroBitCount }
            index &+= 32
        }
        while index < count {
            if self[index] == byte { return index }
            index &+= 1
        }
        return nil
    }

    /// Where such a byte is last from `start` on, before `end`.
    func lastIndex(of byte: UInt8, from start: Int, before end: Int) -> Int? {
        var index = Swift.min(end, count)
        while index &- 8 >= start {
            index &-= 8
            if let found = ByteWord.lastIndex(word(at: index), of: byte) { return index &+ found }
        }
        while index > start {
            index &-= 1
            if self[index] == byte { return index }
        }
        return nil
    }

    /// Where `text` is first from `start` on.
    func firstIndex(of text: String, from start: Int = 0) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var index = start
        while let found = firstIndex(of: first, from: index) {
            if matches(text, at: found) { return found }
            index = found &+ 1
        }
        return nil
    }

    /// Whether the bytes are those of `text`.
    func spells(_ text: String) -> Bool { count == text.utf8.count && matches(text, at: 0) }

    /// Where the bytes end from `start` on that can be part of a system call's name.
    func endOfName(from start: Int) -> Int {
        var index = start
        while true {
            let length = ByteWord.nameLength(word(at: index))
            index &+= length
            if length < 8 { return index }
        }
    }

    /// Where the blanks end that are at `start`.
    func endOfBlanks(from start: Int) -> Int {
        var index = start
        while index < count, self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\t") { index &+= 1 }
        return index
    }

    /// Takes the next word away, and the blanks around it; it is empty where there is none.
    @_lifetime(copy self)
    mutating func nextWord() -> Span<UInt8> {
        let start = endOfBlanks(from: 0)
        var end = start
        while end < count, self[end] != UInt8(ascii: " "), self[end] != UInt8(ascii: "\t") { end &+= 1 }
        let word = extracting(start..<end)
        self = extracting(endOfBlanks(from: end)...)
        return word
    }

    /// The bytes of `range`, as far as there are any.
    @_lifetime(copy self)
    func part(_ range: Range<Int>) -> Span<UInt8> {
        let lower = Swift.min(Swift.max(range.lowerBound, 0), count)
        return extracting(lower..<Swift.min(Swift.max(range.upperBound, lower), count))
    }

    /// The bytes in an array of their own.
    var array: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(self)
        return bytes
    }

    /// The text that the bytes are in UTF-8.
    var string: String {
        if let text = try? UTF8Span(validating: self) { return String(copying: text) }
        return String(decoding: array, as: UTF8.self)
    }
}
