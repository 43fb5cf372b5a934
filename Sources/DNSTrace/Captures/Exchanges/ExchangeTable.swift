internal import DNSWire

/// Finds the query that an answer belongs to: addresses, ports, transport, id and question must agree.
///
/// The table has a limit. A query is waited for until half a minute of the capture has passed; where more are open than there
/// is room for, the oldest is given up before that. Those that have been answered are remembered for a while, to know answers
/// that come twice.
struct ExchangeTable: Sendable {
    /// What a message is to those before it.
    enum Role: Sendable {
        /// A query, in that slot.
        case asked(Int)
        /// The same query once more.
        case askedAgain(Int)
        /// The first answer to a query.
        case answered(Int)
        /// Another answer to it.
        case answeredAgain(Int)
        /// An answer to a query that is not in the capture, or was given up.
        case unasked
        /// What is told or asked without anybody in particular being meant (RFC 6762 §6).
        case announcement
        case multicastQuery
        /// Octets that are fewer than a header.
        case unreadable
    }

    /// How many queries were given up since too many were open.
    private(set) var forgotten = 0

    private var queries: [CapturedQuery] = []
    /// The octets of each, or the first ones of a long query.
    private var kept: [[UInt8]] = []
    private var links: [SlotList.Links] = []
    /// The slots of one bucket after each other; -1 at the end.
    private var chain: [Int32] = []
    private var buckets: [Int32]
    private var free: [Int] = []
    private var open = SlotList()
    private var answered = SlotList()
    /// For some bits of client and question, the slot of the last query.
    private var latest: [Int32]
    /// Drawn at random, so that nobody can choose flows that fall into one bucket.
    private let seed = UInt64.random(in: .min ... .max) | 1

    private static var mostOpen: Int { 1 << 16 }
    private static var mostAnswered: Int { 1 << 12 }
    private static var bucketCount: Int { 1 << 15 }
    private static var latestCount: Int { 1 << 13 }
    /// The octets of a query that are kept: names are shorter, and what follows is an OPT record.
    private static var mostOctets: Int { 600 }
    /// After so many nanoseconds nobody waits for an answer any more.
    private static var patience: Int64 { 30_000_000_000 }

    init() {
        buckets = Array(repeating: -1, count: Self.bucketCount)
        latest = Array(repeating: -1, count: Self.latestCount)
    }

    /// A query by its slot.
    subscript(slot: Int) -> CapturedQuery {
        _read { yield queries[slot] }
        _modify { yield &queries[slot] }
    }

    /// The octets of a query, or the first ones of a long one.
    func octets(of slot: Int) -> [UInt8] { kept[slot] }

    /// How many octets are kept.
    var heldOctets: Int {
        let slots = MemoryLayout<CapturedQuery>.stride &+ MemoryLayout<SlotList.Links>.stride &+ 4
        let fixed = 4 &* (buckets.count &+ latest.count) &+ 8 &* free.count
        return kept.reduce(fixed) { $0 &+ slots &+ MemoryLayout<[UInt8]>.stride &+ $1.capacity }
    }

    /// The next query for whose answer nobody waits any longer at a time, or at the end; nil where there is none.
    ///
    /// It stays in its slot until ``drop(_:isEnd:)``.
    func givenUp(at time: CaptureTime?, isEnd: Bool = false) -> Int? {
        guard let slot = open.first else { return nil }
        if isEnd || open.count > Self.mostOpen { return slot }
        guard let time, let last = queries[slot].last.time, time.nanoseconds(since: last) > Self.patience else {
            return nil
        }
        return slot
    }

    /// Forgets a query that was given up.
    mutating func drop(_ slot: Int, isEnd: Bool = false) {
        if !isEnd, open.count > Self.mostOpen { forgotten &+= 1 }
        open.remove(slot, &links)
        release(slot)
    }

    /// Takes the next message.
    mutating func take(_ message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) -> Role {
        guard let header = glance.header else { return .unreadable }
        if message.flow.isMulticastDNS, message.flow.sourcePort == 5353 || header.isResponse {
            return header.isResponse ? .announcement : .multicastQuery
        }
        return header.isResponse
            ? answer(message, header, glance, octets) : query(message, header, glance, octets)
    }

    // MARK: Queries

    private mutating func query(
        _ message: CapturedMessage, _ header: Header, _ glance: MessageGlance, _ octets: Span<UInt8>
    ) -> Role {
        var flow = message.flow
        // Whoever answers to a query that all hear has another address than that it was sent to.
        if flow.destination?.isMulticast ?? false { flow.destination = nil }
        let hash = hash(flow, message.transport, header.id)
        if let slot = find(hash, flow, message.transport, header.id, octets, glance.questionEnd) {
            if queries[slot].answers == 0 {
                // A server may log a query by itself, and again with its answer.
                if message.isLogged, queries[slot].last.time == message.place.time { return .askedAgain(slot) }
                queries[slot].attempts &+= 1
                queries[slot].last = message.place
                open.remove(slot, &links)
                open.append(slot, &links)
                return .askedAgain(slot)
            }
            answered.remove(slot, &links)
            release(slot)
        }
        let slot = enter(message, header, glance, octets, flow, hash)
        noteLatest(slot)
        return .asked(slot)
    }

    private mutating func enter(
        _ message: CapturedMessage, _ header: Header, _ glance: MessageGlance, _ octets: Span<UInt8>, _ flow: Flow,
        _ hash: Int
    ) -> Int {
        let slot = free.popLast() ?? queries.count
        let length = min(octets.count, Self.mostOctets)
        // The memory of the query before is used again.
        if slot < kept.count { kept[slot].removeAll(keepingCapacity: true) } else { kept.append([]) }
        kept[slot].append(octets.extracting(..<length))
        var query = CapturedQuery(
            first: message.place, last: message.place, flow: message.flow, transport: message.transport,
            header: header, length: message.length, captured: octets.count,
            questionEnd: glance.questionEnd.flatMap { $0 <= length ? $0 : nil }, type: glance.type,
            recordClass: glance.recordClass, error: glance.error)
        query.flow.destination = flow.destination
        query.server = message.flow.destination
        if slot < queries.count {
            queries[slot] = query
        } else {
            queries.append(query)
            links.append(SlotList.Links())
            chain.append(-1)
        }
        chain[slot] = buckets[hash]
        buckets[hash] = Int32(truncatingIfNeeded: slot)
        open.append(slot, &links)
        return slot
    }

    /// Notes who asked for what last, and whether the same was asked before without an answer.
    private mutating func noteLatest(_ slot: Int) {
        guard let end = queries[slot].questionEnd else { return }
        var value = seed
        if let source = queries[slot].flow.source { value = mix(value, source) }
        let octets = kept[slot]
        let question = octets.span.extracting(Header.length..<end)
        var index = 0
        while index < question.count {
            value = mix(value, question.lowercaseWord(at: index))
            index &+= 8
        }
        let place = Int(truncatingIfNeeded: value) & (Self.latestCount &- 1)
        let other = Int(latest[place])
        latest[place] = Int32(truncatingIfNeeded: slot)
        guard other >= 0, other != slot, queries[other].answers == 0, queries[other].questionEnd == end,
            queries[other].flow.source == queries[slot].flow.source, !isFree(other),
            asks(other, octets.span, to: end)
        else { return }
        queries[slot].before = queries[other].first.number
    }

    // MARK: Answers

    private mutating func answer(
        _ message: CapturedMessage, _ header: Header, _ glance: MessageGlance, _ octets: Span<UInt8>
    ) -> Role {
        var flow = message.flow.reversed
        var slot = find(
            hash(flow, message.transport, header.id), flow, message.transport, header.id, octets, glance.questionEnd)
        if slot == nil, flow.destinationPort != 53 {
            flow.destination = nil
            slot = find(
                hash(flow, message.transport, header.id), flow, message.transport, header.id, octets, glance.questionEnd
            )
        }
        guard let slot else { return .unasked }
        queries[slot].answers &+= 1
        guard queries[slot].answers == 1 else { return .answeredAgain(slot) }
        open.remove(slot, &links)
        answered.append(slot, &links)
        if answered.count > Self.mostAnswered, let oldest = answered.first {
            answered.remove(oldest, &links)
            release(oldest)
        }
        return .answered(slot)
    }

    // MARK: Slots

    private func isFree(_ slot: Int) -> Bool { queries[slot].attempts == 0 }

    /// Whether a query's question is the same as that of other octets.
    private func asks(_ slot: Int, _ other: Span<UInt8>, to end: Int?) -> Bool {
        let octets = kept[slot]
        return CapturedQuery.asksTheSame(octets.span, to: queries[slot].questionEnd, as: other, to: end)
    }

    /// The slot of a query, those without an answer first.
    private func find(
        _ hash: Int, _ flow: Flow, _ transport: DNSTransport, _ id: UInt16, _ octets: Span<UInt8>, _ questionEnd: Int?
    ) -> Int? {
        var found: Int?
        var slot = Int(buckets[hash])
        while slot >= 0 {
            if queries[slot].header.id == id, queries[slot].transport == transport, queries[slot].flow == flow,
                asks(slot, octets, to: questionEnd)
            {
                if queries[slot].answers == 0 { return slot }
                found = found ?? slot
            }
            slot = Int(chain[slot])
        }
        return found
    }

    private mutating func release(_ slot: Int) {
        let hash = hash(queries[slot].flow, queries[slot].transport, queries[slot].header.id)
        if buckets[hash] == slot {
            buckets[hash] = chain[slot]
        } else {
            var at = Int(buckets[hash])
            while at >= 0, chain[at] != slot { at = Int(chain[at]) }
            if at >= 0 { chain[at] = chain[slot] }
        }
        queries[slot].attempts = 0
        free.append(slot)
    }

    private func hash(_ flow: Flow, _ transport: DNSTransport, _ id: UInt16) -> Int {
        var value = mix(
            seed,
            UInt64(flow.sourcePort) << 48 | UInt64(flow.destinationPort) << 32 | UInt64(id) << 16
                | (transport == .udp ? 1 : 2))
        if let source = flow.source { value = mix(value, source) }
        if let destination = flow.destination { value = mix(value, destination) }
        return Int(truncatingIfNeeded: value) & (Self.bucketCount &- 1)
    }

    private func mix(_ value: UInt64, _ address: IPAddress) -> UInt64 {
        switch address {
        case .v4(let short): return mix(value, UInt64(short.rawValue))
        case .v6(let long):
            let upper = mix(value, UInt64(truncatingIfNeeded: long.rawValue >> 64))
            return mix(upper, UInt64(truncatingIfNeeded: long.rawValue))
        }
    }

    private func mix(_ value: UInt64, _ word: UInt64) -> UInt64 {
        let product = (value ^ word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: seed ^ 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
