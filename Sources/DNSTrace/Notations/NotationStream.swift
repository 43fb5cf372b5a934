internal import DNSWire

/// Reads a text of any length that is not a trace, in memory that does not grow with it.
///
///     var stream = NotationStream()
///     for line in lines {
///         stream.append(line, hasLineBreak: true)
///         if stream.isFull { use(stream.read().payloads) }
///     }
///     use(stream.finish().payloads)
///
/// A part of the text is read at a time, up to the last message that may go on after it.
public struct NotationStream: Sendable {
    /// So much of the text is read at a time; reading it takes many times the memory that it takes.
    static let part = 1 << 18
    /// Octets without lines are kept up to so many; the longest message takes 393,210 where each octet is `\\u0000`.
    private static let mostOctets = 1 << 20

    private var text: [UInt8] = []
    private var streams = PacketStreams()
    /// How many lines are before the text at hand.
    private var linesBefore = 0
    /// Whether nothing has been read so far.
    private var isWhole = true
    private var hasMessages = false

    /// Makes a stream of which nothing has been read.
    public init() {}

    /// Whether there is enough to read.
    public var isFull: Bool { text.count >= Self.part && !isOctets }

    /// A file of octets has no lines, and is read as a whole.
    private var isOctets: Bool { isWhole && text.prefix(1 << 12).contains(0) && WideText(text.span) == nil }

    /// Whether there is nothing but blanks.
    public var isBlank: Bool { isWhole && text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

    /// Whether something was left out because there was too much of what is no text.
    public private(set) var isCut = false

    /// Reads a whole text part by part.
    static func read(_ text: [UInt8]) -> NotationResult {
        var stream = NotationStream()
        var result = NotationResult()
        func add(_ part: NotationResult) {
            result.payloads += part.payloads
            for words in part.alternatives where !result.alternatives.contains(words) {
                result.alternatives.append(words)
            }
        }
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            stream.append(text.span.extracting(start..<end), hasLineBreak: end < text.count)
            start = end &+ 1
            if stream.isFull { add(stream.read()) }
        }
        let last = stream.finish()
        add(last)
        if result.payloads.isEmpty { result.explanations = last.explanations }
        if stream.isCut {
            result.explanations.append(
                "The text has more than \(mostOctets) octets on one line, of which the others were left out.")
        }
        return result
    }

    /// Adds a line.
    public mutating func append(_ line: Span<UInt8>, hasLineBreak: Bool) {
        guard text.count <= Self.mostOctets &- min(line.count, Self.mostOctets) else {
            isCut = true
            return
        }
        text.append(line)
        if hasLineBreak { text.append(UInt8(ascii: "\n")) }
    }

    /// Forgets the text, as it is known to be something else.
    public mutating func drop() { if !text.isEmpty { text = [] } }

    /// Reads what is at hand, and keeps what may go on.
    public mutating func read() -> NotationResult {
        let source = TextPreparation().repaired(text)
        let part = NotationReader().read(source, streams, isLast: false)
        streams = part.streams
        let result = moved(part.result)
        drop(linesBefore: part.rest ?? 1)
        isWhole = false
        if !result.payloads.isEmpty { hasMessages = true }
        return result
    }

    /// Ends the text, and reads what is left of it.
    public mutating func finish() -> NotationResult {
        defer { text = [] }
        guard !isWhole else {
            guard CaptureReader(beginning: text.span) == nil else { return NotationReader().read(text) }
            return NotationReader().readAtOnce(text)
        }
        let source = TextPreparation().repaired(text)
        var result = moved(NotationReader().read(source, streams, isLast: true).result)
        if result.payloads.isEmpty, !hasMessages { result.explanations = NotationReader().explanations(of: source) }
        return result
    }

    /// Drops the lines before the one with that number, from 1.
    private mutating func drop(linesBefore line: Int) {
        var dropped = 0
        var start = 0
        while dropped &+ 1 < line, let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) {
            start = end &+ 1
            dropped &+= 1
        }
        // A part without any message is not read again and again.
        if start < Self.part / 4, text.count &- start >= Self.part {
            start = text.count
            dropped &+= text.count(where: { $0 == UInt8(ascii: "\n") })
        }
        text.removeFirst(start)
        linesBefore &+= dropped
    }

    /// A result with the positions of the whole text.
    private func moved(_ result: NotationResult) -> NotationResult {
        guard linesBefore > 0 else { return result }
        var result = result
        for index in result.payloads.indices {
            result.payloads[index].position.line &+= linesBefore
            for place in result.payloads[index].positions.indices {
                result.payloads[index].positions[place].line &+= linesBefore
            }
        }
        result.alternatives = []
        return result
    }
}
