/// The descriptors of all traced processes.
///
/// Threads share a table, processes have one each. A process whose start the trace does not show shares the table of
/// those before it: excerpts of one program are far more common than excerpts of several.
struct SocketTable: Sendable {
    /// The table that each process uses.
    private var groups: [Int: Int] = [:]
    private var tables: [Int: [Int: Socket]] = [0: [:]]
    /// How many processes use each table.
    private var members: [Int: Int] = [:]
    private var programs: [Int: String] = [:]
    private var lastGroup = 0
    /// Processes that are being started: the next one that appears is their child.
    private var starting: [(parent: Int, sharesDescriptors: Bool)] = []

    /// So many processes and descriptors are remembered; a trace that has more has not told us of their end.
    private static let limit = 1 << 12

    /// The socket behind a descriptor of a process.
    subscript(process: Int?, descriptor: Int) -> Socket? {
        get { tables[group(process)]?[descriptor] }
        set {
            let group = group(process)
            if newValue != nil, (tables[group]?.count ?? 0) >= Self.limit { tables[group] = [:] }
            tables[group, default: [:]][descriptor] = newValue
        }
    }

    /// What is known of a process's program.
    func program(_ process: Int?) -> String? {
        programs[process ?? 0] ?? programs[-group(process) - 1]
    }

    /// Notes the program that a process runs; its threads run the same one.
    mutating func setProgram(_ program: String, of process: Int?) {
        if programs.count >= Self.limit { programs = [:] }
        if let process { programs[process] = program }
        programs[-group(process) - 1] = program
    }

    /// Notes that a call starts a process, before the trace tells which.
    mutating func willStart(from parent: Int?, sharesDescriptors: Bool) {
        if starting.count >= 64 { starting.removeFirst() }
        starting.append((parent ?? 0, sharesDescriptors))
    }

    /// Notes the process that a call has started.
    mutating func didStart(_ child: Int, from parent: Int?, sharesDescriptors: Bool) {
        starting.removeAll { $0.parent == parent ?? 0 }
        guard groups[child] == nil else { return }
        join(child, from: parent ?? 0, sharesDescriptors: sharesDescriptors)
    }

    /// Notes that a process appears on a line.
    mutating func appears(_ process: Int) {
        guard groups[process] == nil, !starting.isEmpty, process != starting[0].parent else { return }
        let start = starting.removeFirst()
        join(process, from: start.parent, sharesDescriptors: start.sharesDescriptors)
    }

    /// Forgets a process that has ended.
    mutating func ends(_ process: Int) {
        programs[process] = nil
        guard let group = groups.removeValue(forKey: process), group != 0 else { return }
        let remaining = (members[group] ?? 0) - 1
        members[group] = remaining > 0 ? remaining : nil
        if remaining <= 0 {
            tables[group] = nil
            programs[-group - 1] = nil
        }
    }

    /// All sockets that are left, in the order of their descriptors; none are afterwards.
    mutating func drain() -> [Socket] {
        defer { tables = [0: [:]] }
        return tables.sorted { $0.key < $1.key }.flatMap { table in
            table.value.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// The number that all threads have in common which share the process's table.
    func group(_ process: Int?) -> Int {
        process.flatMap { groups[$0] } ?? 0
    }

    private mutating func join(_ child: Int, from parent: Int, sharesDescriptors: Bool) {
        if groups.count >= Self.limit {
            groups = [:]
            members = [:]
            tables = [0: tables[0] ?? [:]]
        }
        let group = group(parent)
        if sharesDescriptors {
            groups[child] = group
            members[group, default: 0] += 1
        } else {
            lastGroup += 1
            groups[child] = lastGroup
            members[lastGroup] = 1
            tables[lastGroup] = tables[group]
            programs[-lastGroup - 1] = programs[-group - 1]
        }
    }
}
