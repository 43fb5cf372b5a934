import DNSWire

/// The whole message as an owned value, each in memory of its own, as for one that is kept.
struct FreshDecodeWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (octets, outcome) throws(WireDecodingError) in
            let message = try Message(decoding: octets)
            outcome.sink &+= UInt64(
                message.questions.count &+ message.answers.count &+ message.authorities.count
                    &+ message.additionals.count)
        }
    }
}
