import DNSWire

/// How much memory is held by what is kept of each message: ``Outcome/octets`` says how much it is for all of them, their places
/// in an array among it, where somebody counts it.
struct MemoryWorkload<Form: KeptForm>: Workload {
    let corpus: Corpus
    private var kept: [Form.Value] = []

    init(_ corpus: Corpus) { self.corpus = corpus }

    mutating func pass() -> Outcome {
        kept = []
        let before = AllocationCounter.octetsHeld ?? 0
        var values: [Form.Value] = []
        values.reserveCapacity(corpus.count)
        var outcome = corpus.pass { (octets, _) throws(WireDecodingError) in
            if let value = try Form.value(of: octets) { values.append(value) }
        }
        kept = values
        outcome.octets = (AllocationCounter.octetsHeld ?? 0) - before
        outcome.sink = UInt64(kept.count)
        return outcome
    }
}

/// What is kept of a message.
protocol KeptForm {
    associatedtype Value
    static func value(of octets: Span<UInt8>) throws(WireDecodingError) -> Value?
}

/// The octets, to compare with.
enum OctetsForm: KeptForm {
    static func value(of octets: Span<UInt8>) -> [UInt8]? {
        [UInt8](capacity: octets.count) { output in
            for index in octets.indices { output.append(octets[index]) }
        }
    }
}

/// The message as it is decoded.
enum DecodedForm: KeptForm {
    static func value(of octets: Span<UInt8>) throws(WireDecodingError) -> Message? { try Message(decoding: octets) }
}

/// The same message made of arrays of records.
enum ArraysForm: KeptForm {
    static func value(of octets: Span<UInt8>) throws(WireDecodingError) -> Message? {
        let message = try Message(decoding: octets)
        return Message(
            header: message.header, questions: Array(message.questions), answers: Array(message.answers),
            authorities: Array(message.authorities), additionals: Array(message.additionals))
    }
}

/// The first record, apart from its message.
enum RecordForm: KeptForm {
    static func value(of octets: Span<UInt8>) throws(WireDecodingError) -> Record? {
        var records = try MessageView(octets).records
        guard let record = try records.next() else { return nil }
        return try Record(record)
    }
}
