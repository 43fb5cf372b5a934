import DNSTrace

/// What a page is to show, kept until its end is known, in memory that does not grow with the input.
struct PageContent {
    /// Up to here every episode is kept; beyond, only those in which a lookup failed.
    private static let mostLookups = 6000
    /// Nothing is kept beyond so many.
    private static let mostLookupsFailed = 8000

    /// What the input is called.
    let name: String
    /// The episodes of a trace that are shown.
    private(set) var episodes: [Episode] = []
    /// How many lookups are in the numbers alone.
    private(set) var lookupsLeftOut = 0
    /// The numbers of a trace, where the input is one.
    var trace: (summary: StorySummary, facts: TraceFacts)?
    /// The messages of an input that is not a trace.
    var result: NotationResult?
    private var lookups = 0

    init(name: String) { self.name = name }

    mutating func add(_ more: [Episode]) {
        for episode in more {
            let limit = episode.lookups.contains(where: \.isFailed) ? Self.mostLookupsFailed : Self.mostLookups
            if lookups < limit {
                // An episode without lookups still takes its room.
                lookups += max(1, episode.lookups.count)
                episodes.append(episode)
            } else {
                lookupsLeftOut += episode.lookups.count
            }
        }
    }
}
