/// Tells a process's number at the start of a line (strace -f -o) from the line's own, which editors add.
struct LeadingNumbers: Sendable {
    private var last: Int?
    /// Whether the numbers are known to be those of processes.
    private(set) var areProcesses = false

    /// Whether the number is a line's: it grows from line to line, and never comes again.
    ///
    /// - Parameter isNamed: Whether the number is said to be that of a process.
    mutating func isLineNumber(_ number: Int?, isNamed: Bool) -> Bool {
        guard let number, !areProcesses else { return false }
        if isNamed {
            areProcesses = true
            return false
        }
        defer { last = number }
        guard let last else { return false }
        if number > last, number - last <= 16, number < 10_000 { return true }
        areProcesses = true
        return false
    }
}
