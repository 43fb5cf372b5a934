/// The first bytes of a string, to see at a glance whether it can be DNS; the rest is not kept.
struct LeadingBytes: ByteSink {
    private var bytes: InlineArray<8, UInt8> = InlineArray(repeating: 0)
    /// How many bytes were looked at.
    private(set) var count = 0
    /// Whether the tracer shows fewer bytes than there were.
    private var isCut = false

    /// So much of a string's text is looked at: eight bytes in their longest notation.
    private static let textLength = 32

    /// Reads the string that begins behind the quote before `start`.
    init(_ line: borrowing Span<UInt8>, from start: Int) {
        guard Self.canHaveZero(line, from: start) else { return }
        read(line, from: start, to: start &+ Self.textLength)
    }

    /// Reads the first bytes of a stream: so many of them as ``MessageStream`` wants to see before it judges.
    init(ofStream line: borrowing Span<UInt8>, from start: Int) {
        read(line, from: start, to: start &+ 4 &* MessageStream.enough)
    }

    private mutating func read(_ line: borrowing Span<UInt8>, from start: Int, to limit: Int) {
        let end = StringEscapes.vis.decode(line, from: start, to: limit, until: UInt8(ascii: "\""), into: &self)
        isCut = end.isClosed && line.matches("...", at: end.end)
    }

    /// Whether the fifth byte, or the seventh, may be the zero without which no message begins: as far as plain bytes and
    /// escapes in base 8 tell, of which most strings are.
    private static func canHaveZero(_ line: borrowing Span<UInt8>, from start: Int) -> Bool {
        var at = start
        for number in 0..<7 {
            guard at < line.count else { return false }
            // A string that the tracer has cut so early may have gone on with anything.
            if line[at] == UInt8(ascii: "\"") { return line.matches("...", at: at &+ 1) }
            var value = Int(line[at])
            at &+= 1
            if value == UInt8(ascii: "\\"), at < line.count {
                switch line[at] {
                case UInt8(ascii: "0")...UInt8(ascii: "7"):
                    value = 0
                    let end = min(at &+ 3, line.count)
                    while at < end {
                        let digit = Int(line[at] &- UInt8(ascii: "0"))
                        guard digit < 8, value &* 8 &+ digit <= 255 else { break }
                        value = value &* 8 &+ digit
                        at &+= 1
                    }
                case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "^"), UInt8(ascii: "M"):
                    return true
                default:
                    at &+= 1
                }
            }
            if value == 0, number == 4 || number == 6 { return true }
        }
        return false
    }

    mutating func append(_ byte: UInt8, at offset: Int) {
        if count < 8 { bytes[count] = byte }
        count += 1
    }

    /// Whether a message, or one behind its two-byte length, can begin so: with an opcode that there is, and with fewer
    /// than 256 questions.
    var canBeginMessage: Bool {
        isCut && count < 7 || canBeginMessage(at: 0) || canBeginMessage(at: 2)
    }

    private func canBeginMessage(at start: Int) -> Bool {
        guard count > start + 4 else { return false }
        let opcode = bytes[start + 2] >> 3 & 15
        return opcode <= 6 && opcode != 3 && bytes[start + 4] == 0
    }
}
