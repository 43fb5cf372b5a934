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
