import DNSWire

/// Every record, every name and every name in RDATA checked through its pointers, all RDATA by the rules of its type.
struct WalkWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (message, outcome) throws(WireDecodingError) in
            let view = try MessageView(message)
            var questions = view.questions
            while let question = try questions.next() { outcome.sink &+= UInt64(try question.name.length) }
            var records = try questions.records()
            while let record = try records.next() {
                outcome.sink &+= UInt64(try record.name.length) &+ UInt64(record.type.rawValue) &+ UInt64(record.ttl)
                try record.checkData()
            }
            if records.offset != message.count { outcome.errors += 1 }
        }
    }
}
