/// The bytes that a process read or wrote, as ktrace and kdump of FreeBSD show them.
///
///       6180 100671 ping     0.000160 GIO   L64  fd 4 wrote 47 bytes
///            0x0000 a7aa 0100 0001 0000 0000 0000  |............|
///
/// The rows have as many bytes as fit the terminal, two in a group and in their order; without kdump -x they are text in
/// the form of vis(3) between quotes.
struct KdumpTransfer: Sendable {
    private let name: CallName
    private let process: Int?
    private let descriptor: Int
    private let length: Int
    private var bytes: [UInt8] = []
    private var text = CallText()
    private var isQuoted = false
    private var isEnded = false

    /// Begins with the line that announces the bytes; nil if it is another one.
    init?(_ line: borrowing Span<UInt8>) {
        guard let mark = Self.index(of: " GIO ", in: line), let start = Self.index(of: "fd ", in: line, from: mark)
        else { return nil }
        var words: [[UInt8]] = line.array(start..<line.count).split(separator: UInt8(ascii: " ")).map { Array($0) }
        guard words.count >= 4, let descriptor = Int(spelled: words[1]), let length = Int(spelled: words[3]),
            descriptor >= 0, (1...1 << 24).contains(length)
        else { return nil }
        switch String(decoding: words[2], as: UTF8.self) {
        case "wrote": name = .write
        case "read": name = .read
        default: return nil
        }
        self.descriptor = descriptor
        self.length = length
        words = line.array(0..<mark).split(separator: UInt8(ascii: " ")).map { Array($0) }
        process = words.first.flatMap { Int(spelled: $0) }
    }

    /// Takes a row; tells whether it is one.
    mutating func read(_ line: borrowing Span<UInt8>, number: Int) -> Bool {
        guard !isEnded, bytes.count < length else { return false }
        var index = 0
        while !isQuoted, index < line.count, line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: "\t") {
            index += 1
        }
        if isQuoted || line.matches("\"", at: index) {
            if !isQuoted { index += 1 }
            note(line, index, number)
            isQuoted = true
            let end = StringEscapes.vis.decode(line, from: index, until: UInt8(ascii: "\""), into: &bytes)
            isEnded = end.isClosed
            return true
        }
        guard line.matches("0x", at: index) else { return false }
        index += 2
        while index < line.count, line[index].hexDigitValue != nil { index += 1 }
        note(line, index + 1, number)
        while index + 2 < line.count, line[index] == UInt8(ascii: " "), line[index + 1] != UInt8(ascii: " ") {
            index += 1
            while index + 1 < line.count, let high = line[index].hexDigitValue, let low = line[index + 1].hexDigitValue
            {
                bytes.append(high << 4 | low)
                index += 2
            }
        }
        return true
    }

    private mutating func note(_ line: borrowing Span<UInt8>, _ column: Int, _ number: Int) {
        guard text.bytes.isEmpty, column < line.count else { return }
        text.append(line, column..<line.count, lineNumber: number)
    }

    /// The call that moved the bytes.
    func call(line: Int) -> SystemCall {
        let shown = QuotedBytes(bytes: Array(bytes.prefix(length)), isCut: bytes.count < length, offset: 0)
        return SystemCall(
            name, tracer: "kdump", process: process,
            arguments: CallArguments(descriptor: descriptor, shown, length: length), result: length,
            text: text, line: line)
    }

    private static func index(of text: String, in line: borrowing Span<UInt8>, from start: Int = 0) -> Int? {
        let first = text.utf8.first
        var index = start
        while index < line.count {
            if line[index] == first, line.matches(text, at: index) { return index }
            index += 1
        }
        return nil
    }
}
