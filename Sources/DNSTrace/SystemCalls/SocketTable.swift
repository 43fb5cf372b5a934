/// The descriptors of all traced processes.
///
/// Threads share a table, processes have one each. A process whose start the trace does not show shares the table of
/// those before it: excerpts of one program are far more common than excerpts of several.
struct SocketTable: Sendable {
    /// The tables; the first one is that of all processes whose start the trace does not show.
    private var tables = [DescriptorTable(group: 0)]
    /// Places in the list of tables whose processes have all ended.
    private var free: [Int] = []
    /// Where the table of each process is.
    private var places = ProcessTable<Int>()
    private var programs: [Int: String] = [:]
    private var lastGroup = 0
    /// Processes that are being started: the next one that appears is their child.
    private var starting: [(parent: Int, sharesDescriptors: Bool)] = []
    /// How many sockets all tables keep at most since they were last counted.
    private var sockets = 0

    /// So many processes are remembered; a trace that has more has not told us of their end.
    private static let limit = 1 << 12
    /// So many sockets are remembered in all.
    private static let mostSockets = 1 << 14

    /// How much is remembered, for those who must know that it does not grow with the trace.
    var size: Int { places.count + programs.count + starting.count + tables.reduce(0) { $0 + 1 + $1.count } }

    /// The socket after a descriptor of a process.
    subscript(process: Int?, descriptor: Int) -> Socket? {
        get { tables[place(process)][descriptor] }
        set {
            if newValue != nil { makeRoom() }
            tables[place(process)][descriptor] = newValue
        }
    }

    /// Which calls on a descriptor of a process say nothing.
    @inline(__always)
    func silence(_ process: Int?, _ descriptor: Int) -> Silence { tables[place(process)].silence(descriptor) }

    /// Notes that a descriptor is a file, or whatever else is none of interest.
    mutating func setOther(_ process: Int?, _ descriptor: Int) {
        tables[place(process)].setOther(descriptor)
    }

    /// Notes that the first bytes in a direction of a stream are not those of DNS.
    mutating func setForeign(_ process: Int?, _ descriptor: Int, _ direction: CallOrigin.Direction) {
        tables[place(process)].setForeign(descriptor, direction)
    }

    /// What is known of a process's program.
    func program(_ process: Int?) -> String? {
        programs[process ?? 0] ?? tables[place(process)].program
    }

    /// Notes the program that a process runs; its threads run the same one.
    mutating func setProgram(_ program: String, of process: Int?) {
        if programs.count >= Self.limit { programs = [:] }
        if let process { programs[process] = program }
        tables[place(process)].program = program
    }

    /// Notes that a call starts a process, before the trace tells which.
    mutating func willStart(from parent: Int?, sharesDescriptors: Bool) {
        if starting.count >= 64 { starting.removeFirst() }
        starting.append((parent ?? 0, sharesDescriptors))
    }

    /// Notes the process that a call has started.
    mutating func didStart(_ child: Int, from parent: Int?, sharesDescriptors: Bool) {
        starting.removeAll { $0.parent == parent ?? 0 }
        guard places[child] == nil else { return }
        join(child, from: parent ?? 0, sharesDescriptors: sharesDescriptors)
    }

    /// Notes that a process appears on a line.
    mutating func appears(_ process: Int) {
        guard let start = starting.first, process != start.parent, places[process] == nil else { return }
        starting.removeFirst()
        join(process, from: start.parent, sharesDescriptors: start.sharesDescriptors)
    }

    /// Forgets a process that has ended.
    mutating func ends(_ process: Int) {
        programs[process] = nil
        guard let place = places.remove(process), place != 0 else { return }
        tables[place].users -= 1
        guard tables[place].users <= 0 else { return }
        tables[place] = DescriptorTable(group: 0)
        free.append(place)
    }

    /// All sockets that are left, in the order of their processes and descriptors; none are afterwards.
    mutating func drain() -> [Socket] {
        defer { self = SocketTable() }
        return tables.sorted { $0.group < $1.group }.flatMap { $0.kept }
    }

    /// The number that all threads have in common which share the process's table.
    func group(_ process: Int?) -> Int { tables[place(process)].group }

    @inline(__always)
    private func place(_ process: Int?) -> Int { process.flatMap { places[$0] } ?? 0 }

    private mutating func join(_ child: Int, from parent: Int, sharesDescriptors: Bool) {
        if places.count >= Self.limit { forget() }
        let parent = place(parent)
        var place = parent
        if !sharesDescriptors {
            lastGroup += 1
            let copy = tables[parent].copy(group: lastGroup)
            sockets += copy.count
            if let reused = free.popLast() {
                place = reused
                tables[place] = copy
            } else {
                place = tables.count
                tables.append(copy)
            }
        }
        tables[place].users += 1
        places[child] = place
    }

    /// Counts the sockets from time to time, and forgets those of all processes but the first ones if there are too many.
    private mutating func makeRoom() {
        sockets += 1
        guard sockets > Self.mostSockets else { return }
        sockets = tables.reduce(0) { $0 + $1.count }
        if sockets > Self.mostSockets / 2 {
            forget()
            sockets = tables[0].count
        }
    }

    private mutating func forget() {
        places = ProcessTable()
        free = []
        tables.removeSubrange(1...)
    }
}
