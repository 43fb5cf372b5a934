import DNSWire

/// The first question's name and every owner name in presentation form, one after the other into one buffer.
struct TextWorkload: Workload {
    let corpus: Corpus
    private var buffer: [UInt8] = []

    init(_ corpus: Corpus) {
        self.corpus = corpus
        buffer.reserveCapacity(4096)
    }

    mutating func pass() -> Outcome {
        // The buffer is taken out for the pass, so that nothing else can hold it.
        var buffer: [UInt8] = []
        swap(&buffer, &self.buffer)
        let outcome = corpus.pass { (message, outcome) throws(WireDecodingError) in
            var questions = try MessageView(message).questions
            while let question = try questions.next() {
                buffer.removeAll(keepingCapacity: true)
                try question.name.append(to: &buffer)
                outcome.octets &+= buffer.count
            }
            var records = try questions.records()
            while let record = try records.next() {
                buffer.removeAll(keepingCapacity: true)
                try record.name.append(to: &buffer)
                outcome.octets &+= buffer.count
            }
        }
        swap(&buffer, &self.buffer)
        return outcome
    }
}
