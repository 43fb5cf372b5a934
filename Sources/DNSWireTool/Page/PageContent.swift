import DNSTrace
import DNSWire

/// What a page is to show, kept until its end is known, in memory that does not grow with the input.
struct PageContent {
    /// Up to here every episode is kept; beyond, only those in which a lookup failed.
    private static let mostLookups = 6000
    /// Nothing is kept beyond so many.
    private static let mostLookupsFailed = 8000

    /// What the input is called.
    let name: String
    /// How many lookups of a trace are in the numbers alone.
    private var traceLookupsLeftOut = 0
    private var traceEpisodes: [Episode] = []
    /// The numbers of a trace, where the input is one.
    var trace: (summary: StorySummary, facts: TraceFacts)?
    /// The numbers of a capture, what form it has, and how many packets, where the input is one.
    var capture: (summary: CaptureSummary, format: String, packets: Int)?
    /// The messages of an input that is neither.
    var result: NotationResult?
    private var lookups = 0
    private var packets: PacketEpisodes?

    init(name: String) { self.name = name }

    /// The episodes of a trace or a capture.
    var episodes: [Episode] { packets?.episodes ?? traceEpisodes }

    /// How many lookups are in the numbers alone.
    var lookupsLeftOut: Int { packets?.leftOut ?? traceLookupsLeftOut }

    /// The slowest lookup whose time is known.
    var slowest: Lookup? {
        guard packets != nil else { return trace?.summary.slowest }
        var slowest: Lookup?
        for episode in episodes {
            for lookup in episode.lookups {
                if let duration = lookup.duration, duration.seconds > slowest?.duration?.seconds ?? -1 {
                    slowest = lookup
                }
            }
        }
        return slowest
    }

    /// Adds episodes of a trace.
    mutating func add(_ more: [Episode]) {
        for episode in more {
            let limit = episode.lookups.contains { $0.isFailed } ? Self.mostLookupsFailed : Self.mostLookups
            if lookups < limit {
                // An episode without lookups still takes its room.
                lookups += max(1, episode.lookups.count)
                traceEpisodes.append(episode)
            } else {
                traceLookupsLeftOut += episode.lookups.count
            }
        }
    }

    /// Adds a message of a capture.
    mutating func add(_ payload: Payload, policy: DecodingPolicy) {
        if packets == nil { packets = PacketEpisodes(most: Self.mostLookups, policy: policy) }
        packets?.take(payload)
    }
}
