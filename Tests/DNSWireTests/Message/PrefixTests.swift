import DNSWire
import DNSWireProperties
import Testing

@Suite("Every prefix of every message")
struct PrefixTests {
    private func expectPrefixes(of octets: [UInt8], at counts: some Sequence<Int>, _ comment: String) {
        let whole = MessageReading(octets)
        var before = 0
        var end = 0
        for count in counts {
            let prefix = Array(octets.prefix(count))
            let reading = MessageReading(prefix, length: octets.count)
            var entries = reading.message.questions.count
            for section in [MessageSection.answer, .authority, .additional] {
                let records = reading.message[section]
                entries += records.count
                // What was read of a prefix is read of the whole message too.
                if !records.elementsEqual(whole.message[section].prefix(records.count)) {
                    Issue.record("\(comment): other records in the \(section) of \(count) octets")
                }
            }
            if entries < before || reading.endOffset < end || reading.endOffset > count {
                Issue.record("\(comment): fewer entries in \(count) octets than in fewer")
            }
            before = entries
            end = reading.endOffset
            if count < 12 && reading.isSound { Issue.record("\(comment): a cut header is sound") }
            if let cut = reading.cut, cut.offset != reading.endOffset, cut.section != .header {
                Issue.record("\(comment): the cut entry is not at the end of what was read, \(count) octets")
            }
        }
    }

    @Test(arguments: SampleMessages.all)
    func `entries only grow in number, and stay what they are`(sample: SampleMessage) {
        expectPrefixes(of: sample.octets, at: 0...sample.octets.count, sample.testDescription)
    }

    @Test func `of hostile messages too`() {
        var generator = SeededGenerator(seed: 3)
        for row in HostileRow.all {
            let counts: [Int] =
                row.octets.count <= 150
                ? Array(0...row.octets.count)
                : (0..<8).map { _ in Int.random(in: 0...row.octets.count, using: &generator) }.sorted()
            expectPrefixes(of: row.octets, at: counts, row.id)
        }
    }

    @Test func `of random messages too`() throws {
        let seed: UInt64 = 99
        var generator = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let octets = try RandomMessage.message(using: &generator).encoded()
            expectPrefixes(of: octets, at: 0...octets.count, "seed \(seed), round \(round)")
        }
    }
}
