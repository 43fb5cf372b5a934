import DNSWire
import Glibc

/// `dnswire-benchmark CORPUSFILE MODE [SECONDS]` measures one mode on one corpus.
///
/// It prints nanoseconds a message, allocations a message (`-`: counted from outside), octets written, errors. With PASSES
/// set and 0 seconds it makes so many passes, for those who count instructions.
@main
struct Benchmark {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let corpus = Corpus(path: arguments[1]) else {
            print("usage: dnswire-benchmark CORPUSFILE MODE [SECONDS]")
            exit(2)
        }
        guard let mode = Mode(arguments[2], for: corpus) else {
            print("- - - -")
            return
        }
        let seconds = arguments.count > 3 ? Double(arguments[3]) ?? 1 : 1
        let outcome = mode.pass(corpus)
        if let passes = unsafe getenv("PASSES") {
            for _ in 0..<(unsafe atoi(passes)) { _ = mode.pass(corpus) }
        }
        var times: [Double] = []
        let start = cpuTime()
        while seconds > 0, cpuTime() - start < seconds * 1e9 || times.count < 3 {
            let before = cpuTime()
            _ = mode.pass(corpus)
            times.append(cpuTime() - before)
        }
        times.sort()
        let median = times.isEmpty ? 0 : times[times.count / 2] / Double(corpus.ranges.count)
        print("\(median) - \(outcome.octets) \(outcome.errors)")
    }

    private static func cpuTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
