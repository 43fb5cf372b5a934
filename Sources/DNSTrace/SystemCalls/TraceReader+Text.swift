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
    /// quotes and blanks) or for what they stand in (JSON, CSV), each with the number of the line that it stands on; nil
    /// where nothing was.
    public static func linesWithoutMarkup(of text: [UInt8]) -> [(number: Int, text: ArraySlice<UInt8>)]? {
        let source = TextPreparation().repaired(text)
        var isChanged = source.bytes != text
        let lines = source.lines.map { range in
            let line = source.bytes[range]
            let inner = withoutQuoting(line)
            if inner != nil { isChanged = true }
            return (source.position(of: range.lowerBound).line, inner ?? line)
        }
        return isChanged ? lines : nil
    }

    /// A line whose quotes are escaped (JSON) or doubled (CSV) because it stands in a string, without that.
    private static func withoutQuoting(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let quote = UInt8(ascii: "\"")
        // What a call stands in begins before its parenthesis.
        guard line.prefix(while: { $0 != UInt8(ascii: "(") }).contains(quote) else { return nil }
        let isEscaped = line.contains(Array(#"\""#.utf8))
        let mark = isEscaped ? UInt8(ascii: "\\") : quote
        var inner: [UInt8] = []
        var isMarked = false
        for byte in line {
            // The quotes around the whole go, too.
            let isOuter = byte == quote && !isMarked
            isMarked = byte == mark && !isMarked
            if !isMarked, !isOuter { inner.append(byte) }
        }
        return inner[...]
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
