import DNSTrace
import DNSWire

/// What the page calls: it puts a text or a file into the module's memory, has it read, and takes a JSON object out.
///
/// A page uses it from one thread; nothing else does.
@main
enum Browser {
    nonisolated(unsafe) static var input = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    nonisolated(unsafe) static var output: [UInt8] = []

    static func main() {}

    /// What a text holds, as JSON: the story of a trace, or the messages.
    static func read(_ text: [UInt8]) -> [UInt8] {
        var reader = TraceReader()
        var story = Story()
        var episodes: [Episode] = []
        var payloads: [Payload] = []
        var explanations: [String] = []
        // A capture is no text, and has no lines.
        if CaptureReader(beginning: text.span) == nil {
            var start = 0
            while start < text.count {
                let end = text[start...].firstIndex(of: 0x0A) ?? text.count
                for event in reader.read(line: text.span.extracting(start..<end)) {
                    if case .message(let payload) = event { payloads.append(payload) }
                    episodes += story.read(event)
                }
                start = end + 1
            }
            for event in reader.finish() {
                if case .message(let payload) = event { payloads.append(payload) }
                episodes += story.read(event)
            }
            episodes += story.finish()
        }
        var told = ""
        if payloads.isEmpty {
            let result = NotationReader().read(text)
            payloads = result.payloads
            explanations = result.explanations + result.alternatives
        } else {
            let writer = StoryText()
            told = writer.heading("trace", reader.facts)
            for episode in episodes { told += writer.text(episode) }
            told += writer.text(story.summary, reader.facts)
        }
        var json = JSONWriter()
        json.object { json in
            json.member("story", told)
            json.key("explanations")
            json.array { json in for sentence in explanations { json.string(sentence) } }
            json.key("messages")
            json.array { json in
                for payload in payloads.prefix(mostMessages) { json.object { write(payload, to: &$0) } }
            }
            json.member("count", payloads.count)
        }
        return json.bytes
    }

    /// A page shows so many messages; the rest is counted.
    private static let mostMessages = 500

    private static func write(_ payload: Payload, to json: inout JSONWriter) {
        json.member("line", payload.position.line)
        json.member("notation", payload.notation)
        json.member("octets", payload.bytes.count)
        json.member("length", payload.length)
        json.member("text", MessageText(MessageReading(payload.bytes, length: payload.length)).description)
        json.member("explained", AnnotatedDump(payload.bytes, length: payload.length).description)
    }
}

/// Room for `count` octets of a text.
@c(dnswire_input)
public func makeInput(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
    unsafe Browser.input.deallocate()
    unsafe Browser.input = .allocate(capacity: max(count, 1))
    return unsafe Browser.input.baseAddress
}

/// Reads the text of `count` octets; returns how many the answer has.
@c(dnswire_read)
public func readInput(_ count: Int) -> Int {
    unsafe Browser.output = Browser.read(Array(Browser.input.prefix(max(0, count))))
    return unsafe Browser.output.count
}

/// Where the answer is, until the next call of any function.
@c(dnswire_output)
public func output() -> UnsafePointer<UInt8>? {
    // Safe: an array that nobody changes stays where it is, and only `dnswire_read` changes this one.
    unsafe Browser.output.withUnsafeBufferPointer { $0.baseAddress }
}
