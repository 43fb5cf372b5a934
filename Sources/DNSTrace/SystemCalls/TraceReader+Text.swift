extension TraceReader {
    /// Everything that a trace tells, where it is at hand as a whole; also where a web page, a terminal's colours or a word
    /// processor have hidden it.
    public static func events(in text: [UInt8]) -> [TraceEvent] {
        var lines: [(number: Int, text: ArraySlice<UInt8>)] = []
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            lines.append((lines.count + 1, line))
        }
        let events = events(of: lines)
        guard !hasMessages(events), let repaired = linesWithoutMarkup(of: text) else { return events }
        let others = Self.events(of: repaired)
        return hasMessages(others) ? others : events
    }

    /// The lines of a text as they were before something was added for their looks (HTML, a terminal's colours, typographic
    /// quotes and blanks), each with the number of the line that it stands on; nil where nothing was.
    public static func linesWithoutMarkup(of text: [UInt8]) -> [(number: Int, text: ArraySlice<UInt8>)]? {
        let source = TextPreparation().repaired(text)
        guard source.bytes != text else { return nil }
        return source.lines.map { (source.position(of: $0.lowerBound).line, source.bytes[$0]) }
    }

    private static func hasMessages(_ events: [TraceEvent]) -> Bool {
        events.contains { if case .message = $0 { true } else { false } }
    }

    private static func events(of lines: [(number: Int, text: ArraySlice<UInt8>)]) -> [TraceEvent] {
        var reader = TraceReader()
        var events: [TraceEvent] = []
        for line in lines { events += reader.read(line: line.text.span, number: line.number) }
        return events + reader.finish()
    }
}
