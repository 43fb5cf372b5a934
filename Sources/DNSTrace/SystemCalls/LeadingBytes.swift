/// The first bytes that a call moved, as its string shows them, to see at a glance whether they can be DNS; the rest is
/// not kept.
struct LeadingBytes: ByteSink {
    private var bytes: InlineArray<8, UInt8> = InlineArray(repeating: 0)
    /// How many bytes were looked at.
    private(set) var count = 0
    /// Whether so few bytes are shown that what the call moved may be a message all the same.
    private var isTooShort = false

    /// So many bytes show that no message begins with them, which one after its length would do with the seventh.
    private static let enough = 7
    /// So much of a string's text is looked at: eight bytes in their longest notation.
    private static let textLength = 32
    /// No message is shorter than its header.
    private static let shortestMessage = 12

    /// Reads the string that begins after the quote before `start`.
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
        isTooShort = count < Self.enough && (!end.isClosed || Self.canHaveMore(line, after: end.end))
    }

    /// Whether a call whose string ends at `end` may have moved enough for a message: a dump below it may show what the
    /// string does not.
    private static func canHaveMore(_ line: borrowing Span<UInt8>, after end: Int) -> Bool {
        guard !line.matches("...", at: end), let closing = line.firstIndex(of: UInt8(ascii: ")"), from: end) else {
            return true
        }
        let mark = line.endOfBlanks(from: closing &+ 1)
        guard line.matches("= ", at: mark) else { return true }
        var result = line.extracting((mark &+ 2)...)
        return Int(spelled: result.nextWord()).map { $0 > shortestMessage } ?? true
    }

    /// Whether the fifth byte, or the seventh, may be the zero without which no message begins: as far as plain bytes and
    /// escapes in base 8 tell, of which most strings are.
    private static func canHaveZero(_ line: borrowing Span<UInt8>, from start: Int) -> Bool {
        var at = start
        for number in 0..<enough {
            guard at < line.count else { return true }
            // What ends so early may have gone on with anything.
            if line[at] == UInt8(ascii: "\"") { return canHaveMore(line, after: at &+ 1) }
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

    /// Whether a message, or one after its two-byte length, can begin so: with an opcode that there is, and with fewer
    /// than 256 questions.
    var canBeginMessage: Bool {
        isTooShort || canBeginMessage(at: 0) || canBeginMessage(at: 2)
    }

    private func canBeginMessage(at start: Int) -> Bool {
        guard count > start + 4 else { return false }
        let opcode = bytes[start + 2] >> 3 & 15
        return opcode <= 6 && opcode != 3 && bytes[start + 4] == 0
    }
}
