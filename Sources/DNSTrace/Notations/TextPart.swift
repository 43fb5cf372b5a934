/// What a part of a text holds, and what it leaves to the next one.
struct TextPart: Sendable {
    /// The messages.
    var result = NotationResult()
    /// The streams of TCP that have begun.
    var streams = PacketStreams()
    /// The line with which the next part begins, from 1; nil where all was read.
    var rest: Int?

    /// How many bytes belong to messages that are whole, with nothing after them.
    var wholeSize = 0

    /// How many bytes of messages were found.
    var size: Int { result.payloads.reduce(0) { $0 &+ $1.bytes.count } }

    /// Whether more is read here than in another way: of whole messages first, then of any.
    func isBetter(than other: TextPart) -> Bool { (wholeSize, size) > (other.wholeSize, other.size) }
}
