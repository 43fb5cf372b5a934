import DNSWire

/// The values that the corpus holds back to octets, names compressed, into one buffer.
struct EncodeWorkload: Workload {
    private let messages: [Message]
    // Messages that could not even be decoded.
    private let missing: Int
    private let compressor = NameCompressor()
    private var buffer = [UInt8](repeating: 0, count: MessageEncoder.maximumLength)

    init(_ corpus: Corpus) {
        var messages: [Message] = []
        corpus.visit { octets in
            if let message = try? Message(decoding: octets) { messages.append(message) }
        }
        self.messages = messages
        missing = corpus.count - messages.count
    }

    mutating func pass() -> Outcome {
        var outcome = Outcome()
        outcome.errors = missing
        let compressor = compressor
        for message in messages {
            do throws(WireEncodingError) {
                var encoder = try MessageEncoder(
                    into: buffer.mutableSpan, header: message.header, compressor: compressor)
                try message.append(to: &encoder)
                outcome.octets += encoder.count
            } catch {
                outcome.errors += 1
            }
        }
        return outcome
    }
}
