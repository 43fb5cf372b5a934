/// What came of a system call, as far as a trace shows it after the arguments.
struct CallOutcome: Sendable {
    /// What it returned; nil where the trace does not show it, or "?".
    private(set) var result: Int?
    /// The name of the error ("EAGAIN").
    private(set) var error: String?
    /// What strace -y writes after a returned descriptor.
    private(set) var label: [UInt8] = []
    /// Where in the call's text poll says of each descriptor what happened to it; nil where no error is among it.
    private(set) var polled: Int?
    /// Whether the trace says "(Timeout)".
    private(set) var timedOut = false
    /// Whether the text ends before it says what came of the call.
    private(set) var isMissing = false

    /// Makes one of which no more is known.
    init(result: Int? = nil) { self.result = result }

    /// Reads ` = -1 EAGAIN (Resource temporarily unavailable) <0.000010>`, which is after the arguments in a text.
    init(_ text: Span<UInt8>, from start: Int) {
        var rest = text.extracting(text.endOfBlanks(from: start)...)
        guard rest.begins(with: UInt8(ascii: "=")) else {
            isMissing = rest.isEmpty
            return
        }
        rest = rest.extracting(1...)
        let first = rest.nextWord()
        isMissing = first.isEmpty
        result = Int(leading: first)
        if result == nil, first.matches("ERR#", at: 0) {
            // truss of FreeBSD: ERR#35 'Resource temporarily unavailable'.
            error = first.string
            return
        }
        if let open = first.firstIndex(of: UInt8(ascii: "<"), from: 0) { label = first.extracting(open...).array }
        if rest.begins(with: UInt8(ascii: "E")) {
            if result == nil || result == -1 { error = rest.nextWord().string }
        } else if rest.begins(with: UInt8(ascii: "(")) {
            timedOut = rest.matches("(Timeout)", at: 0)
            // Anything else that poll says of a descriptor is of no interest.
            if rest.matches("([{", at: 0), rest.firstIndex(of: "POLLERR") != nil {
                polled = text.count &- rest.count &+ 1
            }
        }
    }
}
