/// Calls that were interrupted in the trace by those of other processes, until they are resumed.
struct UnfinishedCalls: Sendable {
    private var calls: [Int: CallStart] = [:]
    /// Calls that say nothing, of which no more is to be known than that their second halves neither do.
    private var silent = ProcessTable<CallName>()
    /// How long the texts of all calls are.
    private var length = 0
    /// The processes in the order of their calls, with the lines of these; some of them have been resumed since.
    private var order: [(process: Int, line: Int)] = []
    private var first = 0

    /// So many can be unfinished at a time; a machine has no more processors, and a trace not so much patience.
    private static let limit = 4096
    /// Their texts are so long in all; one has a quarter of a megabyte where everything is shown (strace -s 65535).
    private static let longest = 1 << 24

    /// How many calls there are.
    var count: Int { calls.count + silent.count }

    /// Whether the process has begun a call.
    func hasCall(of process: Int) -> Bool { !calls.isEmpty && calls[process] != nil }

    /// Adds the call of a process that says nothing.
    mutating func addSilent(_ name: CallName, of process: Int) {
        if silent.count >= Self.limit { silent = ProcessTable() }
        silent[process] = name
    }

    /// Ends the call of a process that says nothing, if it has begun one.
    mutating func endSilent(of process: Int) { silent.remove(process) }

    /// Ends the call of a process that says nothing, if it is of that name; tells whether it is.
    mutating func endSilent(_ name: CallName, of process: Int) -> Bool {
        guard silent[process] == name else { return false }
        silent.remove(process)
        return true
    }

    /// Adds the call of a process; gives the oldest ones back where there are too many.
    mutating func add(_ call: CallStart, of process: Int) -> [CallStart] {
        _ = take(of: process)
        calls[process] = call
        length += call.text.bytes.count
        order.append((process, call.line))
        defer { compact() }
        var old: [CallStart] = []
        while calls.count > Self.limit || length > Self.longest, first < order.count {
            let oldest = order[first]
            first += 1
            if calls[oldest.process]?.line == oldest.line, let call = take(of: oldest.process) { old.append(call) }
        }
        return old
    }

    /// Takes the call of a process, if it is of that name.
    mutating func take(_ name: CallName, of process: Int) -> CallStart? {
        guard !calls.isEmpty, calls[process]?.name == name else { return nil }
        return take(of: process)
    }

    /// Takes the call of a process, whatever it is.
    mutating func take(of process: Int) -> CallStart? {
        guard !calls.isEmpty, let call = calls.removeValue(forKey: process) else { return nil }
        length -= call.text.bytes.count
        return call
    }

    /// Takes all that are left, in the order of their lines.
    mutating func takeAll() -> [CallStart] {
        defer { self = UnfinishedCalls() }
        return calls.values.sorted { $0.line < $1.line }
    }

    /// Drops what has been resumed from the front, and the front itself when it has grown.
    private mutating func compact() {
        while first < order.count, calls[order[first].process]?.line != order[first].line { first += 1 }
        if first > Self.limit || order.count > 4 * Self.limit {
            order.removeFirst(first)
            order.removeAll { calls[$0.process]?.line != $0.line }
            first = 0
        }
    }
}
