#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

@main
struct Benchmark {
    static func main() throws {
        switch Invocation(Array(CommandLine.arguments.dropFirst())) {
        case .one(let path, let name, let seconds): measureOne(path, name, seconds)
        case .table(let modes, let seconds): try Report(modes: modes, seconds: seconds).print()
        case .write(let folder): try write(to: folder)
        case .writeZone(let path, let records, let seed): writeZone(path, records, seed)
        case .zone(let path): readZone(path)
        case .help:
            print(Invocation.usage)
            exit(2)
        }
    }

    /// With PASSES set so many passes are made before the timing, for those who count instructions.
    private static func measureOne(_ path: String, _ name: String, _ seconds: Double) {
        guard let corpus = Corpus(path: path) else {
            print("cannot read \(path)")
            exit(2)
        }
        guard let mode = Mode(rawValue: name) else {
            print("- - - -")
            return
        }
        let passes = unsafe getenv("PASSES").map { unsafe atoi($0) }
        let figures = mode.measure(corpus, Measurement(seconds: seconds, untimedPasses: Int(passes ?? 0)))
        let allocations = figures.allocations.map { DecimalText.of($0, digits: 3) } ?? "-"
        print(DecimalText.of(figures.median, digits: 2), allocations, figures.octets, figures.errors)
    }

    private static func writeZone(_ path: String, _ records: Int, _ seed: UInt64) {
        guard let count = ZoneFile.write(path: path, records: records, seed: seed) else {
            print("cannot write to \(path)")
            exit(2)
        }
        print("\(path): \(count) records")
    }

    /// Reads a zone file once, so that the time is that of whoever starts with it.
    private static func readZone(_ path: String) {
        let allocationsBefore = AllocationCounter.calls
        let start = Measurement.cpuTime
        guard let outcome = ZoneFile.read(path: path) else {
            print("cannot read \(path)")
            exit(2)
        }
        let seconds = DecimalText.of((Measurement.cpuTime - start) / 1e9, digits: 3)
        print("\(outcome.records) records, \(outcome.errors) errors, \(outcome.octets) octets, \(seconds) s of CPU")
        if let before = allocationsBefore, let after = AllocationCounter.calls {
            print("\(after - before) allocations")
        }
    }

    private static func write(to folder: String) throws {
        for (kind, corpus) in try CorpusClass.generateAll() {
            guard corpus.write(path: "\(folder)/\(kind.rawValue)") else {
                print("cannot write to \(folder)")
                exit(2)
            }
            print("\(kind.rawValue): \(corpus.count) messages, \(corpus.octets.count) octets")
        }
    }
}
