/// Says when it is time for something that is to be done now and then.
struct Pace {
    private let interval: Duration
    private var last = ContinuousClock.now

    init(interval: Duration) { self.interval = interval }

    /// Whether as much time has passed since this was last so.
    mutating func isTime(now: ContinuousClock.Instant = .now) -> Bool {
        guard last.duration(to: now) >= interval else { return false }
        last = now
        return true
    }
}
