import DNSTrace

/// The scale that the lookups of all episodes have in common: as many seconds as the longest episode takes.
struct PageScale {
    /// How many seconds the whole width of a bar is; 0 where there are no times.
    let seconds: Double

    /// Takes the episodes of a page.
    init(_ episodes: [Episode]) {
        seconds = episodes.map { TimelineScale($0).seconds }.max() ?? 0
    }

    /// How much of the common scale an episode's own one is, for a style sheet: 1 where it has no times.
    func share(of scale: TimelineScale) -> String {
        guard scale.hasTimes, seconds > 0, seconds.isFinite else { return "1" }
        let parts = Int(min(max(scale.seconds / seconds, 0), 1) * 100_000 + 0.5)
        let digits = String(100_000 + parts % 100_000).utf8.dropFirst()
        return "\(parts / 100_000).\(Substring(digits))"
    }
}
