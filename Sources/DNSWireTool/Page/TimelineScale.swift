import DNSTrace

/// Where in an episode something happened, from 0 to 100: by the times of the trace, or else by the order of its lines.
struct TimelineScale {
    /// Whether the scale is one of time.
    let hasTimes: Bool
    /// How many seconds it covers; 0 without times.
    let seconds: Double
    private let start: Double
    private let lines: [Int]

    init(_ episode: Episode) {
        let calls = episode.lookups.flatMap { $0.transmissions.map { $0.query } + $0.answers }.compactMap { $0.call }
        let times = calls.compactMap { $0.time }.filter { $0.isFinite }
        start = times.min() ?? 0
        var end = times.max() ?? 0
        for lookup in episode.lookups where lookup.answers.isEmpty {
            guard let sent = lookup.transmissions.first?.query.call?.time else { continue }
            end = max(end, sent + Double(lookup.waitedInVain) / 1000)
        }
        hasTimes = !times.isEmpty && times.count == calls.count
        seconds = hasTimes ? max(end - start, 0) : 0
        lines = Set(calls.map { $0.line }).sorted()
    }

    /// The place of a call, from 0 to 100.
    func place(_ call: CallOrigin) -> Double {
        if hasTimes, let time = call.time { return seconds > 0 ? min(100, max(0, (time - start) / seconds * 100)) : 0 }
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < call.line { low = middle + 1 } else { high = middle }
        }
        return lines.count > 1 ? min(100, Double(low) / Double(lines.count - 1) * 100) : 0
    }

    /// When a call was made, since the scale begins.
    func offset(_ time: Double?) -> String? {
        guard hasTimes, let time, time.isFinite else { return nil }
        return "+" + Quantity.time(max(0, time - start))
    }

    /// A number of percent with one decimal, as style sheets write it.
    static func percent(_ value: Double) -> String {
        let tenths = Int(min(max(value.isFinite ? value : 0, 0), 100) * 10 + 0.5)
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
