import DNSTrace
import DNSWire

/// Reads a trace line by line and writes what it tells: the story, or each message.
struct TraceOutput {
    /// A file of fewer lines is read to its end before anything is printed, so that the first line can say all of it.
    private static let mostLinesHeld = 50_000

    private let format: Invocation.Format
    private let policy: DecodingPolicy
    private let name: String
    private let text: StoryText
    private let messages: MessageFormat
    private let style: Style
    private var reader: TraceReader
    private var story: Story
    /// The rows of a table, where one is wanted in place of text.
    private var rows: LookupRows?
    private var held: [UInt8] = []
    private var wroteHeading = false
    /// Episodes that are over while others go on that began before them: blocks are told in the order of time.
    private var waiting: [Episode] = []
    /// No more than so many wait.
    private static let mostWaiting = 1024
    /// How many lines had been read when it was last time to write.
    private var linesBefore = 0
    private var messageCount = 0
    /// Whether all messages were whole and sound, and none was there of which the trace shows no octet.
    private(set) var isSound = true
    /// What a page is to show of the trace, where one is wanted.
    private(set) var page: PageContent?
    private let isSilent: Bool

    init(_ invocation: Invocation, name: String, style: Style) {
        format = invocation.format
        policy = invocation.policy
        story = Story(policy: policy)
        // Only a page shows where each octet is.
        reader = TraceReader(keepsPositions: invocation.page != nil)
        rows = invocation.table.map { LookupRows($0) }
        self.name = name
        self.style = style
        text = style.isOn ? StoryText { style.paint($0, $1) } : StoryText()
        messages = MessageFormat(invocation, style: style)
        page = invocation.page.map { _ in PageContent(name: name) }
        isSilent = invocation.page == "-"
    }

    /// Whether there was a DNS message.
    var hasMessages: Bool { messageCount > 0 }

    /// What is known of the trace.
    var facts: TraceFacts { reader.facts }

    /// What has been found so far, in a few words.
    var found: String {
        let (count, noun) = format == .text ? (story.summary.lookups, "lookup") : (messageCount, "message")
        return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// Passes over a line if it says nothing at a glance; tells whether it does.
    mutating func passOver(_ line: Span<UInt8>) -> Bool {
        // What is held is written after a line of a certain number, which must not be missed.
        (held.isEmpty || reader.facts.lines < TraceOutput.mostLinesHeld - 1) && reader.passOver(line: line)
    }

    /// Reads a line.
    mutating func read(_ line: Span<UInt8>, number: Int? = nil, to output: inout TextOutput) {
        let events = reader.read(line: line, number: number)
        // Of most lines there are none: a loop would move an event that is not there.
        if !events.isEmpty {
            for event in events { take(event, to: &output) }
        }
        if rows != nil, !events.isEmpty { release(to: &output) }
        if !held.isEmpty, reader.facts.lines >= TraceOutput.mostLinesHeld { release(to: &output) }
    }

    /// Writes the lookups that have their answers, as nothing more comes for now.
    mutating func settle(to output: inout TextOutput) {
        for event in reader.release() { take(event, to: &output) }
        guard format == .text || page != nil else { return }
        tell(story.settle())
        tellWaiting()
        release(to: &output)
    }

    /// Writes the lookups that have their answers and to which nothing was added since this was last called, as somebody
    /// waits for them although more keeps coming.
    mutating func keepUp(to output: inout TextOutput) {
        guard format == .text || page != nil else { return }
        tell(story.settle(before: linesBefore))
        tellWaiting()
        linesBefore = reader.facts.lines
        release(to: &output)
    }

    /// Ends the reading; returns whether there was anything to tell.
    mutating func finish(to output: inout TextOutput) -> Bool {
        for event in reader.finish() { take(event, to: &output) }
        // The numbers count what is over, also where there are no messages.
        let last = story.finish()
        if hasMessages || page != nil {
            tell(last)
            tellWaiting()
        }
        if hasMessages || reader.facts.looksLikeTrace { page?.trace = (story.summary, reader.facts) }
        guard hasMessages else { return false }
        guard format == .text, !isSilent else { return true }
        release(to: &output)
        guard rows == nil else { return true }
        output.write(story: Array(text.text(story.summary, reader.facts).utf8))
        return true
    }

    /// Says why a trace has no messages; returns whether it was one at all.
    func explainNothing(to errors: inout TextOutput) -> Bool {
        guard reader.facts.looksLikeTrace else { return false }
        errors.report("\(name): a trace of \(reader.facts.calls) system calls without the bytes of a DNS message")
        errors.write(text.hints(story.summary, reader.facts).utf8)
        return true
    }

    private mutating func take(_ event: TraceEvent, to output: inout TextOutput) {
        // Of a story that nobody reads only the summary is wanted, and that only where there are no messages.
        let isTold = format == .text || page != nil
        guard case .message(let payload) = event else {
            if case .step(let step) = event, case .hidden = step.action { isSound = false }
            if isTold || !hasMessages { tell(story.read(event)) }
            return
        }
        messageCount += 1
        let message = PayloadReading(payload, policy: policy)
        if isSound { isSound = message.isSound }
        if format != .text {
            if format == .explain { output.writeLine(";; \(payload.place)", style.remark) }
            messages.write(message, to: &output)
        }
        if isTold { tell(story.read(message)) }
    }

    private mutating func tell(_ episodes: [Episode]) {
        guard !episodes.isEmpty else { return }
        waiting += episodes
        let first = waiting.count > Self.mostWaiting ? nil : story.firstOpenLine
        tellWaiting(before: first ?? .max)
    }

    /// Tells the episodes that began before a line.
    private mutating func tellWaiting(before line: Int = .max) {
        guard !waiting.isEmpty else { return }
        var ready: [Episode] = []
        if waiting.contains(where: { $0.firstLine >= line }) {
            ready = waiting.filter { $0.firstLine < line }
            waiting.removeAll { $0.firstLine < line }
        } else {
            swap(&ready, &waiting)
        }
        if ready.count > 1 { ready.sort { ($0.firstLine, $0.lastLine) < ($1.firstLine, $1.lastLine) } }
        page?.add(ready)
        guard format == .text, !isSilent else { return }
        if rows != nil {
            for episode in ready { rows?.write(episode) }
            return
        }
        for episode in ready {
            text.append(episode, to: &held)
            held.append(UInt8(ascii: "\n"))
        }
    }

    private mutating func release(to output: inout TextOutput) {
        if let text = rows?.takeText() { return output.write(text) }
        guard format == .text, !held.isEmpty else { return }
        if !wroteHeading {
            output.write(story: Array(text.heading(name, reader.facts).utf8))
            output.write("\n")
        }
        wroteHeading = true
        output.write(story: held)
        held = []
    }
}

extension Payload {
    /// Where the payload is: `line 8: recvfrom, fd 3, pid 8819, 32 of 85 bytes`.
    fileprivate var place: String {
        var parts = ["line \(position.line): \(call?.name ?? notation)"]
        if let descriptor = call?.descriptor { parts.append("fd \(descriptor)") }
        if let process = call?.process { parts.append("pid \(process)") }
        parts.append(isTruncated ? "\(bytes.count) of \(length) bytes" : "\(bytes.count) bytes")
        return parts.joined(separator: ", ")
    }
}
