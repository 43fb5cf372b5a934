/// The bytes that strace -e read and -e write print after a call: whole, whatever -s says.
///
///      = 1 buffers in vector 0
///      * 29 bytes in buffer 0
///      | 00000  aa 5f 01 00 00 01 00 00  00 00 00 00 05 73 61 66  ._...........saf |
struct BufferDump: Sendable {
    /// For each message its buffers.
    private var vectors: [[[UInt8]]] = []

    /// No call moves more.
    private static let longest = 1 << 24
    private var total = 0

    /// The bytes of a buffer of a message; none where they were not printed.
    func buffer(_ index: Int, of message: Int) -> [UInt8] {
        guard message < vectors.count, index < vectors[message].count else { return [] }
        return vectors[message][index]
    }

    /// Whether a line is part of what strace prints below a call (a stack trace of -k is, too): whatever it shows, it is no
    /// call itself.
    static func isPart(_ line: Span<UInt8>) -> Bool {
        guard line.count >= 4, line[0] == UInt8(ascii: " "), line[2] == UInt8(ascii: " ") else { return false }
        return switch line[1] {
        case UInt8(ascii: "|"): line.matches("  ", at: endOfOffset(line)) && endOfOffset(line) >= 8
        case UInt8(ascii: "*"): announces("bytes in buffer", line)
        case UInt8(ascii: "="): announces("buffers in vector", line)
        case UInt8(ascii: ">"): line[3] == UInt8(ascii: "/")
        default: false
        }
    }

    /// Reads a line that is part of a dump.
    mutating func read(_ line: Span<UInt8>) {
        switch line[1] {
        case UInt8(ascii: "|"):
            readBytes(line)
        case UInt8(ascii: "*"):
            if vectors.isEmpty { vectors.append([]) }
            vectors[vectors.count - 1].append([])
        case UInt8(ascii: "="):
            vectors.append([])
        default:
            break
        }
    }

    /// Where the offset ends that a row begins with.
    private static func endOfOffset(_ line: Span<UInt8>) -> Int {
        var end = 3
        while end < line.count, line[end].hexDigitValue != nil { end += 1 }
        return end
    }

    /// Whether `line` is ` * 29 bytes in buffer 0`, with that text after the number.
    private static func announces(_ text: String, _ line: borrowing Span<UInt8>) -> Bool {
        var index = 3
        while index < line.count, line[index].decimalDigit != nil { index += 1 }
        return line.matches(text, at: index + 1)
    }

    private mutating func readBytes(_ line: Span<UInt8>) {
        let start = Self.endOfOffset(line) + 2
        if vectors.isEmpty { vectors.append([]) }
        let vector = vectors.count - 1
        if vectors[vector].isEmpty { vectors[vector].append([]) }
        let buffer = vectors[vector].count - 1
        for column in 0..<16 {
            let at = start + column * 3 + (column >= 8 ? 1 : 0)
            guard at + 1 < line.count, let high = line[at].hexDigitValue, let low = line[at + 1].hexDigitValue,
                total < Self.longest
            else { return }
            vectors[vector][buffer].append(high << 4 | low)
            total += 1
        }
    }
}
