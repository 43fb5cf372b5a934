/// One system call: what was asked of the kernel, and what came of it, as far as the trace shows.
///
/// A class, as it is handed from one to the next and never changes.
final class SystemCall: Sendable {
    /// Which call it is.
    let name: CallName
    /// The tracer that wrote it.
    let tracer: String
    /// The process or thread.
    let process: Int?
    /// The program's name (strace -Y).
    let program: String?
    /// When it was made, in seconds.
    let time: Double?
    /// The line on which it ended.
    let line: Int
    /// The text that it was read from.
    let text: CallText
    /// The arguments.
    let arguments: CallMembers
    /// Whether the closing parenthesis was there.
    let isComplete: Bool
    /// What came of it.
    let outcome: CallOutcome

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
        outcome = CallOutcome(text.bytes[min(reader.position, text.bytes.count)...])
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
        outcome = CallOutcome(result: result)
        self.text = text
        self.line = line
        program = nil
        time = nil
        isComplete = true
    }

    /// What it returned; nil where the trace does not show it, or "?".
    var result: Int? { outcome.result }

    /// The name of the error ("EAGAIN").
    var error: String? { outcome.error }

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
