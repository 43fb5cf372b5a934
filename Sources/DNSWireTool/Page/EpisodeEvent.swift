import DNSTrace

/// Something that happened in an episode, on one line of the trace.
enum EpisodeEvent {
    case read([TraceStep])
    case query(lookup: Int, transmission: Int)
    case answer(lookup: Int, answer: Int)
    case waited(Episode.Wait)
    case hidden(TraceStep)
    case sorted([TraceStep])
    case used(AddressUse)

    /// What happened in an episode, in the order of the lines.
    static func all(of episode: Episode) -> [(line: Int, event: EpisodeEvent)] {
        var events: [(line: Int, event: EpisodeEvent)] = []
        if let first = episode.preparation.first { events.append((first.line, .read(episode.preparation))) }
        for (lookup, value) in episode.lookups.enumerated() {
            for (index, transmission) in value.transmissions.enumerated() {
                events.append((transmission.query.call?.line ?? 0, .query(lookup: lookup, transmission: index)))
            }
            for (index, answer) in value.answers.enumerated() {
                events.append((answer.call?.line ?? 0, .answer(lookup: lookup, answer: index)))
            }
        }
        for wait in episode.waits where wait.timedOut { events.append((wait.line, .waited(wait))) }
        for step in episode.hidden { events.append((step.line, .hidden(step))) }
        if let first = episode.sorting.first { events.append((first.line, .sorted(episode.sorting))) }
        for use in episode.uses { events.append((use.line, .used(use))) }
        // Where lines are equal the order stays.
        return events.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}
