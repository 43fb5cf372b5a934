internal import DNSWire

/// Reading text as bytes, without ever looking beyond its end.
extension Span<UInt8> {
    /// Whether `text` stands at `index`.
    func matches(_ text: String, at index: Int) -> Bool {
        let text = text.utf8.span
        guard index >= 0, index <= count &- text.count else { return false }
        for position in 0..<text.count where self[index &+ position] != text[position] { return false }
        return true
    }

    /// Where such a byte stands first from `start` on.
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

    /// Where such a byte stands last from `start` on, before `end`.
    func lastIndex(of byte: UInt8, from start: Int, before end: Int) -> Int? {
        var index = Swift.min(end, count)
        while index > start {
            if index &- 8 >= start, ByteWord.marks(word(at: index &- 8), byte) == 0 {
                index &-= 8
                continue
            }
            index &-= 1
            if self[index] == byte { return index }
        }
        return nil
    }

    /// The bytes of `range`, as far as there are any, in an array of their own.
    func array(_ range: Range<Int>) -> [UInt8] {
        let lower = Swift.min(Swift.max(range.lowerBound, 0), count)
        let upper = Swift.min(Swift.max(range.upperBound, lower), count)
        let part = extracting(lower..<upper)
        var bytes: [UInt8] = Array(repeating: 0, count: part.count)
        var copy = bytes.mutableSpan
        for index in part.indices { copy[index] = part[index] }
        return bytes
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are those of `text`.
    func spells(_ text: String) -> Bool {
        let bytes = span
        return bytes.count == text.utf8.count && bytes.matches(text, at: 0)
    }

    /// Whether the bytes begin with `text`.
    func begins(with text: String) -> Bool {
        let bytes = span
        return bytes.matches(text, at: 0)
    }
}
