/// Events in the order of the trace, while calls that send something are interrupted: what such a call sent is told where
/// the call goes on, or where it began if it never does, before what other processes did meanwhile.
struct HeldEvents: Sendable {
    /// A call that was interrupted, and how many of the events are before it.
    private struct Place: Sendable {
        var process: Int
        var line: Int
        var index: Int
    }

    private var events: [TraceEvent] = []
    private var places: [Place] = []

    /// No more events than these are held, nor calls waited for.
    private static let most = 64

    /// Whether nothing is held, so that events can be given as they come.
    var isEmpty: Bool { places.isEmpty && events.isEmpty }

    /// Notes that a process has begun a call after so many events that were not given yet.
    mutating func begin(_ process: Int, line: Int, after count: Int) {
        end(process)
        guard places.count < Self.most else { return }
        places.append(Place(process: process, line: line, index: events.count + count))
    }

    /// Notes that the call of a process goes on.
    mutating func end(_ process: Int) {
        guard !places.isEmpty else { return }
        places.removeAll { $0.process == process }
    }

    /// Puts the events of a call that does not go on in their place; tells whether there is one.
    mutating func insert(_ more: [TraceEvent], of process: Int, line: Int) -> Bool {
        guard let found = places.firstIndex(where: { $0.process == process && $0.line == line }) else { return false }
        let index = min(places[found].index, events.count)
        places.remove(at: found)
        events.insert(contentsOf: more, at: index)
        for at in places.indices where places[at].index >= index && places[at].line >= line {
            places[at].index += more.count
        }
        return true
    }

    /// Takes the next events; gives those that need not be held any longer.
    mutating func take(_ more: [TraceEvent]) -> [TraceEvent] {
        events += more
        return places.isEmpty || events.count > Self.most ? takeAll() : []
    }

    /// Gives everything.
    mutating func takeAll() -> [TraceEvent] {
        places = []
        defer { events = [] }
        return events
    }
}
