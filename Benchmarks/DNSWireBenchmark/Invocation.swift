/// What the command line asks for.
enum Invocation {
    /// Measures one mode on a file and prints its figures in one line, as the programs in Peers/ do.
    case one(corpus: String, mode: String, seconds: Double)
    /// Measures every mode on corpora that are made for it, and prints a table.
    case table(modes: [Mode], seconds: Double)
    /// Writes the corpora to files in a folder.
    case write(folder: String)
    /// Writes a zone file of so many records.
    case writeZone(path: String, records: Int, seed: UInt64)
    /// Reads a zone file to wire form and prints the time that it took.
    case zone(path: String)
    /// Says how to call it.
    case help

    static let usage = """
        usage: dnswire-benchmark [--modes MODE,MODE...] [--seconds SECONDS]
                   makes its own messages, runs the modes and prints a table
               dnswire-benchmark --write-corpus FOLDER
                   writes those messages to files, each message after its length in two octets
               dnswire-benchmark CORPUSFILE MODE [SECONDS]
                   prints nanoseconds a message, allocations a message (`-` where nobody counts them),
                   octets written, and messages that failed; `- - - -` for a mode that there is not
               dnswire-benchmark --write-zone FILE [RECORDS [SEED]]
                   writes a zone file, of a million records where nothing else is said
               dnswire-benchmark --zone FILE
                   reads a zone file to wire form and prints the time that it took
        modes: \(Mode.allCases.map(\.rawValue).joined(separator: " "))
        """

    init(_ arguments: [String]) {
        if let path = arguments.first, !path.hasPrefix("-") {
            let seconds = arguments.count > 2 ? Double(arguments[2]) : 1
            guard 2...3 ~= arguments.count, let seconds else {
                self = .help
                return
            }
            self = .one(corpus: path, mode: arguments[1], seconds: seconds)
            return
        }
        if arguments.first == "--zone", arguments.count == 2 {
            self = .zone(path: arguments[1])
            return
        }
        if arguments.first == "--write-zone", 2...4 ~= arguments.count {
            let numbers = arguments.dropFirst(2).map { Int($0) ?? 0 }
            self = .writeZone(
                path: arguments[1], records: numbers.first ?? 1_000_000,
                seed: numbers.count > 1 ? UInt64(clamping: numbers[1]) : 1)
            return
        }
        var modes = Mode.timed
        var seconds = 0.2
        for index in stride(from: 0, to: arguments.count, by: 2) {
            let value = index + 1 < arguments.count ? arguments[index + 1] : ""
            switch (arguments[index], Double(value)) {
            case ("--write-corpus", _) where arguments.count == 2 && !value.isEmpty:
                self = .write(folder: value)
                return
            case ("--seconds", let number?): seconds = number
            case ("--modes", _):
                modes = value.split(separator: ",").compactMap { Mode(rawValue: String($0)) }
            default:
                self = .help
                return
            }
        }
        self = .table(modes: modes, seconds: seconds)
    }
}
