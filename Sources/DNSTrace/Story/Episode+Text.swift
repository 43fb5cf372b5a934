extension Episode {
    /// All that the processes of a trace of system calls did to find names.
    public static func all(in trace: String) -> [Episode] {
        var story = Story()
        let episodes = TraceReader.events(in: Array(trace.utf8)).flatMap { story.read($0) }
        return episodes + story.finish()
    }
}
