import DNSWire

/// The values that the corpus holds back to octets, names compressed, into one buffer.
struct EncodeWorkload: Workload {
    private let messages: KeptMessages
    // Messages that could not even be decoded.
    private let missing: Int
    private let compressor = NameCompressor()
    private var buffer: [UInt8] = []

    init(_ corpus: Corpus) {
        messages = KeptMessages(corpus)
        missing = corpus.count - messages.count
        buffer.reserveCapacity(MessageEncoder.maximumLength)
    }

    mutating func pass() -> Outcome {
        var outcome = Outcome()
        outcome.errors = missing
        let (messages, compressor) = (messages, compressor)
        // The buffer is lent for the pass, and emptied for each message.
        buffer.removeAll(keepingCapacity: true)
        buffer.append(addingCapacity: MessageEncoder.maximumLength) { output in
            messages.visit { message in
                output.removeAll()
                do throws(WireEncodingError) {
                    outcome.octets += try message.encode(into: &output, compressor)
                } catch {
                    outcome.errors += 1
                }
            }
        }
        return outcome
    }
}
