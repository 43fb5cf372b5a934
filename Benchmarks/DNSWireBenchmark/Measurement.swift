#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// How long to measure, and by what.
struct Measurement {
    /// The CPU time to be spent at least; with 0 nothing is timed.
    let seconds: Double
    /// Passes that are made without being timed, for those who count instructions.
    var untimedPasses = 0

    /// Runs the work and times it, after one pass to warm up and one whose allocations are counted.
    func take<Work: Workload>(_ work: consuming Work, of corpus: Corpus) -> Figures {
        _ = work.pass()
        let allocationsBefore = AllocationCounter.calls
        let outcome = work.pass()
        let allocationsAfter = AllocationCounter.calls
        for _ in 0..<untimedPasses { unsafe Measurement.sink &+= work.pass().sink }

        let repetitions = corpus.repetitions
        var times: [Double] = []
        let start = Measurement.cpuTime
        var now = start
        while seconds > 0, now - start < seconds * 1e9 || times.count < 3 {
            let before = now
            for _ in 0..<repetitions { unsafe Measurement.sink &+= work.pass().sink }
            now = Measurement.cpuTime
            times.append((now - before) / Double(repetitions * max(corpus.count, 1)))
        }
        unsafe Measurement.sink &+= outcome.sink
        times.sort()
        var allocations: Double?
        if let allocationsBefore, let allocationsAfter {
            allocations = Double(allocationsAfter &- allocationsBefore) / Double(max(corpus.count, 1))
        }
        return Figures(times: times, allocations: allocations, octets: outcome.octets, errors: outcome.errors)
    }

    // Keeps the results alive: visible to other modules, so that no store to it can be left out. One thread writes it.
    @usableFromInline nonisolated(unsafe) static var sink: UInt64 = 0

    /// The CPU time of the process in nanoseconds, so that other tenants of the machine do not count.
    static var cpuTime: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
