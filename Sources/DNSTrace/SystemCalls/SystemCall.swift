/// One system call: what was asked of the kernel, and what came of it, as far as the trace shows.
struct SystemCall: Sendable {
    /// Which call it is.
    var name: CallName
    /// The tracer that wrote it.
    var tracer: String
    /// The process or thread.
    var process: Int?
    /// The program's name (strace -Y).
    var program: String?
    /// When it was made, in seconds.
    var time: Double?
    /// The line on which it ended.
    var line: Int
    /// The text that it was read from.
    var text: CallText
    /// The arguments.
    let arguments: CallMembers
    /// Whether the closing parenthesis was there.
    var isComplete: Bool
    /// What it returned; nil where the trace does not show it, or "?".
    var result: Int?
    /// What strace -y writes behind a returned descriptor.
    var resultLabel: [UInt8] = []
    /// The name of the error ("EAGAIN").
    var error: String?
    /// What poll says of each descriptor, in parentheses behind its result; nil where no error is among it.
    var polled: CallMembers?
    /// Whether the trace says "(Timeout)".
    var timedOut = false

    /// Reads a call from its text, which begins behind the opening parenthesis.
    init(_ name: CallName, prefix: LinePrefix, time: Double?, text: CallText, line: Int) {
        self.name = name
        tracer = prefix.isTruss ? "truss" : "strace"
        process = prefix.process
        program = prefix.program
        self.time = time
        self.line = line
        self.text = text
        var reader = ArgumentReader(text.bytes, from: 0)
        let (tree, isComplete) = reader.arguments()
        arguments = tree.members
        self.isComplete = isComplete
        readResult(text.bytes[min(reader.position, text.bytes.count)...])
    }

    /// Makes a call of which a trace tells in another form.
    init(
        _ name: CallName, tracer: String, process: Int?, arguments: CallArguments, result: Int?, text: CallText,
        line: Int
    ) {
        self.name = name
        self.tracer = tracer
        self.process = process
        self.arguments = arguments.members
        self.result = result
        self.text = text
        self.line = line
        isComplete = true
    }

    /// Reads ` = -1 EAGAIN (Resource temporarily unavailable) <0.000010>`.
    private mutating func readResult(_ text: ArraySlice<UInt8>) {
        guard let equals = text.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }),
            text[equals] == UInt8(ascii: "=")
        else { return }
        let rest = Self.words(text[(equals + 1)...])
        let first = rest.prefix { $0 != UInt8(ascii: " ") }
        if first.starts(with: "ERR#".utf8) {
            // truss of FreeBSD: ERR#35 'Resource temporarily unavailable'.
            error = String(decoding: first, as: UTF8.self)
            return
        }
        result = Int(leading: first)
        if let open = first.firstIndex(of: UInt8(ascii: "<")) { resultLabel = Array(first[open...]) }
        let second = Self.words(rest[first.endIndex...])
        guard !second.isEmpty else { return }
        if second.first == UInt8(ascii: "E"), result == nil || result == -1 {
            error = String(decoding: second.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        }
        timedOut = second.starts(with: "(Timeout)".utf8)
        // Anything else that poll says of a descriptor is of no interest.
        if second.starts(with: "([{".utf8), second.contains(Array("POLLERR".utf8)),
            let open = text.firstIndex(of: UInt8(ascii: "("))
        {
            var reader = ArgumentReader(Array(text), from: open - text.startIndex + 1)
            polled = reader.arguments().arguments.members
        }
    }

    /// The text without the blanks before it.
    private static func words(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.drop { $0 == UInt8(ascii: " ") }
    }

    /// Whether the trace shows that the call failed.
    var failed: Bool { error != nil || (result ?? 0) < 0 }

    /// The descriptor that the call works on: its first argument.
    var descriptor: Int? { arguments.value(at: 0)?.number }

    /// What strace -y writes behind the descriptor.
    var descriptorLabel: [UInt8] {
        guard let word = arguments.value(at: 0)?.word, let open = word.firstIndex(of: UInt8(ascii: "<")) else {
            return []
        }
        return Array(word[open...])
    }
}
