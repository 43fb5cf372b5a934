extension CaptureSummary {
    /// The numbers in a few lines.
    package var lines: [StoryLine] {
        var writer = StoryWriter()
        writer.begin()
        writer.append(Quantity.count(lookups, "lookup"), .heading)
        if lookups > 0 { writer.append(" of \(clients.text("client")) at \(servers.text("server"))") }
        if let start, let end, end > start {
            writer.append(" in \(Quantity.time(Double(end.nanoseconds(since: start)) / 1e9))")
        }
        writer.append(":")
        let codes = failed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        var parts = ["\(answered) answered" + (codes.isEmpty ? "" : " (\(codes))")]
        if unanswered > 0 { parts.append("\(unanswered) without an answer") }
        parts.append("\(retried) retried")
        writer.end()
        Self.write(parts, to: &writer)
        var others: [String] = []
        if unasked > 0 { others.append(Quantity.count(unasked, "answer") + " to no query of the capture") }
        if multicast > 0 { others.append(Quantity.count(multicast, "message") + " to everybody (mDNS)") }
        if malformed > 0 { others.append("\(malformed) malformed") }
        if cut > 0 { others.append("\(cut) cut while captured: tcpdump -s 0 keeps them whole") }
        if !others.isEmpty { Self.write(others, to: &writer) }
        if let slowest {
            writer.begin(indentation: 2)
            writer.append("slowest ")
            writer.append(slowest.question, .name)
            writer.append(" \(Quantity.time(Double(slowest.nanoseconds) / 1e9))", .time)
            writer.end()
        }
        return writer.lines
    }

    private static func write(_ parts: [String], to writer: inout StoryWriter) {
        writer.begin(indentation: 2)
        writer.append(parts.joined(separator: ", "))
        writer.end()
    }
}
