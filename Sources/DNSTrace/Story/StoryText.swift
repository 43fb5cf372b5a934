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
        written { $0.write(heading: source, facts) }
    }

    /// What is known of the trace as a whole, in pieces with their roles.
    public func headingLine(_ source: String, _ facts: TraceFacts) -> StoryLine {
        var writer = StoryWriter()
        writer.write(heading: source, facts)
        return writer.lines.first ?? StoryLine()
    }

    /// One episode.
    public func text(_ episode: Episode) -> String {
        var text: [UInt8] = []
        append(episode, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends one episode to a text in UTF-8.
    public func append(_ episode: Episode, to text: inout [UInt8]) {
        EpisodeText(episode).writer.write(to: &text, style)
    }

    /// The numbers, and what would have kept everything.
    public func text(_ summary: StorySummary, _ facts: TraceFacts) -> String {
        written {
            $0.write(summary)
            $0.write(hints: summary, facts)
        }
    }

    /// The numbers, and what would have kept everything, in pieces with their roles.
    public func lines(_ summary: StorySummary, _ facts: TraceFacts) -> [StoryLine] {
        var writer = StoryWriter()
        writer.write(summary)
        writer.write(hints: summary, facts)
        return writer.lines
    }

    /// What the trace does not show, and with which flags it would have; empty where it shows everything.
    public func hints(_ summary: StorySummary, _ facts: TraceFacts) -> String {
        written { $0.write(hints: summary, facts) }
    }

    private func written(_ write: (inout StoryWriter) -> Void) -> String {
        var writer = StoryWriter()
        write(&writer)
        var text: [UInt8] = []
        writer.write(to: &text, style)
        return String(decoding: text, as: UTF8.self)
    }
}
