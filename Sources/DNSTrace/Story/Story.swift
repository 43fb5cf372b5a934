/// Turns what a trace tells into lookups as people think of them.
///
/// Events go in, episodes come out when they are over: when their process begins another one or ends, when the trace
/// ends, or when ``settle(before:)`` is called because nothing more comes. Only unfinished episodes are kept.
public struct Story: Sendable {
    /// The numbers so far.
    public internal(set) var summary = StorySummary()

    var episodes: [Episode] = []
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

    /// Makes a story in which nothing has happened.
    public init() {}

    /// Takes the next event; gives the episodes that are over.
    public mutating func read(_ event: TraceEvent) -> [Episode] {
        switch event {
        case .message(let payload):
            return message(payload)
        case .unsent(let payload, let error):
            return query(payload, MessageOutline(payload), isSent: false, error: error)
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

    mutating func emit(where isOver: (Episode) -> Bool) -> [Episode] {
        let places = episodes.indices.filter { isOver(episodes[$0]) }
        guard !places.isEmpty else { return [] }
        let over = places.map { episodes[$0] }
        for place in places.reversed() { episodes.remove(at: place) }
        for episode in over { summary.add(episode) }
        return over
    }

    /// Where the last episode of a process is.
    func episode(of process: Int?, _ group: Int) -> Int? {
        episodes.indices.last { episodes[$0].group == group && episodes[$0].process == process }
    }

    /// Gives what a process has done so far.
    private mutating func give(_ episode: Episode) -> [Episode] {
        emit { $0.group == episode.group && $0.process == episode.process }
    }

    // MARK: Messages

    private mutating func message(_ payload: Payload) -> [Episode] {
        let outline = MessageOutline(payload)
        // The header's bit says what it is; where it is cut away, a client sends queries and receives answers.
        let isResponse = outline.isResponse ?? (payload.call?.direction == .in)
        return isResponse ? answer(payload, outline) : query(payload, outline, isSent: true, error: nil)
    }

    private mutating func query(
        _ payload: Payload, _ outline: MessageOutline, isSent: Bool, error: String?
    ) -> [Episode] {
        guard let call = payload.call else { return [] }
        var transmission = Lookup.Transmission(query: payload, isSent: isSent, error: error)
        var over: [Episode] = []
        for index in episodes.indices.reversed() where episodes[index].group == call.group {
            let lookups = episodes[index].lookups
            let lookup = lookups.indices.last { at in
                lookups[at].type == outline.type && Self.isSame(lookups[at].name, outline.name)
                    && Self.isRepeated(lookups, at, outline, call)
            }
            if let lookup {
                if episodes[index].lookups[lookup].transmissions.count >= Self.mostMessages {
                    over = give(episodes[index])
                    break
                }
                transmission.isParallel = Self.isParallel(call, to: episodes[index].lookups[lookup])
                episodes[index].lookups[lookup].transmissions.append(transmission)
                episodes[index].lookups[lookup].id = outline.id
                episodes[index].lastLine = call.line
                return []
            }
        }
        var index = episode(of: call.process, call.group)
        var searchedAfter: String?
        if let at = index {
            let before = episodes[at].lookups.last { $0.type == outline.type && $0.name != nil }
            if before?.responseCode == "NXDOMAIN", Lookup.isSearch(outline.name, after: before?.name) {
                searchedAfter = before?.name
            }
            // The other type of the same name, and the same name with another suffix, belong to what goes on.
            let same = episodes[at].lookups.filter { Self.isSame($0.name, outline.name) }
            let isNew = same.isEmpty ? searchedAfter == nil : same.contains { $0.type == outline.type }
            let isOver = isNew && episodes[at].lookups.allSatisfy { $0.isSettled }
            if isOver || episodes[at].lookups.count >= Self.mostLookups {
                over = give(episodes[at])
                index = nil
            }
        }
        let at = index ?? begin(call, &over)
        var lookup = Lookup(name: outline.name, type: outline.type, id: outline.id)
        lookup.transmissions = [transmission]
        lookup.searchedAfter = searchedAfter
        if call.direction == .out { lookup.onBehalfOf = Self.occasion(of: lookup, in: episodes[at]) }
        episodes[at].lookups.append(lookup)
        episodes[at].program = call.program ?? episodes[at].program
        episodes[at].lastLine = call.line
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
        episode.preparation = preparations.removeValue(forKey: process ?? 0) ?? []
        episodes.append(episode)
        return episodes.count - 1
    }

    /// Whether a query for what one of the lookups has asked is the same again: with the same number, or after waiting in
    /// vain.
    private static func isRepeated(_ lookups: [Lookup], _ at: Int, _ query: MessageOutline, _ call: CallOrigin) -> Bool
    {
        let transmissions = lookups[at].transmissions
        guard let last = transmissions.indices.last else { return false }
        let isServed = transmissions[0].query.call?.direction == .in
        guard isServed == (call.direction == .in), !isServed || transmissions[last].query.call?.remote == call.remote
        else { return false }
        if lookups[at].answers.isEmpty {
            return lookups[at].id == query.id
                || !isServed
                    && (lookups[at].waitedInVain > 0 || lookups[at].refusals > 0 || !transmissions[last].isSent)
        }
        // Another server, or another attempt, may know what this one could not say.
        if !isServed, let code = lookups[at].responseCode, code != "NOERROR", code != "NXDOMAIN" { return true }
        // An answer that did not fit is asked for again over TCP (RFC 1035 §4.2.1).
        return lookups[at].isTruncated && call.transport == .tcp && transmissions[last].query.call?.transport != .tcp
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
        let same = open.last { index in
            isSame(episode.lookups[index].name, lookup.name) && episode.lookups[index].type == lookup.type
        }
        return same ?? (open.count == 1 ? open[0] : nil)
    }

    /// Names are the same whatever their case (RFC 4343), which some resolvers choose at random.
    private static func isSame(_ name: String?, _ other: String?) -> Bool {
        guard let name, let other else { return name == other }
        return name == other
            || name.utf8.count == other.utf8.count
                && name.utf8.elementsEqual(other.utf8) { $0.lowercase == $1.lowercase }
    }

    private mutating func answer(_ payload: Payload, _ outline: MessageOutline) -> [Episode] {
        guard let call = payload.call else { return [] }
        var over: [Episode] = []
        guard let (at, index) = lookup(for: outline, call) else {
            var own = episode(of: call.process, call.group)
            if let full = own, episodes[full].lookups.count >= Self.mostLookups {
                over = give(episodes[full])
                own = nil
            }
            let at = own ?? begin(call, &over)
            var lookup = Lookup(name: outline.name, type: outline.type, id: outline.id)
            Self.add(payload, outline, to: &lookup)
            if !lookup.addresses.isEmpty { episodes[at].hasAddresses = true }
            episodes[at].lookups.append(lookup)
            episodes[at].lastLine = call.line
            return over
        }
        Self.add(payload, outline, to: &episodes[at].lookups[index])
        if !episodes[at].lookups[index].addresses.isEmpty { episodes[at].hasAddresses = true }
        episodes[at].lastLine = call.line
        return episodes[at].lookups[index].answers.count < Self.mostMessages ? over : give(episodes[at])
    }

    /// The lookup that an answer belongs to: number and question must agree, as far as both can be seen.
    private func lookup(for outline: MessageOutline, _ call: CallOrigin) -> (Int, Int)? {
        var second: (Int, Int)?
        for at in episodes.indices.reversed() where episodes[at].group == call.group || call.descriptor == nil {
            let lookups = episodes[at].lookups
            for index in lookups.indices.reversed() {
                let transmissions = lookups[index].transmissions
                let last = transmissions.indices.last {
                    MessageOutline.id(of: transmissions[$0].query.bytes) == outline.id
                }
                guard let last else { continue }
                let lookup = lookups[index]
                let query = transmissions[last]
                guard lookup.name == nil || outline.name == nil || Self.isSame(lookup.name, outline.name),
                    lookup.type == nil || outline.type == nil || lookup.type == outline.type,
                    query.query.call?.direction != call.direction
                else { continue }
                let isSameSocket = query.query.call?.descriptor == call.descriptor
                if isSameSocket, lookup.answers.isEmpty || lookup.isTruncated { return (at, index) }
                second = second ?? (at, index)
            }
        }
        return second
    }

    private static func add(_ payload: Payload, _ outline: MessageOutline, to lookup: inout Lookup) {
        lookup.answers.append(payload)
        lookup.name = lookup.name ?? outline.name
        lookup.type = lookup.type ?? outline.type
        lookup.responseCode = outline.responseCode
        lookup.isTruncated = outline.flags.contains("tc")
        lookup.addresses = outline.addresses
        lookup.promised = payload.isTruncated && outline.responseCode == "NOERROR" ? outline.answerCount ?? 0 : 0
        lookup.deduction = outline.deduction
        let sent = lookup.transmissions.filter { $0.isSent }.compactMap { $0.query.call?.time }
        if let end = payload.call?.time, let first = sent.first, let last = sent.last, end >= last, last >= first {
            lookup.latency = .measured(seconds: end - last)
            lookup.duration = .measured(seconds: end - first)
        }
    }
}
