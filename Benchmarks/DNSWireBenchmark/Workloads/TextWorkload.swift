import DNSWire

/// Every question's name and every owner name in presentation form, one after the other into one buffer.
struct TextWorkload: Workload {
    let corpus: Corpus
    private var buffer: [UInt8] = []

    init(_ corpus: Corpus) {
        self.corpus = corpus
        buffer.reserveCapacity(4096)
    }

    mutating func pass() -> Outcome {
        var outcome = Outcome()
        // The buffer is lent for the pass, and emptied for each name.
        buffer.removeAll(keepingCapacity: true)
        buffer.append(addingCapacity: 4096) { text in
            outcome = corpus.pass { (message, outcome) throws(WireDecodingError) in
                var questions = try MessageView(message).questions
                while let question = try questions.next() {
                    text.removeAll()
                    try question.appendName(to: &text)
                    outcome.octets &+= text.count
                }
                var records = try questions.records()
                while let record = try records.next() {
                    text.removeAll()
                    try record.appendName(to: &text)
                    outcome.octets &+= text.count
                }
            }
        }
        return outcome
    }
}
