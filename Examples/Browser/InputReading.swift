import DNSTrace
import DNSWire

/// Reads an input that is in memory as the command reads a file, without options.
struct InputReading {
    /// What the command prints.
    private(set) var text: [UInt8] = []
    /// How many messages there are.
    private(set) var messages = 0

    /// Tells who asked whom in a capture.
    mutating func read(_ capture: CaptureReader, _ octets: [UInt8], for page: inout PageContent) {
        var story = CaptureStory(capture, ExchangeStory(.text(style: nil)), keepsPayloads: true)
        write(line: "\(page.name): \(capture.formatName)")
        var start = 0
        while start < octets.count {
            let end = min(start + 1 << 16, octets.count)
            story.read(octets.span.extracting(start..<end))
            take(&story, for: &page)
            start = end
        }
        story.finish()
        take(&story, for: &page)
        let capture = story.reader
        page.capture = (story.summary, capture.formatName, capture.packets)
        messages = story.summary.messages
        if let problem = capture.problem { write(line: problem) }
        if messages > 0 { write(story.summary.lines) }
    }

    private mutating func take(_ story: inout CaptureStory, for page: inout PageContent) {
        for payload in story.takePayloads() { page.add(payload, policy: .resolver) }
        text += story.takeText()
    }

    /// Tells the story of a trace, or shows the messages of a text that is none.
    mutating func read(_ octets: [UInt8], for page: inout PageContent) {
        var reader = TraceReader(keepsPositions: true)
        var story = Story()
        var episodes: [Episode] = []
        // Episodes are told in the order in which they began, and come in that in which they end.
        func add(_ more: [Episode]) {
            for episode in more {
                let place = (episode.firstLine, episode.lastLine)
                var index = episodes.count
                while index > 0, place < (episodes[index - 1].firstLine, episodes[index - 1].lastLine) { index -= 1 }
                episodes.insert(episode, at: index)
            }
        }
        func take(_ events: [TraceEvent]) {
            for event in events {
                if case .message = event { messages += 1 }
                add(story.read(event))
            }
        }
        var start = 0
        while start < octets.count {
            let end = octets[start...].firstIndex(of: UInt8(ascii: "\n")) ?? octets.count
            take(reader.read(line: octets.span.extracting(start..<end)))
            start = end + 1
        }
        take(reader.finish())
        add(story.finish())
        let facts = reader.facts
        if messages > 0 || facts.looksLikeTrace {
            page.add(episodes)
            page.trace = (story.summary, facts)
        }
        guard messages > 0 else {
            let result = NotationReader().read(octets)
            page.result = result
            write(result)
            if messages == 0, facts.looksLikeTrace { text += StoryText().hints(story.summary, facts).utf8 }
            return
        }
        let writer = StoryText()
        text += writer.heading(page.name, facts).utf8
        for episode in episodes {
            text.append(UInt8(ascii: "\n"))
            writer.append(episode, to: &text)
        }
        text.append(UInt8(ascii: "\n"))
        text += writer.text(story.summary, facts).utf8
    }

    /// Shows each message, or tells who asked whom where all of several are packets.
    private mutating func write(_ result: NotationResult) {
        messages = result.payloads.count
        if messages > 1, result.payloads.allSatisfy({ $0.packet != nil }) {
            var story = ExchangeStory(.text(style: nil))
            for payload in result.payloads { story.take(payload) }
            story.finish()
            text += story.takeText()
            write(story.summary.lines)
        } else {
            for payload in result.payloads {
                write(line: ";; \(payload.remark)")
                for note in payload.notes { write(line: ";; \(note)") }
                for doubt in payload.doubts { write(line: ";; a guess: \(doubt)") }
                text += MessageText(MessageReading(payload.bytes, length: payload.length)).description.utf8
                text.append(UInt8(ascii: "\n"))
            }
        }
        for alternative in result.alternatives { write(line: ";; \(alternative)") }
        for explanation in result.explanations { write(line: explanation) }
    }

    private mutating func write(_ lines: [StoryLine]) {
        text.append(UInt8(ascii: "\n"))
        for line in lines {
            for piece in line.pieces { text += piece.text.utf8 }
            text.append(UInt8(ascii: "\n"))
        }
    }

    private mutating func write(line: String) {
        VisibleText.append(line, to: &text)
        text.append(UInt8(ascii: "\n"))
    }
}
