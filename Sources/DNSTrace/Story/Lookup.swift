public import DNSWire

/// One question and what became of it: all its transmissions, the answer or its absence, how long that took.
public struct Lookup: Hashable, Sendable {
    /// A query on its way.
    public struct Transmission: Hashable, Sendable {
        /// The query.
        public var query: PayloadReading
        /// Whether it was sent at all.
        public var isSent: Bool
        /// Why it was not sent ("ECONNREFUSED"), where the trace tells.
        public var error: String?
        /// Whether it is the same query to another server at the same time, rather than another attempt.
        public var isParallel = false
    }

    /// The name that was asked for; nil where the trace cuts it.
    public var name: DomainName?
    /// The type that was asked for; nil where the trace cuts it.
    public var type: RecordType?
    /// The query's number.
    public var id: UInt16?
    /// The transmissions of the query, in their order.
    ///
    /// There is more than one where it was repeated, and none where the trace begins later.
    public internal(set) var transmissions: [Transmission] = []
    /// The answers; more than one where a repeated query was answered twice, or a cut answer again over TCP.
    public internal(set) var answers: [PayloadReading] = []
    /// The response code of the last answer.
    public internal(set) var responseCode: ResponseCode?
    /// How long the answer took since the last query, where the trace tells.
    public internal(set) var latency: Latency?
    /// How long the answer took since the first query, where the trace tells.
    public internal(set) var duration: Latency?
    /// For how many milliseconds the process waited in vain.
    public internal(set) var waitedInVain = 0
    /// The name of the lookup before, where this one only tries another suffix of the search list (resolv.conf(5)).
    public internal(set) var searchedAfter: DomainName?
    /// The servers of which it is known that nobody listened at their port.
    public internal(set) var refusedBy: [Endpoint] = []
    /// Where the traced process is a forwarder or resolver: the lookup that it was asked for and makes this one to answer,
    /// as an index into the episode's lookups.
    public internal(set) var onBehalfOf: Int?
    /// What the sizes of a cut answer prove.
    public internal(set) var deduction: Deduction?
    /// The addresses that can be read in the answer.
    public internal(set) var addresses: [IPAddress] = []
    /// How many of the transmissions had been made when nobody was found to listen.
    var refusals = 0
    /// How many addresses of its type, other than those that can be read, the last answer may have: as many as the header
    /// promises, where the answer is cut and says that there are any.
    var promised = 0

    /// Makes a lookup of what a message asks for, or answers to.
    init(of message: PayloadReading) {
        name = message.name
        type = message.type
        id = message.id
    }

    /// The last answer, if there is one.
    public var answer: PayloadReading? { answers.last }
    /// Whether the query was sent more than once, not only to several servers at once.
    public var isRetried: Bool { transmissions.count { $0.isSent && !$0.isParallel } > 1 }
    /// The call of the first transmission, or else of the answer.
    public var call: CallOrigin? { (transmissions.first?.query ?? answers.first)?.call }
    /// Whether the traced process is the one that was asked.
    public var isServed: Bool {
        if let first = transmissions.first { return first.query.call?.direction == .in }
        return answers.first?.call?.direction == .out
    }
    /// The other end.
    public var peer: Endpoint? { (answers.last ?? transmissions.last?.query)?.call?.remote }
    /// Whether there was no answer, or one that says that there is none.
    public var isFailed: Bool { answers.isEmpty && !isToAll || responseCode.map { $0 != .noError } ?? false }
    /// Whether all hear the query, and nobody in particular has to answer it, or it is announced to all (RFC 6762 §6).
    package var isToAll: Bool {
        (transmissions.first?.query ?? answers.first)?.payload.packet?.flow.isMulticastDNS ?? false
    }

    /// Whether the lookup is over: answered, or not even sent.
    var isSettled: Bool { !answers.isEmpty }
    /// Whether the last answer says that it did not fit (TC).
    var isTruncated: Bool { answers.last?.header.isTruncated ?? false }

    /// Adds an answer.
    mutating func add(answer: PayloadReading) {
        answers.append(answer)
        name = name ?? answer.name
        type = type ?? answer.type
        responseCode = answer.responseCode
        addresses = answer.message.answers.compactMap { IPAddress($0) }
        let isPromising = answer.isTruncated && answer.responseCode == .noError
        promised = isPromising ? answer.reading.counts?[.answer] ?? 0 : 0
        deduction = answer.isTruncated ? Deduction(answer.reading) : nil
        let sent = transmissions.lazy.filter { $0.isSent }.compactMap { $0.query.call?.time }
        if let end = answer.call?.time, let first = sent.first, let last = sent.last, end >= last, last >= first {
            latency = .measured(seconds: end - last)
            duration = .measured(seconds: end - first)
        }
    }

    /// Whether this name is the other one with another suffix, or with none.
    static func isSearch(_ name: DomainName?, after other: DomainName?) -> Bool {
        guard let name, let other, name != other, let label = name.leftmostLabel else { return false }
        // One of them is what the user typed, and so is the common part; a label in common is no coincidence when the
        // one before does not exist.
        return label == other.leftmostLabel
    }
}

extension DomainName {
    /// The leftmost label alone, as a name; the root has none.
    fileprivate var leftmostLabel: DomainName? {
        for label in labels { return try? DomainName(labels: CollectionOfOne(label)) }
        return nil
    }
}
