internal import DNSWire

/// How wide the columns of an episode are.
struct EpisodeWidths {
    /// The numbers of lines.
    private(set) var line: Int
    /// The types.
    private(set) var type = 1
    /// What became of the queries: the codes, and how long it took; 0 where there are none.
    private(set) var code = 0
    private(set) var latency = 0
    /// The names.
    private(set) var name = 1

    /// Names are not lined up with longer ones.
    private static let longestName = 40

    /// Goes over the lookups of an episode.
    init(_ episode: Episode) {
        line = Quantity.digits(episode.lastLine)
        var writer = StoryWriter()
        /// How long a text is.
        func width(_ write: (inout StoryWriter) -> Void) -> Int {
            let start = writer.count
            write(&writer)
            return writer.count - start
        }
        for lookup in episode.lookups {
            if let own = lookup.type { type = max(type, width { $0.extend(own) }) }
            // A name's text is as long as its wire form without the root, but for escapes.
            name = max(name, min(lookup.name.map { max($0.length - 1, 1) } ?? 1, Self.longestName))
            for answer in lookup.answers {
                code = max(code, answer.responseCode.map { code in width { $0.extend(code) } } ?? 1)
            }
            if let own = lookup.latency { latency = max(latency, width { $0.extend(own) }) }
        }
    }
}

extension StoryWriter {
    /// Appends how long an answer took, as it is shown in a column.
    mutating func extend(_ latency: Latency) {
        switch latency {
        case .measured(let seconds): extend(time: seconds)
        case .atMost(let milliseconds, _, _):
            extend("<= ")
            extend(milliseconds)
            extend(" ms")
        }
    }
}
