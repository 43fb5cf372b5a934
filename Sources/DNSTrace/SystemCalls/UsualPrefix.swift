internal import DNSWire

/// What stands before the calls of a trace: from line to line it hardly ever differs in more than its digits, so that its
/// end need not be looked for on each.
struct UsualPrefix: Sendable {
    /// How many bytes it has; 0 where none is known.
    private(set) var length = 0
    /// Its bytes, eight in a word, with zeros for digits.
    private var words: InlineArray<4, UInt64> = InlineArray(repeating: 0)
    /// What may be added to the difference of each byte before it reaches the highest bit (``ByteWord``).
    private var most: InlineArray<4, UInt64> = InlineArray(repeating: 0)
    /// All bits of the bytes that belong to it.
    private var masks: InlineArray<4, UInt64> = InlineArray(repeating: 0)

    /// Knows none.
    init() {}

    /// Takes the first bytes of a line; none where they are more than four words.
    init(_ line: Span<UInt8>, length: Int) {
        guard length <= 32, length <= line.count else { return }
        self.length = length
        for index in 0..<length {
            let byte = line[index]
            let shift = UInt64(truncatingIfNeeded: 8 &* (index & 7))
            let isDigit = byte.decimalDigit != nil
            words[index >> 3] |= UInt64(isDigit ? UInt8(ascii: "0") : byte) &<< shift
            most[index >> 3] |= UInt64(isDigit ? 0x76 : 0x7F) &<< shift
            masks[index >> 3] |= 0xFF &<< shift
        }
    }

    /// Whether a line begins so, but for its digits.
    @inline(__always)
    func begins(_ line: borrowing Span<UInt8>) -> Bool {
        guard length > 0 else { return false }
        var index = 0
        while index &<< 3 < length {
            let word = line.word(at: index &<< 3) & masks[index]
            guard ByteWord.hasDigits(word, like: words[index], most: most[index]) else { return false }
            index &+= 1
        }
        return true
    }
}
