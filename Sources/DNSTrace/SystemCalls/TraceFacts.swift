/// What is known of a trace as a whole.
public struct TraceFacts: Hashable, Sendable {
    /// How many lines were read.
    public internal(set) var lines = 0
    /// How many of them are system calls.
    public internal(set) var calls = 0
    /// Whether a call that matters shows what it returned, as those in a program's text do not.
    public internal(set) var showsResults = false
    /// The processes and threads that made calls, in the order of their appearance; the first sixteen of them.
    public internal(set) var processes: [Int] = []
    /// The length at which the tracer cut strings (strace -s), as far as cut strings show it.
    public internal(set) var stringLimit: Int?
    /// Whether there are times.
    public internal(set) var hasTimes = false

    /// Whether the text is a trace at all, rather than a program's text or a dump.
    public var looksLikeTrace: Bool { showsResults || calls >= 8 }

    /// Makes the facts of an empty trace.
    public init() {}

    mutating func note(process: Int?) {
        guard let process, processes.count < 16 else { return }
        for known in processes where known == process { return }
        processes.append(process)
    }
}
