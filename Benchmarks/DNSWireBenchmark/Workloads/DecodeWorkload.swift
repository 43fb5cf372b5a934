import DNSWire

/// The whole message as an owned value, in the place of the one before it.
struct DecodeWorkload: Workload {
    let corpus: Corpus
    private var message = Message(header: Header(id: 0))

    init(_ corpus: Corpus) { self.corpus = corpus }

    mutating func pass() -> Outcome {
        // In a place of its own meanwhile, as a server has it for a socket.
        var message = message
        defer { self.message = message }
        return corpus.pass { (octets, outcome) throws(WireDecodingError) in
            try message.refill(decoding: octets)
            outcome.sink &+= UInt64(
                message.questions.count &+ message.answers.count &+ message.authorities.count
                    &+ message.additionals.count)
        }
    }
}
