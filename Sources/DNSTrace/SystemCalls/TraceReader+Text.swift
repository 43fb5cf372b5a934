extension TraceReader {
    /// Everything that a trace tells, where it is at hand as a whole.
    public static func events(in text: [UInt8]) -> [TraceEvent] {
        var reader = TraceReader()
        var events: [TraceEvent] = []
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            events += reader.read(line: line.span)
        }
        return events + reader.finish()
    }
}
