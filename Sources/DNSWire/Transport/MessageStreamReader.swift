/// Takes messages out of a stream such as a TCP connection, where each has its length in two octets in front (RFC 1035 §4.2.2,
/// RFC 7766 §8).
///
/// Octets may come in any pieces. What is kept between them is one message that is not whole yet, at most 65,537 octets.
///
///     var stream = MessageStreamReader()
///     try stream.read(received) { octets in replies.append(try Message(decoding: octets)) }
public struct MessageStreamReader: Sendable {
    // The octets of a message that is not whole yet, its length included.
    private var kept: [UInt8] = []

    /// Starts at the beginning of a stream.
    public init() {}

    /// Whether the stream has ended within a message, if it has ended.
    public var isWithinMessage: Bool { !kept.isEmpty }

    /// How many more octets the present message needs, as far as that is known; 0 between messages.
    public var missing: Int {
        switch kept.count {
        case 0: 0
        case 1: 1
        default: length(kept[0], kept[1]) - kept.count
        }
    }

    /// Takes the next octets of the stream, and shows each message that is whole.
    ///
    /// A length of 0 shows no octets, which no message can be: whoever decodes them is told so.
    ///
    /// - Throws: what `body` throws; the messages after that are lost, and the stream is of no further use.
    /// - Complexity: linear in the octets.
    public mutating func read<Failure: Error>(
        _ octets: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var position = 0
        if !kept.isEmpty {
            if kept.count < 2 {
                guard octets.count > 0 else { return }
                kept.append(octets[0])
                position = 1
            }
            let count = min(length(kept[0], kept[1]) - kept.count, octets.count - position)
            kept.append(octets.extracting(position..<position + count))
            position += count
            guard missing == 0 else { return }
            let message = kept
            kept = []
            try body(message.span.extracting(droppingFirst: 2))
        }
        while octets.count - position >= 2 {
            let end = position + length(octets[position], octets[position + 1])
            guard end <= octets.count else { break }
            try body(octets.extracting(position + 2..<end))
            position = end
        }
        kept.append(octets.extracting(position..<octets.count))
    }

    /// Takes the next octets of the stream, and gives the messages that are whole.
    public mutating func read(_ octets: [UInt8]) -> [[UInt8]] {
        var messages: [[UInt8]] = []
        read(octets.span) { message in
            var copy: [UInt8] = []
            copy.append(message)
            messages.append(copy)
        }
        return messages
    }

    /// How many octets a message takes with its length.
    private func length(_ high: UInt8, _ low: UInt8) -> Int { 2 + (Int(high) << 8 | Int(low)) }
}
