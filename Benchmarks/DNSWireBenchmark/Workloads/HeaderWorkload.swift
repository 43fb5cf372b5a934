import DNSWire

/// The header and the first question, its name checked: what a forwarder looks at.
struct HeaderWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (message, outcome) throws(WireDecodingError) in
            let view = try MessageView(message)
            guard let question = try view.question else {
                outcome.errors += 1
                return
            }
            let name = try question.name
            outcome.sink &+=
                UInt64(view.header.id) &+ UInt64(view.header.bits) &+ UInt64(question.type.rawValue)
                &+ UInt64(question.recordClass.rawValue) &+ UInt64(name.length)
        }
    }
}
