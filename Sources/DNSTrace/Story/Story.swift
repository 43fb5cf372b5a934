public import DNSWire

/// Turns what a trace tells into lookups as people think of them.
///
/// Events go in, episodes come out when they are over: when their process begins another one or ends, when the trace
/// ends, or when ``settle(before:)`` is called because nothing more comes. Only unfinished episodes are kept.
public struct Story: Sendable {
    /// The numbers so far.
    public internal(set) var summary = StorySummary()

    var episodes: [Episode] = []
    /// The servers that were asked, the first of them: one that is then connected to at port 443 is probably asked over HTTPS.
    var servers: Set<IPAddress> = []
    /// What each process has read since its last lookup, before it asks.
    var preparations: [Int: [TraceStep]] = [:]

    /// More is not going on at a time; what is older is given as it is.
    static let mostEpisodes = 64
    static let mostLookups = 64
    static let mostSteps = 32
    /// A query is sent, and answered, so many times at most; then it is told, and begins anew.
    static let mostMessages = 32
    /// An episode in which nothing happens for so many lines is over.
    static let patience = 50_000

    /// How much is remembered: it does not grow with the trace.
    var size: Int {
        preparations.count
            + episodes.reduce(0) { sum, episode in
                episode.lookups.reduce(sum + 1 + episode.sorting.count) {
                    $0 + 1 + $1.transmissions.count + $1.answers.count
                }
            }
    }

    /// What counts as an error in the messages that the story reads.
    private let policy: DecodingPolicy

    /// Makes a story in which nothing has happened.
    ///
    /// - Parameter policy: What counts as an error in the messages.
    public init(policy: DecodingPolicy = .resolver) { self.policy = policy }

    /// Takes the next event; gives the episodes that are over.
    public mutating func read(_ event: TraceEvent) -> [Episode] {
        switch event {
        case .message(let payload):
            return read(PayloadReading(payload, policy: policy))
        case .unsent(let payload, let error):
            return query(PayloadReading(payload, policy: policy), isSent: false, error: error)
        case .step(let step):
            return take(step)
        }
    }

    /// Gives the episodes of which every lookup has its answer, and to which nothing was added since a line.
    public mutating func settle(before line: Int = .max) -> [Episode] {
        emit { $0.lastLine < line && $0.lookups.allSatisfy { $0.isSettled } }
    }

    /// Gives everything that is left.
    public mutating func finish() -> [Episode] {
        preparations = [:]
        return emit { _ in true }
    }

    /// The line on which the oldest episode began that is not over.
    public var firstOpenLine: Int? { episodes.map { $0.firstLine }.min() }

    mutating func emit(where isOver: (Episode) -> Bool) -> [Episode] {
        let places = episodes.indices.filter { isOver(episodes[$0]) }
        guard !places.isEmpty else { return [] }
        // Each is moved: a copy counts references to all that is in it.
        var over: [Episode] = []
        for place in places.reversed() { over.append(episodes.remove(at: place)) }
        over.reverse()
        for episode in over { summary.add(episode) }
        return over
    }

    /// Where the last episode of a process is.
    func episode(of process: Int?, _ group: Int) -> Int? {
        episodes.indices.last { episodes[$0].group == group && episodes[$0].process == process }
    }

    /// Gives what a process has done so far, whose episode is there.
    private mutating func give(at place: Int) -> [Episode] {
        let (group, process) = (episodes[place].group, episodes[place].process)
        return emit { $0.group == group && $0.process == process }
    }

    // MARK: Messages

    /// Takes the next message, which has been read; gives the episodes that are over.
    public mutating func read(_ message: PayloadReading) -> [Episode] {
        // The header's bit says what it is; where it is cut away, a client sends queries and receives answers.
        let isResponse = message.isResponse ?? (message.call?.direction == .in)
        return isResponse ? answer(message) : query(message, isSent: true, error: nil)
    }

    private mutating func query(_ query: PayloadReading, isSent: Bool, error: String?) -> [Episode] {
        guard let call = query.call else { return [] }
        if call.direction == .out, servers.count < 16, let server = call.remote?.ipAddress { servers.insert(server) }
        let (name, type) = (query.name, query.type)
        var transmission = Lookup.Transmission(query: query, isSent: isSent, error: error)
        var over: [Episode] = []
        for index in episodes.indices.reversed() where episodes[index].group == call.group {
            let lookup = episodes[index].lookups.lastIndex { lookup in
                lookup.type == type && lookup.name == name && Self.isRepeated(lookup, query, call)
            }
            if let lookup {
                if episodes[index].lookups[lookup].transmissions.count >= Self.mostMessages {
                    over = give(at: index)
                    break
                }
                transmission.isParallel = Self.isParallel(call, to: episodes[index].lookups[lookup])
                episodes[index].add(transmission, to: lookup)
                return []
            }
        }
        var index = episode(of: call.process, call.group)
        var searchedAfter: DomainName?
        if let at = index {
            let before = episodes[at].lookups.last { $0.type == type && $0.name != nil }
            if before?.responseCode == .nxDomain, Lookup.isSearch(name, after: before?.name) {
                searchedAfter = before?.name
            }
            // The other type of the same name, and the same name with another suffix, belong to what goes on.
            let isKnown = episodes[at].lookups.contains { $0.name == name }
            let isNew =
                isKnown
                ? episodes[at].lookups.contains { $0.name == name && $0.type == type } : searchedAfter == nil
            let isOver = isNew && episodes[at].lookups.allSatisfy { $0.isSettled }
            if isOver || episodes[at].lookups.count >= Self.mostLookups {
                over = give(at: at)
                index = nil
            }
        }
        let at = index ?? begin(call, &over)
        var lookup = Lookup(of: query)
        lookup.transmissions = [transmission]
        lookup.searchedAfter = searchedAfter
        if call.direction == .out { lookup.onBehalfOf = Self.occasion(of: lookup, in: episodes[at]) }
        episodes[at].add(lookup)
        episodes[at].program = call.program ?? episodes[at].program
        return over
    }

    /// Begins an episode; gives its index.
    mutating func begin(_ call: CallOrigin, _ over: inout [Episode]) -> Int {
        begin(process: call.process, group: call.group, program: call.program, line: call.line, &over)
    }

    mutating func begin(
        process: Int?, group: Int, program: String?, line: Int, _ over: inout [Episode]
    ) -> Int {
        over += emit { line - $0.lastLine > Self.patience }
        if episodes.count >= Self.mostEpisodes, let oldest = episodes.map({ $0.lastLine }).min() {
            over += emit { $0.lastLine == oldest }
        }
        var episode = Episode(process: process, group: group, program: program)
        if let steps = preparations.removeValue(forKey: process ?? 0) { episode.add(preparation: steps) }
        episodes.append(episode)
        return episodes.count - 1
    }

    /// Whether a query for what a lookup has asked is the same again: with the same number, or after waiting in vain.
    private static func isRepeated(_ lookup: Lookup, _ query: PayloadReading, _ call: CallOrigin) -> Bool {
        guard let first = lookup.transmissions.first?.query.call, let last = lookup.transmissions.last else {
            return false
        }
        let isServed = first.direction == .in
        guard isServed == (call.direction == .in), !isServed || last.query.call?.remote == call.remote else {
            return false
        }
        if lookup.answers.isEmpty {
            return lookup.id == query.id
                || !isServed && (lookup.waitedInVain > 0 || lookup.refusals > 0 || !last.isSent)
        }
        // Another server, or another attempt, may know what this one could not say.
        if !isServed, let code = lookup.responseCode, code != .noError, code != .nxDomain { return true }
        // An answer that did not fit is asked for again over TCP (RFC 1035 §4.2.1).
        return lookup.isTruncated && call.transport == .tcp && last.query.call?.transport != .tcp
    }

    /// Whether a query only goes to another server as well, as musl sends it to all at once.
    private static func isParallel(_ call: CallOrigin, to lookup: Lookup) -> Bool {
        lookup.answers.isEmpty && lookup.waitedInVain == 0 && lookup.refusals == 0 && call.remote != nil
            && lookup.transmissions.allSatisfy { $0.isSent && $0.query.call?.remote != call.remote }
    }

    /// The lookup that a forwarder or resolver was asked for when it began this one of its own: the one with the same
    /// question, or else the only one that it has not answered.
    private static func occasion(of lookup: Lookup, in episode: Episode) -> Int? {
        let open = episode.lookups.indices.filter { index in
            episode.lookups[index].isServed && episode.lookups[index].answers.isEmpty
        }
        let same = open.last { episode.lookups[$0].name == lookup.name && episode.lookups[$0].type == lookup.type }
        return same ?? (open.count == 1 ? open[0] : nil)
    }

    private mutating func answer(_ answer: PayloadReading) -> [Episode] {
        guard let call = answer.call else { return [] }
        var over: [Episode] = []
        guard let (at, index) = lookup(for: answer, call) else {
            var own = episode(of: call.process, call.group)
            if let full = own, episodes[full].lookups.count >= Self.mostLookups {
                over = give(at: full)
                own = nil
            }
            let at = own ?? begin(call, &over)
            var lookup = Lookup(of: answer)
            lookup.add(answer: answer)
            episodes[at].add(lookup)
            return over
        }
        episodes[at].add(answer: answer, to: index)
        return episodes[at].lookups[index].answers.count < Self.mostMessages ? over : give(at: at)
    }

    /// The lookup that an answer belongs to: number and question must agree, as far as both can be seen.
    private func lookup(for answer: PayloadReading, _ call: CallOrigin) -> (Int, Int)? {
        let (id, name, type) = (answer.id, answer.name, answer.type)
        var second: (Int, Int)?
        for at in episodes.indices.reversed() where episodes[at].group == call.group || call.descriptor == nil {
            for index in episodes[at].lookups.indices.reversed() {
                let lookup = episodes[at].lookups[index]
                guard let query = lookup.transmissions.last(where: { $0.query.id == id })?.query,
                    lookup.name == nil || name == nil || lookup.name == name,
                    lookup.type == nil || type == nil || lookup.type == type,
                    query.call?.direction != call.direction
                else { continue }
                let isSameSocket = query.call?.descriptor == call.descriptor
                if isSameSocket, lookup.answers.isEmpty || lookup.isTruncated { return (at, index) }
                second = second ?? (at, index)
            }
        }
        return second
    }
}
