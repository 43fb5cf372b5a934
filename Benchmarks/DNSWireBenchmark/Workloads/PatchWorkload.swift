import DNSWire

/// Id, flags and all TTLs rewritten where they are, as a cache does before it answers from a stored response.
struct PatchWorkload: Workload {
    private var messages: [[UInt8]] = []
    private var id: UInt16 = 0

    init(_ corpus: Corpus) {
        for range in corpus.ranges { messages.append(Array(corpus.octets[range])) }
    }

    mutating func pass() -> Outcome {
        var outcome = Outcome()
        for index in messages.indices {
            id &+= 1
            do throws(WireDecodingError) {
                var patcher = try MessagePatcher(messages[index].mutableSpan)
                var header = patcher.header
                header.id = id
                header.isResponse = true
                header.isRecursionAvailable = true
                patcher.header = header
                try patcher.age(by: 1)
                outcome.sink &+= UInt64(patcher.header.bits)
            } catch {
                outcome.errors += 1
            }
        }
        return outcome
    }
}
