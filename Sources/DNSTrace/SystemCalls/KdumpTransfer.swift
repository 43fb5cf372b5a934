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
    init?(_ line: Span<UInt8>) {
        guard let mark = line.firstIndex(of: " GIO "), let start = line.firstIndex(of: "fd ", from: mark)
        else { return nil }
        var words = line.extracting((start &+ 3)...)
        guard let descriptor = Int(spelled: words.nextWord()), descriptor >= 0 else { return nil }
        let verb = words.nextWord()
        guard verb.spells("wrote") || verb.spells("read"), let length = Int(spelled: words.nextWord()),
            (1...1 << 24).contains(length)
        else { return nil }
        name = verb.spells("wrote") ? .write : .read
        self.descriptor = descriptor
        self.length = length
        var before = line.extracting(..<mark)
        process = Int(spelled: before.nextWord())
    }

    /// Takes a row; tells whether it is one.
    mutating func read(_ line: Span<UInt8>, number: Int) -> Bool {
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

    private mutating func note(_ line: Span<UInt8>, _ column: Int, _ number: Int) {
        guard text.bytes.isEmpty, column < line.count else { return }
        text.append(line, column..<line.count, lineNumber: number)
    }

    /// The call that moved the bytes.
    func call(line: Int) -> SystemCall {
        var prefix = LinePrefix()
        prefix.process = process
        let start = CallStart(name: name, prefix: prefix, line: line, text: text)
        return SystemCall(start, descriptor: descriptor, Array(bytes.prefix(length)), length: length)
    }
}
