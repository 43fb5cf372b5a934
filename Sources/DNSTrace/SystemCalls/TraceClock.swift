/// Turns the times of a trace into one that never runs backwards over midnight.
struct TraceClock: Sendable {
    /// Whether lines tell the time since the one before (strace -r), so that none may be left out.
    private(set) var isRelative = false
    private var elapsed = 0.0
    private var days = 0.0
    private var last: Double?

    /// The time of a line, in seconds.
    mutating func time(_ prefix: LinePrefix) -> Double? {
        if let step = prefix.elapsed, prefix.time == nil {
            isRelative = true
            elapsed += step
            return elapsed
        }
        guard let time = prefix.time else { return nil }
        // Half a day back is midnight; a little back is two processors.
        if let last, time < last - 43200, time < 86400 { days += 86400 }
        last = time
        return time + days
    }
}
