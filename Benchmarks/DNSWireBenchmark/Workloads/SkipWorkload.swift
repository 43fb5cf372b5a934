import DNSWire

/// The fixed fields of every record, names passed over up to their first pointer.
struct SkipWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (message, outcome) throws(WireDecodingError) in
            var records = try MessageView(message).records
            while let record = try records.next() {
                outcome.sink &+= UInt64(record.type.rawValue) &+ UInt64(record.ttl)
            }
            if records.offset != message.count { outcome.errors += 1 }
        }
    }
}
