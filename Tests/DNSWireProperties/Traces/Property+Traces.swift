import DNSTrace
import DNSWire

extension Property {
    /// What a trace tells is on one of its lines, and is told without a control character, whatever the lines are.
    static let traces = Property("traces", of: .traces) { octets in
        let text = [UInt8](copying: octets)
        let lines = 1 + text.count { $0 == 0x0A }
        let events = TraceReader.events(in: text)
        var story = Story()
        var episodes: [Episode] = []
        for event in events {
            if case .message(let payload) = event {
                if let fault = fault(of: [payload], in: text.count) { return fault }
                guard payload.position.line <= lines, payload.call.map({ 1...lines ~= $0.line }) ?? true else {
                    return "on line \(payload.position.line) of \(lines)"
                }
            }
            episodes += story.read(event)
        }
        episodes += story.finish()
        var reader = TraceReader()
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            _ = reader.read(line: Array(line).span)
        }
        _ = reader.finish()
        let facts = reader.facts
        var told: [UInt8] = Array(StoryText().heading("trace", facts).utf8)
        for episode in episodes { StoryText().append(episode, to: &told) }
        told += Array((StoryText().text(story.summary, facts) + StoryText().hints(story.summary, facts)).utf8)
        return controlCharacter(in: told)
    }
}
