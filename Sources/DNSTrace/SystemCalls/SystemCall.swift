/// One system call: what was asked of the kernel, and what came of it, as far as the trace shows.
///
/// Its memory is used again for the next call.
struct SystemCall: Sendable {
    /// The tracer that wrote it.
    private(set) var tracer = "strace"
    /// What was known of it before its arguments were read.
    private(set) var start: CallStart
    /// Whether the closing parenthesis was there.
    private(set) var isComplete = false
    /// What came of it.
    private(set) var outcome = CallOutcome()
    /// The descriptor that the call works on: its first argument.
    private(set) var descriptor: Int?
    private var tree = CallArguments()

    /// Makes a call of which no more is known than how it starts.
    init(_ start: CallStart) { self.start = start }

    /// Reads a call that starts so, in the place of the one before.
    mutating func read(_ start: CallStart) {
        self.start = start
        readArguments()
    }

    /// Reads a call from the end of a line, in the place of the one before.
    mutating func read(
        _ name: CallName, _ prefix: LinePrefix, _ time: Double?, _ line: Span<UInt8>, from column: Int, lineNumber: Int
    ) {
        start.name = name
        start.prefix = prefix
        start.time = time
        start.line = lineNumber
        start.text.removeAll()
        start.text.append(line, column..<line.count, lineNumber: lineNumber)
        readArguments()
    }

    private mutating func readArguments() {
        tracer = start.prefix.isTruss ? "truss" : "strace"
        var tree = CallArguments()
        swap(&tree, &self.tree)
        let end = ArgumentReader.read(start.text.bytes.span, into: &tree)
        self.tree = tree
        isComplete = end.isComplete
        descriptor = arguments.value(at: 0)?.number
        outcome = CallOutcome(start.text.bytes.span, from: end.end)
    }

    /// Makes a call that read or wrote a string of bytes, whole or cut, of which a trace tells in another form.
    init(_ start: CallStart, descriptor: Int, _ bytes: [UInt8], length: Int) {
        self.start = start
        let first = start.text.bytes.count
        self.start.text.append(number: descriptor)
        let second = self.start.text.bytes.count
        self.start.text.append(number: length)
        tree = CallArguments(
            descriptor: first..<second, bytes, isCut: bytes.count < length, length: second..<self.start.text.bytes.count
        )
        outcome = CallOutcome(result: length)
        isComplete = true
        tracer = "kdump"
        self.descriptor = descriptor
    }

    /// Which call it is.
    var name: CallName { start.name }

    /// The process or thread.
    var process: Int? { start.prefix.process }

    /// When it was made, in seconds.
    var time: Double? { start.time }

    /// The line on which it ended.
    var line: Int { start.line }

    /// The text that it was read from.
    var text: CallText { start.text }

    /// The arguments.
    var arguments: CallMembers {
        @_lifetime(borrow self)
        get { tree.members(in: start.text.bytes.span) }
    }

    /// What it returned; nil where the trace does not show it, or "?".
    var result: Int? { outcome.result }

    /// The name of the error ("EAGAIN").
    var error: String? { outcome.error }

    /// Whether the trace shows that the call failed.
    var failed: Bool { error != nil || (result ?? 0) < 0 }

    /// Whether nothing says what came of it, as it must where a trace is whole.
    var lacksOutcome: Bool { outcome.isMissing }

    /// Whether the call moved fewer bytes than it shows, which hardly can be.
    var returnedLessThanShown: Bool {
        guard name.direction != nil, let result, result >= 0, let string = arguments.value(at: 1)?.string else {
            return false
        }
        return result < string.bytes.count
    }

    /// Whether the string that a call of a single buffer moved has as many bytes as the call says; nil where it says
    /// nothing, or where the string was cut.
    var showsItsLength: Bool? {
        guard let direction = name.direction, let string = arguments.value(at: 1)?.string, !string.isCut else {
            return nil
        }
        let length = direction == .out ? arguments.value(at: 2)?.number ?? result : result
        return length.map { $0 == string.bytes.count }
    }
}
