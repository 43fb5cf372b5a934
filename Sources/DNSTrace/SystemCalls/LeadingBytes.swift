/// The first bytes of a string, to see at a glance whether it can be DNS; the rest is not kept.
struct LeadingBytes: ByteSink {
    private var bytes: InlineArray<8, UInt8> = InlineArray(repeating: 0)
    private var count = 0

    /// So much of a string's text is looked at: eight bytes in their longest notation.
    private static let textLength = 32

    /// Reads the string that begins behind the quote before `start`.
    init(_ line: borrowing Span<UInt8>, from start: Int) {
        guard Self.canHaveZero(line, from: start) else { return }
        _ = StringEscapes.vis.decode(
            line, from: start, to: start &+ Self.textLength, until: UInt8(ascii: "\""), into: &self)
    }

    /// Whether there may be a byte of zero, without which no message begins: as it is, or as the digits or signs behind a
    /// backslash that can mean it (`\0`, `\x00`, `\u0000`, `\^@`).
    private static func canHaveZero(_ line: borrowing Span<UInt8>, from start: Int) -> Bool {
        var isEscape = false
        for index in start..<max(start, min(start &+ textLength, line.count)) {
            let byte = line[index]
            if isEscape {
                switch byte {
                case UInt8(ascii: "0"), UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "^"):
                    return true
                default: isEscape = false
                }
            } else if byte == UInt8(ascii: "\\") {
                isEscape = true
            } else if byte == 0 {
                return true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return false
    }

    mutating func append(_ byte: UInt8, at offset: Int) {
        if count < 8 {
            bytes[count] = byte
            count += 1
        }
    }

    /// Whether a message, or one behind its two-byte length, can begin so: with an opcode that there is, and with fewer
    /// than 256 questions.
    var canBeginMessage: Bool {
        canBeginMessage(at: 0) || canBeginMessage(at: 2)
    }

    private func canBeginMessage(at start: Int) -> Bool {
        guard count > start + 4 else { return false }
        let opcode = bytes[start + 2] >> 3 & 15
        return opcode <= 6 && opcode != 3 && bytes[start + 4] == 0
    }
}
