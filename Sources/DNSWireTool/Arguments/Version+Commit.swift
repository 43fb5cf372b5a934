import BuildCommit

/// The version with the commit, as `--version` prints it.
extension Version {
    /// The commit that the command was built from; nil where whoever built it did not say (`DNSWIRE_COMMIT`).
    static var commit: String? {
        // Safe: the string is a constant of the program and ends.
        let commit = unsafe String(cString: dnswire_build_commit())
        return commit.isEmpty ? nil : commit
    }

    /// What `--version` prints.
    static var text: String { "dnswire \(number) (commit \(commit ?? "unknown: built without DNSWIRE_COMMIT"))" }
}
