import DNSWire

/// Writes messages as a resolver meets them: synthetic, but with names and mixtures like real ones.
///
/// One seed always gives the same messages.
struct CorpusGenerator {
    var dice: Dice
    // The domains that all messages are about, a few of them most of the time.
    private(set) var domains: [String] = []

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        for _ in 0..<4000 { domains.append(newDomain()) }
    }

    /// So many messages of a kind, no two of them alike.
    mutating func distinct(
        _ count: Int, _ make: (inout CorpusGenerator) throws -> [UInt8]
    ) rethrows -> [[UInt8]] {
        var seen: Set<[UInt8]> = []
        var messages: [[UInt8]] = []
        while messages.count < count {
            let message = try make(&self)
            if seen.insert(message).inserted { messages.append(message) }
        }
        return messages
    }

    /// A header with a random id.
    mutating func header(_ bits: UInt16) -> Header { Header(id: UInt16(dice.number(0...0xFFFF)), bits: bits) }
}
