/// What was measured of a mode on a corpus.
struct Figures {
    /// Nanoseconds a message in each timed pass, ascending.
    let times: [Double]
    /// Heap calls a message, or `nil` where nobody counts them.
    let allocations: Double?
    /// The octets that one pass writes.
    let octets: Int
    /// The messages that one pass fails on.
    let errors: Int

    /// The median pass in nanoseconds a message.
    var median: Double { quantile(0.5) }

    /// The middle half of the passes, as a share of the median.
    var spread: Double { median > 0 ? (quantile(0.75) - quantile(0.25)) / median : 0 }

    /// The time below which a share of the passes stays.
    private func quantile(_ share: Double) -> Double {
        times.isEmpty ? 0 : times[min(Int(Double(times.count) * share), times.count - 1)]
    }
}
