extension Lookup {
    /// All lookups that a trace of system calls shows, in the order of their first lines.
    public static func all(in trace: String) -> [Lookup] {
        Episode.all(in: trace).flatMap { $0.lookups }.sorted { ($0.call?.line ?? 0) < ($1.call?.line ?? 0) }
    }
}
