import DNSWire

/// Every record, every name and every name in RDATA checked through its pointers, all RDATA by the rules of its type.
struct WalkWorkload: Workload {
    let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    func pass() -> Outcome {
        corpus.pass { (message, outcome) throws(WireDecodingError) in
            var records = try MessageView(message).checkedRecords()
            while let record = try records.next() {
                outcome.sink &+= UInt64(record.nameLength) &+ UInt64(record.type.rawValue) &+ UInt64(record.ttl)
            }
            if records.offset != message.count { outcome.errors += 1 }
        }
    }
}
