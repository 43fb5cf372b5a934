import DNSTrace
import DNSWire

/// Reads a capture block by block and writes what it tells: who asked whom, a row each, or each message.
struct CaptureOutput {
    private var story: CaptureStory
    private let name: String
    private let format: MessageFormat
    private let isMessages: Bool
    private let isSilent: Bool
    private let isText: Bool
    private let isExplained: Bool
    private let policy: DecodingPolicy
    private let style: Style
    private var wroteHeading = false
    /// Whether all messages that were written one by one were whole and sound.
    private var isSound = true
    /// What a page is to show of the capture, where one is wanted.
    private(set) var page: PageContent?

    init(_ capture: CaptureReader, _ invocation: Invocation, name: String, style: Style) {
        self.name = name
        self.style = style
        format = MessageFormat(invocation, style: style)
        isSilent = invocation.page == "-"
        isMessages = !isSilent && invocation.table == nil && invocation.format != .text
        isText = !isSilent && invocation.table == nil && invocation.format == .text
        isExplained = invocation.format == .explain
        policy = invocation.policy
        page = invocation.page.map { _ in PageContent(name: name) }
        var telling = ExchangeStory.Telling.nothing
        if let table = invocation.table, !isSilent {
            telling = .table(table)
        } else if isText {
            telling = .text(style: style.isOn ? { style.paint($0, $1) } : nil)
        }
        story = CaptureStory(
            capture, ExchangeStory(telling, policy: invocation.policy), keepsPayloads: isMessages || page != nil)
    }

    /// What has been found so far, in a few words.
    var found: String { Quantity.count(story.summary.messages, "message") }

    /// Reads the next block.
    mutating func read(_ octets: Span<UInt8>, to output: inout TextOutput) {
        story.read(octets)
        write(to: &output)
    }

    /// Ends the capture.
    mutating func finish(to output: inout TextOutput) {
        story.finish()
        write(to: &output)
        page?.capture = (story.summary, story.reader.formatName, story.reader.packets)
        guard isText, story.summary.messages > 0 else { return }
        output.write("\n")
        write(story.summary.lines, to: &output)
    }

    /// Says what is not in order, and how it went.
    func status(to errors: inout TextOutput) -> ExitStatus {
        let capture = story.reader
        if let problem = capture.problem { errors.report("\(name): \(problem)") }
        for loss in story.losses { errors.report("\(name): \(loss)") }
        if capture.unknownPackets > 0 {
            let what = capture.formatName == "dnstap" ? "cannot be read" : "have a link layer that is not read"
            errors.report("\(name): of \(capture.packets) packets \(capture.unknownPackets) \(what)")
        }
        guard story.summary.messages > 0 else {
            if capture.problem == nil {
                errors.report("\(name): \(capture.packets) packets, and no DNS message in them")
            }
            return .nothing
        }
        return isSound && story.summary.isSound && capture.problem == nil ? .whole : .broken
    }

    private mutating func write(to output: inout TextOutput) {
        for payload in story.takePayloads() {
            if isMessages {
                if isExplained {
                    output.writeLine(";; \(payload.remark)", style.remark)
                    for note in payload.notes { output.writeLine(";; \(note)", style.remark) }
                }
                if !format.write(payload, to: &output) { isSound = false }
            }
            page?.add(payload, policy: policy)
        }
        let text = story.takeText()
        guard !text.isEmpty else { return }
        if isText, !wroteHeading {
            wroteHeading = true
            output.writeLine("\(name): \(story.reader.formatName)") { style.paint(StoryRole.heading, $0) }
        }
        if isText { output.write(story: text) } else { output.write(text) }
    }

    private func write(_ lines: [StoryLine], to output: inout TextOutput) {
        for line in lines { output.writeLine(line, style) }
    }
}
