import DNSWire

/// What a cache does with a stored response for a client with EDNS: id, all TTLs, and an OPT record of its own with a cookie.
struct PatchOPTWorkload: Workload {
    // Each with room for another OPT record.
    private var messages: [[UInt8]] = []
    private var counts: [Int] = []
    private var id: UInt16 = 0
    private let cookie: [UInt8] = [0, 10, 0, 24] + (1...24)

    init(_ corpus: Corpus) {
        for range in corpus.ranges {
            messages.append(corpus.octets[range] + [UInt8](repeating: 0, count: 64))
            counts.append(range.count)
        }
    }

    mutating func pass() -> Outcome {
        var outcome = Outcome()
        let cookie = cookie
        for index in messages.indices {
            id &+= 1
            do throws(WireDecodingError) {
                var patcher = try MessagePatcher(messages[index].mutableSpan, count: counts[index])
                patcher.header.id = id
                try patcher.age(by: 1)
                do throws(WireEncodingError) {
                    try patcher.setEDNS(payloadSize: 1232, options: cookie.span)
                } catch {
                    outcome.errors += 1
                }
                counts[index] = patcher.count
                outcome.octets += patcher.count
            } catch {
                outcome.errors += 1
            }
        }
        return outcome
    }
}
