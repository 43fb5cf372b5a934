import DNSWire

/// The question's name hashed with a seed, and compared with the same name in another case, as a cache does that finds it.
struct HashWorkload: Workload {
    let corpus: Corpus
    private let keys: [DomainName]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        keys = corpus.questionsInOtherCase()
    }

    func pass() -> Outcome {
        var next = 0
        return corpus.pass { (message, outcome) throws(WireDecodingError) in
            let key = keys[next]
            next += 1
            guard let question = try MessageView(message).question else {
                outcome.errors += 1
                return
            }
            let name = try question.name
            outcome.sink &+= name.hash(seed: 0x5EED)
            if !(name == key) { outcome.errors += 1 }
        }
    }
}

/// The same with the hasher of the standard library, as a dictionary does.
struct HasherWorkload: Workload {
    let corpus: Corpus
    private let keys: [DomainName]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        keys = corpus.questionsInOtherCase()
    }

    func pass() -> Outcome {
        var next = 0
        return corpus.pass { (message, outcome) throws(WireDecodingError) in
            let key = keys[next]
            next += 1
            guard let question = try MessageView(message).question else {
                outcome.errors += 1
                return
            }
            let name = try question.name
            var hasher = Hasher()
            name.hash(into: &hasher)
            outcome.sink &+= UInt64(truncatingIfNeeded: hasher.finalize())
            if !(name == key) { outcome.errors += 1 }
        }
    }
}

extension Corpus {
    /// The name of each message's question with the case of every letter changed.
    fileprivate func questionsInOtherCase() -> [DomainName] {
        var keys: [DomainName] = []
        visit { octets in
            let name = try? Message(decoding: octets).questions.first?.name
            keys.append(name.map(Corpus.inOtherCase) ?? .root)
        }
        return keys
    }

    private static func inOtherCase(_ name: DomainName) -> DomainName {
        let labels = name.labels.map { label in
            Octets(label.map { octet in (octet | 0x20) &- UInt8(ascii: "a") < 26 ? octet ^ 0x20 : octet })
        }
        return (try? DomainName(labels: labels)) ?? name
    }
}
