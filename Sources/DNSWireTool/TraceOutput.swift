import DNSTrace
import DNSWire

/// Reads a trace line by line and writes what it tells: the story, or each message.
struct TraceOutput {
    /// A file of fewer lines is read to its end before anything is printed, so that the first line can say all of it.
    private static let mostLinesHeld = 50_000
    /// A stream is held for so long at most, and only while it keeps coming.
    private static let longestHold = Duration.seconds(1)

    private let format: Invocation.Format
    private let policy: DecodingPolicy
    private let name: String
    private let text: StoryText
    private let messages: MessageFormat
    private let style: Style
    private let isStream: Bool
    private let start = ContinuousClock.now
    private var reader = TraceReader()
    private var story = Story()
    private var held = ""
    private var wroteHeading = false
    /// Whether there was a DNS message.
    private(set) var hasMessages = false
    /// Whether all messages were whole and sound.
    private(set) var isSound = true
    /// What a page is to show of the trace, where one is wanted.
    private(set) var page: PageContent?
    private let isSilent: Bool

    init(_ invocation: Invocation, name: String, style: Style, isStream: Bool) {
        format = invocation.format
        policy = invocation.policy
        self.name = name
        self.style = style
        text = StoryText(style: style.paint)
        messages = MessageFormat(invocation, style: style)
        self.isStream = isStream
        page = invocation.page.map { _ in PageContent(name: name) }
        isSilent = invocation.page == "-"
    }

    /// What is known of the trace.
    var facts: TraceFacts { reader.facts }

    /// Reads a line.
    mutating func read(_ line: ArraySlice<UInt8>, to output: inout TextOutput) {
        for event in reader.read(line: line.span) { take(event, to: &output) }
        let isLong = reader.facts.lines >= TraceOutput.mostLinesHeld
        if isLong || isStream && start.duration(to: .now) > TraceOutput.longestHold { release(to: &output) }
    }

    /// Writes the lookups that have their answers, as nothing more comes for now.
    mutating func settle(to output: inout TextOutput) {
        guard format == .text else { return }
        tell(story.settle())
        release(to: &output)
    }

    /// Ends the reading; returns whether there was anything to tell.
    mutating func finish(to output: inout TextOutput) -> Bool {
        for event in reader.finish() { take(event, to: &output) }
        if hasMessages || page != nil { tell(story.finish()) }
        if reader.facts.calls > 0 { page?.trace = (story.summary, reader.facts) }
        guard hasMessages else { return false }
        guard format == .text, !isSilent else { return true }
        release(to: &output)
        output.write(text.text(story.summary, reader.facts))
        return true
    }

    /// Says why a trace has no messages.
    func explainNothing(to errors: inout TextOutput) {
        guard reader.facts.calls > 0 else { return }
        errors.write(text.text(story.summary, reader.facts))
    }

    private mutating func take(_ event: TraceEvent, to output: inout TextOutput) {
        if case .message(let payload) = event {
            hasMessages = true
            if format == .text {
                let reading = MessageReading(payload.bytes.span, length: payload.length, policy: policy)
                if payload.isTruncated || !reading.isSound { isSound = false }
            } else {
                if format == .explain { output.write(style.remark(";; \(payload.place)") + "\n") }
                if !messages.write(payload, to: &output) { isSound = false }
            }
        }
        tell(story.read(event))
    }

    private mutating func tell(_ episodes: [Episode]) {
        page?.add(episodes)
        guard format == .text, !isSilent else { return }
        for episode in episodes { held += text.text(episode) + "\n" }
    }

    private mutating func release(to output: inout TextOutput) {
        guard format == .text, !held.isEmpty else { return }
        if !wroteHeading { output.write(text.heading(name, reader.facts) + "\n") }
        wroteHeading = true
        output.write(held)
        held = ""
    }
}

extension Payload {
    /// Where the payload stands: `line 8: recvfrom, fd 3, pid 8819, 32 of 85 bytes`.
    fileprivate var place: String {
        var parts = ["line \(position.line): \(call?.name ?? notation)"]
        if let descriptor = call?.descriptor { parts.append("fd \(descriptor)") }
        if let process = call?.process { parts.append("pid \(process)") }
        parts.append(isTruncated ? "\(bytes.count) of \(length) bytes" : "\(bytes.count) bytes")
        return parts.joined(separator: ", ")
    }
}
