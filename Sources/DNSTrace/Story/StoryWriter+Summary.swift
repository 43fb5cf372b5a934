internal import DNSWire

/// What is said of a trace as a whole.
extension StoryWriter {
    /// Writes what the trace is.
    mutating func write(heading source: String, _ facts: TraceFacts) {
        var parts = ["strace", Quantity.count(facts.lines, "line")]
        if !facts.processes.isEmpty {
            let noun = facts.processes.count == 1 ? "pid" : "pids"
            parts.append(noun + " " + facts.processes.sorted().map { String($0) }.joined(separator: " "))
        }
        if let limit = facts.stringLimit {
            parts.append("strings cut at \(Quantity.count(limit, "byte")) (-s \(limit))")
        }
        if !facts.hasTimes { parts.append("no time stamps") }
        begin()
        append(source, .heading)
        append(": " + parts.joined(separator: ", "))
        end()
    }

    /// Writes the numbers.
    mutating func write(_ summary: StorySummary) {
        begin()
        let codes = summary.failed.map { (name: $0.key.description, count: $0.value) }.sorted { $0.name < $1.name }
        let failed = codes.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        let answered = "\(summary.answered) answered" + (failed.isEmpty ? "" : " (\(failed))")
        var parts = [Quantity.count(summary.lookups, "lookup"), answered]
        if summary.unanswered > 0 { parts.append("\(summary.unanswered) without an answer") }
        parts.append("\(summary.retried) retried")
        append(parts.joined(separator: ", "), .heading)
        if let slowest = summary.slowest, let name = slowest.name, let duration = slowest.duration {
            append("; slowest ")
            append(name)
            append(" \(slowest.type?.description ?? "") ")
            mark(.time)
            extend(duration)
        }
        append(".")
        end()
    }

    /// Writes what the trace does not show, and with which flags it would have.
    mutating func write(hints summary: StorySummary, _ facts: TraceFacts) {
        if summary.usedRing {
            hint("The process uses io_uring: what it transfers is in no system call, so no trace has the bytes.", .cut)
        }
        if summary.hidden > 0 {
            let transfers = Quantity.count(summary.hidden, "transfer")
            hint("\(transfers) of DNS sockets without a byte in the trace (as with strace -s 0 or -e raw).", .cut)
        }
        for endpoint in summary.encrypted {
            let kind =
                endpoint.port == 853
                ? "DNS over TLS or QUIC (RFC 7858, RFC 9250)" : "probably DNS over HTTPS (RFC 8484)"
            hint("Connected to \(endpoint): \(kind), whose messages are encrypted and in no trace.", .cut)
        }
        if let endpoint = summary.unexplained, facts.processes.isEmpty {
            hint(
                "Connected to \(endpoint) without a lookup before it: another thread may have made it; strace -f shows those."
            )
        }
        if summary.cut > 0 || summary.hidden > 0 {
            hint("Re-run with  strace -f -tt -yy -s 65535  to keep whole answers.")
        }
    }

    private mutating func hint(_ text: String, _ role: StoryRole = .plain) {
        begin()
        append(text, role)
        end()
    }
}
