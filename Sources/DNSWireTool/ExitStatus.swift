/// What the command says to its caller when it ends.
enum ExitStatus: Int32 {
    /// Everything was whole.
    case whole = 0
    /// Nothing was found.
    case nothing = 1
    /// The arguments make no sense, or a file cannot be read.
    case unusable = 2
    /// Something was cut or malformed; what could be read has been printed.
    case broken = 3
    /// Ctrl-C has ended the reading, as a shell says it; what had been read by then has been printed.
    case interrupted = 130
    /// SIGTERM has ended the reading; what had been read by then has been printed.
    case terminated = 143

    /// A record of a zone file could not be read; all others have been.
    static var unreadable: ExitStatus { .nothing }
}
