/// Turns what a trace tells into lookups as people think of them.
///
/// Events go in, episodes come out when they are over: when their process begins another one or ends, when the trace
/// ends, or when ``settle()`` is called because nothing more comes. Only unfinished episodes are kept.
public struct Story: Sendable {
    /// The numbers so far.
    public private(set) var summary = StorySummary()

    private var episodes: [Episode] = []
    /// What each process has read since its last lookup, before it asks.
    private var preparations: [Int: [TraceStep]] = [:]

    /// More is not going on at a time; what is older is given as it is.
    private static let mostEpisodes = 64
    private static let mostLookups = 64
    private static let mostSteps = 32
    /// An episode in which nothing happens for so many lines is over.
    private static let patience = 50_000

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

    /// Gives the episodes of which every lookup has its answer.
    public mutating func settle() -> [Episode] {
        emit { $0.lookups.allSatisfy(\.isSettled) }
    }

    /// Gives everything that is left.
    public mutating func finish() -> [Episode] {
        preparations = [:]
        return emit { _ in true }
    }

    private mutating func emit(where isOver: (Episode) -> Bool) -> [Episode] {
        let over = episodes.filter(isOver)
        guard !over.isEmpty else { return [] }
        episodes.removeAll(where: isOver)
        for episode in over { summary.add(episode) }
        return over
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
        let transmission = Lookup.Transmission(query: payload, isSent: isSent, error: error)
        var over: [Episode] = []
        for index in episodes.indices.reversed() where episodes[index].group == call.group {
            if let lookup = episodes[index].lookups.lastIndex(where: { Self.isRepeated($0, outline, call) }) {
                episodes[index].lookups[lookup].transmissions.append(transmission)
                episodes[index].lookups[lookup].id = outline.id
                episodes[index].lastLine = call.line
                return []
            }
        }
        var index = episodes.lastIndex { $0.group == call.group && $0.process == call.process }
        var searchedAfter: String?
        if let at = index {
            let before = episodes[at].lookups.last { $0.type == outline.type && $0.name != nil }
            if before?.responseCode == "NXDOMAIN", Lookup.isSearch(outline.name, after: before?.name) {
                searchedAfter = before?.name
            }
            let isKnown = episodes[at].lookups.contains { $0.name == outline.name || $0.searchedAfter != nil }
            let isOver = episodes[at].lookups.allSatisfy(\.isSettled) && searchedAfter == nil && !isKnown
            let isFull = episodes[at].lookups.count >= Self.mostLookups
            if isOver || isFull || (isKnown && !episodes[at].uses.isEmpty) {
                let (group, process) = (call.group, call.process)
                over = emit { $0.group == group && $0.process == process }
                index = nil
            }
        }
        let at = index ?? begin(call, &over)
        var lookup = Lookup(name: outline.name, type: outline.type, id: outline.id)
        lookup.transmissions = [transmission]
        lookup.searchedAfter = searchedAfter
        episodes[at].lookups.append(lookup)
        episodes[at].program = call.program ?? episodes[at].program
        episodes[at].lastLine = call.line
        return over
    }

    /// Begins an episode; gives its index.
    private mutating func begin(_ call: CallOrigin, _ over: inout [Episode]) -> Int {
        begin(process: call.process, group: call.group, program: call.program, line: call.line, &over)
    }

    private mutating func begin(
        process: Int?, group: Int, program: String?, line: Int, _ over: inout [Episode]
    ) -> Int {
        over += emit { line - $0.lastLine > Self.patience }
        if episodes.count >= Self.mostEpisodes, let oldest = episodes.map(\.lastLine).min() {
            over += emit { $0.lastLine == oldest }
        }
        var episode = Episode(process: process, group: group, program: program)
        episode.preparation = preparations.removeValue(forKey: process ?? 0) ?? []
        episodes.append(episode)
        return episodes.count - 1
    }

    /// Whether a query asks the same again: with the same number, or after waiting in vain.
    private static func isRepeated(_ lookup: Lookup, _ query: MessageOutline, _ call: CallOrigin) -> Bool {
        guard lookup.name == query.name, lookup.type == query.type, let last = lookup.transmissions.last else {
            return false
        }
        let isServed = call.direction == .in
        guard lookup.isServed == isServed, isServed == false || last.query.call?.remote == call.remote else {
            return false
        }
        let isSameNumber = lookup.id == query.id
        if lookup.answers.isEmpty {
            return isSameNumber || !isServed && (lookup.waitedInVain > 0 || !last.isSent)
        }
        // An answer that did not fit is asked for again over TCP (RFC 1035 §4.2.1).
        return lookup.isTruncated && call.transport == .tcp && last.query.call?.transport != .tcp
    }

    private mutating func answer(_ payload: Payload, _ outline: MessageOutline) -> [Episode] {
        guard let call = payload.call else { return [] }
        var over: [Episode] = []
        guard let (at, index) = lookup(for: outline, call) else {
            let at = episodes.lastIndex { $0.group == call.group && $0.process == call.process } ?? begin(call, &over)
            var lookup = Lookup(name: outline.name, type: outline.type, id: outline.id)
            Self.add(payload, outline, to: &lookup)
            episodes[at].lookups.append(lookup)
            episodes[at].lastLine = call.line
            return over
        }
        Self.add(payload, outline, to: &episodes[at].lookups[index])
        episodes[at].lastLine = call.line
        return over
    }

    /// The lookup that an answer belongs to: number and question must agree, as far as both can be seen.
    private func lookup(for outline: MessageOutline, _ call: CallOrigin) -> (Int, Int)? {
        var second: (Int, Int)?
        for at in episodes.indices.reversed() where episodes[at].group == call.group || call.descriptor == nil {
            for index in episodes[at].lookups.indices.reversed() {
                let lookup = episodes[at].lookups[index]
                let query = lookup.transmissions.last { MessageOutline.id(of: $0.query.bytes) == outline.id }
                guard let query, lookup.name == nil || outline.name == nil || lookup.name == outline.name,
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
        lookup.addresses = outline.records.compactMap(\.address)
        lookup.promised = outline.answerCount ?? 0
        lookup.deduction = outline.deduction
        let sent = lookup.transmissions.filter(\.isSent).compactMap { $0.query.call?.time }
        if let end = payload.call?.time, let first = sent.first, let last = sent.last, end >= last, last >= first {
            lookup.latency = .measured(seconds: end - last)
            lookup.duration = .measured(seconds: end - first)
        }
    }

    // MARK: Steps

    private mutating func take(_ step: TraceStep) -> [Episode] {
        let own = episodes.lastIndex { $0.group == step.group && $0.process == step.process }
        switch step.action {
        case .opened(let path, _):
            if path == "/etc/gai.conf", let own { episodes[own].sorting.append(step) } else { prepare(step) }
        case .askedForInterfaces:
            if let own, episodes[own].sorting.count < Self.mostSteps { episodes[own].sorting.append(step) }
        case .connected(let endpoint, let transport, let error):
            connect(step, to: endpoint, transport, error)
        case .learnedOwnAddress(let local, _):
            for at in episodes.indices where episodes[at].group == step.group {
                if let use = episodes[at].uses.lastIndex(where: { $0.descriptor == step.descriptor }) {
                    episodes[at].uses[use].local = episodes[at].uses[use].local ?? local
                }
            }
        case .waited(let milliseconds, let timedOut):
            wait(step, milliseconds, timedOut)
        case .hidden:
            return hide(step, own)
        case .usedRing:
            summary.usedRing = true
        case .exited:
            preparations[step.process ?? 0] = nil
            return emit { $0.process == step.process && $0.group == step.group }
        case .closed:
            break
        }
        return []
    }

    /// A transfer without bytes: all that can be told of a lookup where strings are not shown at all.
    private mutating func hide(_ step: TraceStep, _ own: Int?) -> [Episode] {
        var over: [Episode] = []
        let at = own ?? begin(process: step.process, group: step.group, program: step.program, line: step.line, &over)
        if episodes[at].hidden.count < Self.mostSteps { episodes[at].hidden.append(step) } else { summary.hidden += 1 }
        episodes[at].lastLine = step.line
        return over
    }

    private mutating func prepare(_ step: TraceStep) {
        if preparations.count > 1024 { preparations = [:] }
        var steps = preparations[step.process ?? 0] ?? []
        if steps.count >= Self.mostSteps { steps.removeFirst() }
        steps.append(step)
        preparations[step.process ?? 0] = steps
    }

    /// A wait tells how much time has passed since the one before: glibc counts its five seconds down.
    private mutating func wait(_ step: TraceStep, _ milliseconds: Int, _ timedOut: Bool) {
        let isOwn = { (lookup: Lookup) in
            lookup.transmissions.last?.query.call?.descriptor == step.descriptor && !lookup.isServed
        }
        guard let at = episodes.lastIndex(where: { $0.group == step.group && $0.lookups.contains(where: isOwn) }) else {
            return
        }
        let sent = episodes[at].lookups.filter(isOwn).compactMap { $0.transmissions.last?.query.call?.line }.max() ?? 0
        let first = episodes[at].waits.first { $0.descriptor == step.descriptor && $0.line > sent }?.milliseconds
        for index in episodes[at].lookups.indices where isOwn(episodes[at].lookups[index]) {
            if episodes[at].lookups[index].answers.isEmpty {
                if timedOut {
                    let (sum, _) = episodes[at].lookups[index].waitedInVain.addingReportingOverflow(
                        max(milliseconds, 0))
                    episodes[at].lookups[index].waitedInVain = sum
                }
            } else if episodes[at].lookups[index].latency == nil, let first, milliseconds > 0, first > milliseconds {
                let bound = Latency.atMost(milliseconds: first - milliseconds, first: first, next: milliseconds)
                episodes[at].lookups[index].latency = bound
                if episodes[at].lookups[index].waitedInVain == 0 { episodes[at].lookups[index].duration = bound }
            }
        }
        guard episodes[at].waits.count < Self.mostSteps else { return }
        episodes[at].waits.append(
            .init(milliseconds: milliseconds, timedOut: timedOut, line: step.line, descriptor: step.descriptor))
        episodes[at].lastLine = step.line
    }

    /// Ties a connection to the answer that gave its address.
    private mutating func connect(
        _ step: TraceStep, to endpoint: Endpoint, _ transport: CallOrigin.Transport?, _ error: String?
    ) {
        let endpoint = endpoint.unmapped
        // The process's own lookups first, then those of its other threads.
        let order = episodes.indices.filter { episodes[$0].group == step.group }.sorted {
            (episodes[$0].process == step.process ? 0 : 1, -$0) < (episodes[$1].process == step.process ? 0 : 1, -$1)
        }
        for certainty in [AddressUse.Certainty.answered, .inferred] {
            for at in order {
                guard let lookup = match(endpoint, in: episodes[at], certainty) else { continue }
                guard episodes[at].uses.count < Self.mostSteps else { return }
                episodes[at].uses.append(
                    AddressUse(
                        endpoint: endpoint, type: endpoint.isIPv6 ? "AAAA" : "A", lookup: lookup, certainty: certainty,
                        isTrial: transport == .udp || endpoint.port == 0, error: error, line: step.line,
                        descriptor: step.descriptor))
                episodes[at].lastLine = step.line
                return
            }
        }
    }

    /// The lookup of an episode whose answer has the address, or can have it.
    private func match(_ endpoint: Endpoint, in episode: Episode, _ certainty: AddressUse.Certainty) -> Int? {
        let type = endpoint.isIPv6 ? "AAAA" : "A"
        return episode.lookups.indices.reversed().first { index in
            let lookup = episode.lookups[index]
            if certainty == .answered { return lookup.addresses.contains(endpoint.address) }
            guard lookup.type == type, lookup.responseCode == "NOERROR", lookup.answer?.isTruncated == true,
                endpoint.port != 53
            else { return false }
            let others = Set(episode.uses.filter { $0.lookup == index }.map(\.endpoint.address))
            return others.contains(endpoint.address) || others.count < lookup.promised
        }
    }
}
