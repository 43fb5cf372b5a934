#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Shows at a terminal how far the reading of a long file has come: one line, written over and taken away at the end.
struct Progress {
    /// Shorter readings need no progress.
    private static let patience = Duration.seconds(1)
    /// How long a line is before the next one.
    private static let interval = Duration.milliseconds(200)

    private let isOn: Bool
    private let size: Int?
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    /// How many columns the line has that is shown.
    private var width = 0

    /// Shows progress where the errors go to a terminal that can write over a line, and the output does not go there, too.
    ///
    /// - Parameter size: How many octets there are to be read, where that is known.
    init(errors: TextOutput, output: TextOutput, size: Int?) {
        // Safe: getenv gives a string that ends, and nothing here changes the environment.
        let terminal = unsafe getenv("TERM").map { unsafe String(cString: $0) } ?? ""
        self.init(errorsAtTerminal: errors.isTerminal, outputAtTerminal: output.isTerminal, terminal, size: size)
    }

    /// Decides; `terminal` is the value of TERM.
    init(errorsAtTerminal: Bool, outputAtTerminal: Bool, _ terminal: String, size: Int?) {
        isOn = errorsAtTerminal && !outputAtTerminal && !terminal.isEmpty && terminal != "dumb"
        self.size = size
    }

    /// Shows how far it is, if it is time for that.
    mutating func show(octets: Int, found: String, to errors: inout TextOutput, now: ContinuousClock.Instant = .now) {
        guard isOn, start.duration(to: now) >= Progress.patience,
            last.map({ $0.duration(to: now) >= Progress.interval }) ?? true
        else { return }
        last = now
        write(Progress.text(octets: octets, of: size, found: found), to: &errors)
    }

    /// Takes the line away.
    mutating func erase(from errors: inout TextOutput) {
        guard width > 0 else { return }
        write("", to: &errors)
        errors.write("\r")
        errors.flush()
    }

    /// Writes over the line; blanks instead of a terminal's codes, so that there is nothing that NO_COLOR could mean.
    private mutating func write(_ text: String, to errors: inout TextOutput) {
        let blanks = String(repeating: " ", count: max(width - text.utf8.count, 0))
        errors.write(("\r" + text + blanks).utf8)
        errors.flush()
        width = text.utf8.count
    }

    /// `123.4 of 200.5 MB, 61 %, 1234 lookups`, or without what is not known.
    static func text(octets: Int, of size: Int?, found: String) -> String {
        guard let size, size > 0 else { return "\(megabytes(octets)) MB, \(found)" }
        let share = min(max(octets, 0), size) / max(size / 100, 1)
        return "\(megabytes(octets)) of \(megabytes(size)) MB, \(min(share, 100)) %, \(found)"
    }

    private static func megabytes(_ octets: Int) -> String {
        let tenths = max(octets, 0) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
