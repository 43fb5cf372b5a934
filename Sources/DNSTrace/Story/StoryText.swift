internal import DNSWire

/// Reads the story aloud: writes episodes as text.
///
///     let text = StoryText()
///     print(text.heading("curl.strace", reader.facts))
///     for episode in episodes { print(text.text(episode)) }
///     print(text.text(story.summary, reader.facts))
public struct StoryText {
    private let style: ((StoryRole, String) -> String)?

    /// Makes a writer.
    ///
    /// - Parameter style: Puts a piece of text into the colours of its role; nothing is done where it is left out.
    public init(style: ((StoryRole, String) -> String)? = nil) {
        self.style = style
    }

    /// What is known of the trace as a whole, in one line.
    public func heading(_ source: String, _ facts: TraceFacts) -> String {
        written([headingLine(source, facts)])
    }

    /// What is known of the trace as a whole, in pieces with their roles.
    public func headingLine(_ source: String, _ facts: TraceFacts) -> StoryLine {
        var parts = ["strace", Quantity.count(facts.lines, "line")]
        if !facts.processes.isEmpty {
            let noun = facts.processes.count == 1 ? "pid" : "pids"
            parts.append(noun + " " + facts.processes.sorted().map { String($0) }.joined(separator: " "))
        }
        if let limit = facts.stringLimit {
            parts.append("strings cut at \(Quantity.count(limit, "byte")) (-s \(limit))")
        }
        if !facts.hasTimes { parts.append("no time stamps") }
        var line = StoryLine()
        line.append(source, .heading)
        line.append(": " + parts.joined(separator: ", "))
        return line
    }

    /// One episode.
    public func text(_ episode: Episode) -> String {
        written(EpisodeText(episode).lines)
    }

    /// The numbers, and what would have kept everything.
    public func text(_ summary: StorySummary, _ facts: TraceFacts) -> String {
        written(lines(summary, facts))
    }

    /// The numbers, and what would have kept everything, in pieces with their roles.
    public func lines(_ summary: StorySummary, _ facts: TraceFacts) -> [StoryLine] {
        var line = StoryLine()
        let codes = summary.failed.map { (name: $0.key.description, count: $0.value) }.sorted { $0.name < $1.name }
        let failed = codes.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        let answered = "\(summary.answered) answered" + (failed.isEmpty ? "" : " (\(failed))")
        var parts = [Quantity.count(summary.lookups, "lookup"), answered]
        if summary.unanswered > 0 { parts.append("\(summary.unanswered) without an answer") }
        parts.append("\(summary.retried) retried")
        line.append(parts.joined(separator: ", "), .heading)
        if let slowest = summary.slowest, let duration = slowest.duration, let name = slowest.name {
            line.append("; slowest ")
            line.append(name.description, .name)
            line.append(" \(slowest.type?.description ?? "") ")
            switch duration {
            case .measured(let seconds): line.append(Quantity.time(seconds), .time)
            case .atMost(let milliseconds, _, _): line.append("<= \(milliseconds) ms", .time)
            }
        }
        line.append(".")
        return [line] + hintLines(summary)
    }

    /// What the trace does not show, and with which flags it would have; empty where it shows everything.
    public func hints(_ summary: StorySummary) -> String {
        written(hintLines(summary))
    }

    private func written(_ lines: [StoryLine]) -> String {
        var text: [UInt8] = []
        for line in lines { line.write(to: &text, style) }
        return String(decoding: text, as: UTF8.self)
    }

    private func hintLines(_ summary: StorySummary) -> [StoryLine] {
        var lines: [StoryLine] = []
        if summary.usedRing {
            var line = StoryLine()
            line.append(
                "The process uses io_uring: what it transfers is in no system call, so no trace has the bytes.", .cut)
            lines.append(line)
        }
        if summary.hidden > 0 {
            var line = StoryLine()
            let transfers = Quantity.count(summary.hidden, "transfer")
            line.append("\(transfers) of DNS sockets without a byte in the trace (as with strace -s 0).", .cut)
            lines.append(line)
        }
        if summary.cut > 0 || summary.hidden > 0 {
            var line = StoryLine()
            line.append("Re-run with  strace -f -tt -yy -s 65535  to keep whole answers.")
            lines.append(line)
        }
        return lines
    }
}
