extension CaptureSummary {
    /// The numbers in a few lines.
    package var lines: [StoryLine] {
        var line = StoryLine()
        line.append(Quantity.count(lookups, "lookup"), .heading)
        if lookups > 0 { line.append(" of \(clients.text("client")) at \(servers.text("server"))") }
        if let start, let end, end > start {
            line.append(" in \(Quantity.time(Double(end.nanoseconds(since: start)) / 1e9))")
        }
        line.append(":")
        let codes = failed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        var parts = ["\(answered) answered" + (codes.isEmpty ? "" : " (\(codes))")]
        if unanswered > 0 { parts.append("\(unanswered) without an answer") }
        parts.append("\(retried) retried")
        var lines = [line, Self.line(parts)]
        var others: [String] = []
        if unasked > 0 { others.append(Quantity.count(unasked, "answer") + " to no query of the capture") }
        if multicast > 0 { others.append(Quantity.count(multicast, "message") + " to everybody (mDNS)") }
        if malformed > 0 { others.append("\(malformed) malformed") }
        if cut > 0 { others.append("\(cut) cut while captured: tcpdump -s 0 keeps them whole") }
        if !others.isEmpty { lines.append(Self.line(others)) }
        if let slowest {
            var line = StoryLine(indentation: 2)
            line.append("slowest ")
            line.append(slowest.question, .name)
            line.append(" \(Quantity.time(Double(slowest.nanoseconds) / 1e9))", .time)
            lines.append(line)
        }
        return lines
    }

    private static func line(_ parts: [String]) -> StoryLine {
        var line = StoryLine(indentation: 2)
        line.append(parts.joined(separator: ", "))
        return line
    }
}
