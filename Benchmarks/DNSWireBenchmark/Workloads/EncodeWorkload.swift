import DNSWire

/// The values that the corpus holds back to octets, names compressed, into one buffer.
struct EncodeWorkload: Workload {
    // Each has its own place and is lent from there: an array would hand out copies, which count five references each.
    private let messages: [KeptMessage]
    // Messages that could not even be decoded.
    private let missing: Int
    private let compressor = NameCompressor()
    private var buffer = [UInt8](repeating: 0, count: MessageEncoder.maximumLength)

    init(_ corpus: Corpus) {
        var messages: [KeptMessage] = []
        corpus.visit { octets in
            if let message = try? Message(decoding: octets) { messages.append(KeptMessage(message)) }
        }
        self.messages = messages
        missing = corpus.count - messages.count
    }

    mutating func pass() -> Outcome {
        var outcome = Outcome()
        outcome.errors = missing
        let compressor = compressor
        for kept in messages {
            do throws(WireEncodingError) {
                outcome.octets += try kept.encode(into: &buffer, compressor)
            } catch {
                outcome.errors += 1
            }
        }
        return outcome
    }
}

/// A message in a place of its own.
private final class KeptMessage: Sendable {
    let message: Message

    init(_ message: Message) { self.message = message }

    /// Encodes the message into a buffer; returns the number of its octets.
    // Not inlined, so that the message is known to stay where it is.
    @inline(never)
    func encode(into buffer: inout [UInt8], _ compressor: NameCompressor) throws(WireEncodingError) -> Int {
        var encoder = try MessageEncoder(into: buffer.mutableSpan, header: message.header, compressor: compressor)
        try message.append(to: &encoder)
        return encoder.count
    }
}
