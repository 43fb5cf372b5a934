public import DNSWire

/// A trace's lookups in numbers.
public struct StorySummary: Hashable, Sendable {
    /// How many lookups there were.
    public internal(set) var lookups = 0
    /// How many were answered, with whatever response code.
    public internal(set) var answered = 0
    /// How many of them were answered with each response code other than NOERROR.
    public internal(set) var failed: [ResponseCode: Int] = [:]
    /// How many were never answered.
    public internal(set) var unanswered = 0
    /// How many were asked more than once.
    public internal(set) var retried = 0
    /// How many messages the trace has cut.
    public internal(set) var cut = 0
    /// How many transfers of DNS sockets the trace shows without any bytes.
    public internal(set) var hidden = 0
    /// Whether a process used io_uring, whose transfers no system-call trace shows.
    public internal(set) var usedRing = false
    /// The first connection that was made although no lookup had been seen, and is none of DNS.
    public internal(set) var unexplained: Endpoint?
    /// Where connections went that carry DNS encrypted, to port 853, or probably do, to port 443 of a server of DNS; the first
    /// sixteen of them.
    public internal(set) var encrypted: [Endpoint] = []
    /// The slowest lookup whose time is known.
    public internal(set) var slowest: Lookup?

    mutating func note(encrypted endpoint: Endpoint) {
        if encrypted.count < 16, !encrypted.contains(endpoint) { encrypted.append(endpoint) }
    }

    mutating func add(_ episode: Episode) {
        hidden += episode.hidden.count
        for lookup in episode.lookups {
            lookups += 1
            if lookup.answers.isEmpty { unanswered += 1 } else { answered += 1 }
            if let code = lookup.responseCode, code != .noError { failed[code, default: 0] += 1 }
            if lookup.isRetried { retried += 1 }
            cut +=
                lookup.transmissions.count(where: { $0.query.isTruncated })
                + lookup.answers.count(where: { $0.isTruncated })
            if let duration = lookup.duration, duration.seconds > slowest?.duration?.seconds ?? -1 { slowest = lookup }
        }
    }
}
