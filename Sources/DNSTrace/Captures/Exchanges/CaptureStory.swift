/// Reads a capture and tells who asked whom for what, what the answer was, and how long it took.
///
///     var story = CaptureStory(reader, ExchangeStory(.text(style: nil)))
///     while let piece = nextPiece() { story.read(piece.span); write(story.takeText()) }
///     story.finish()
///
/// Its memory does not grow with the capture.
package struct CaptureStory {
    /// The reader of the capture.
    package private(set) var reader: CaptureReader
    private var exchanges: ExchangeStory
    private let keepsPayloads: Bool
    private var payloads: [Payload] = []

    /// Makes a story of which nothing has been read.
    ///
    /// - Parameter keepsPayloads: whether the messages are wanted besides, which ``takePayloads()`` gives.
    package init(_ reader: CaptureReader, _ exchanges: ExchangeStory, keepsPayloads: Bool = false) {
        self.reader = reader
        self.exchanges = exchanges
        self.keepsPayloads = keepsPayloads
    }

    /// The numbers so far.
    package var summary: CaptureSummary { exchanges.summary }

    /// How many octets are kept.
    var heldOctets: Int { reader.heldOctets &+ exchanges.heldOctets }

    /// Reads the next octets.
    package mutating func read(_ octets: Span<UInt8>) {
        reader.append(octets)
        takeMessages()
    }

    /// Ends the capture.
    package mutating func finish() {
        reader.end()
        takeMessages()
        exchanges.finish()
    }

    /// The text that was told since this was last called.
    package mutating func takeText() -> [UInt8] { exchanges.takeText() }

    /// The messages that were read since this was last called, if they are kept.
    package mutating func takePayloads() -> [Payload] {
        defer { payloads = [] }
        return payloads
    }

    /// What was forgotten since there was too much of it to wait for, each a sentence; empty where nothing was.
    package var losses: [String] { reader.losses + exchanges.losses }

    private mutating func takeMessages() {
        while let message = reader.advance() {
            let asked = exchanges.take(message, reader.octets)
            guard keepsPayloads else { continue }
            var payload = reader.payload(of: message)
            if payload.bytes.count > 2, payload.bytes[2] & 0x80 == 0 {
                payload.packet?.repeats = asked.number
            } else {
                payload.packet?.query = asked.number
                payload.packet?.latency = asked.nanoseconds
            }
            payloads.append(payload)
        }
    }
}
