internal import DNSWire

/// What is before the calls of a trace: from line to line it hardly ever differs in more than its digits, so that
/// neither its end nor the number of the process need be looked for on each.
struct UsualPrefix: Sendable {
    /// How many bytes it has; 0 where none is known.
    private(set) var length = 0
    /// Its bytes, eight in a word, with zeros for digits.
    private var words = SIMD4<UInt64>()
    /// What may be added to the difference of each byte before it reaches the highest bit (``ByteWord``).
    private var most = SIMD4<UInt64>()
    /// All bits of the bytes that belong to it.
    private var masks = SIMD4<UInt64>()
    /// Where the number of the process is, and how many digits it has.
    private var processStart = 0
    private var processDigits = 0
    /// Which process it is where there is no number.
    private var process: Int??

    /// Knows none.
    init() {}

    /// Takes what is before the call of a line; none where that is more than four words.
    init(of line: SystemCallLine, _ text: Span<UInt8>) {
        guard line.prefixEnd <= 32, line.prefixEnd <= text.count else { return }
        length = line.prefixEnd
        for index in 0..<length {
            let byte = text[index]
            let shift = UInt64(truncatingIfNeeded: 8 &* (index & 7))
            let isDigit = byte.decimalDigit != nil
            words[index >> 3] |= UInt64(isDigit ? UInt8(ascii: "0") : byte) &<< shift
            most[index >> 3] |= UInt64(isDigit ? 0x76 : 0x7F) &<< shift
            masks[index >> 3] |= 0xFF &<< shift
        }
        process = line.process
        guard case .some(.some) = process else { return }
        // The first number of a usual prefix, if it is not that of an hour.
        while processStart < length, text[processStart].decimalDigit == nil { processStart += 1 }
        processDigits = ByteWord.digitCount(text.word(at: processStart))
    }

    /// Whether a line begins so, but for its digits.
    @inline(__always)
    func begins(_ line: Span<UInt8>) -> Bool {
        guard length > 0 else { return false }
        let text = SIMD4(line.word(at: 0), line.word(at: 8), line.word(at: 16), line.word(at: 24)) & masks
        return ByteWord.hasDigits(text, like: words, most: most)
    }

    /// The process of a line that begins so, as ``SystemCallLine/process``.
    @inline(__always)
    func process(of line: Span<UInt8>) -> Int?? {
        guard processDigits > 0 else { return process }
        let number = ByteWord.number(line.word(at: processStart), digits: processDigits)
        return number > 0 ? .some(.some(number)) : .none
    }
}
