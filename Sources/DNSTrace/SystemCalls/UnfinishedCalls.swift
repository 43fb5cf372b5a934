/// Calls that were interrupted in the trace by those of other processes, until they are resumed.
struct UnfinishedCalls: Sendable {
    /// The first part of a call.
    struct Call: Sendable {
        /// Which call it is.
        var name: CallName
        /// What stood before it.
        var prefix: LinePrefix
        /// When it was made, in seconds.
        var time: Double?
        /// Its text so far.
        var text: CallText
        /// The line that it was last seen on.
        var line: Int
    }

    private var calls: [Int: Call] = [:]
    /// The processes in the order of their calls, with the lines of these; some of them have been resumed since.
    private var order: [(process: Int, line: Int)] = []
    private var first = 0

    /// So many can be unfinished at a time; a machine has no more processors, and a trace not so much patience.
    private static let limit = 4096

    /// Adds the call of a process; gives the oldest one back where there are too many.
    mutating func add(_ call: Call, of process: Int) -> Call? {
        calls[process] = call
        order.append((process, call.line))
        defer { compact() }
        guard calls.count > Self.limit else { return nil }
        while first < order.count {
            let oldest = order[first]
            first += 1
            if calls[oldest.process]?.line == oldest.line { return calls.removeValue(forKey: oldest.process) }
        }
        return nil
    }

    /// Takes the call of a process, if it is of that name.
    mutating func take(_ name: CallName, of process: Int) -> Call? {
        guard !calls.isEmpty, calls[process]?.name == name else { return nil }
        return calls.removeValue(forKey: process)
    }

    /// Takes the call of a process, whatever it is.
    mutating func take(of process: Int) -> Call? {
        calls.isEmpty ? nil : calls.removeValue(forKey: process)
    }

    /// Takes all that are left, in the order of their lines.
    mutating func takeAll() -> [Call] {
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
