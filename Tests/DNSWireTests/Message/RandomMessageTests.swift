import DNSWire
import DNSWireProperties
import Testing

@Suite("Random messages of every record type")
struct RandomMessageTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `come back from the wire, from views and from text`(part: UInt64) throws {
        for round in 0..<60 {
            let seed = part * 1000 + UInt64(round)
            var generator = SeededGenerator(seed: seed)
            let message = RandomMessage.message(using: &generator)
            let octets = try message.encoded()
            let decoded = try Message(decoding: octets)
            guard decoded == message else {
                Issue.record("SeededGenerator(seed: \(seed)): another message in \(octets.hex)")
                return
            }
            // The same octets each time, and no more of them than without compression.
            #expect(try decoded.encoded() == octets)
            let plain = try [UInt8](capacity: 65535) { (output: inout OutputSpan<UInt8>) throws in
                try message.encode(into: &output, compressor: nil)
            }
            #expect(try Message(decoding: plain) == message && octets.count <= plain.count, "seed \(seed)")
            for (one, other) in zip(message.answers, decoded.answers) {
                #expect(Array(one.name.wire) == Array(other.name.wire), "the case of the letters, seed \(seed)")
            }
            try expectAgreement(of: MessageView(octets.span), with: decoded)
            #expect(MessageText(MessageReading(octets)).lines.count > 1)
            for section in [MessageSection.answer, .authority, .additional] {
                for record in decoded[section] where record.type != .opt {
                    let read = try? Record(parsing: record.description)
                    // The text of WKS does not say how many zero octets its bitmap ends in.
                    guard record.type != .wks else { continue }
                    #expect(read == record, "seed \(seed): \(record)")
                }
            }
        }
    }

    @Test func `the generator reaches every type that has a form`() {
        var generator = SeededGenerator(seed: 1)
        var types: Set<RecordType> = []
        for _ in 0..<1500 {
            for record in RandomMessage.message(using: &generator).answers { types.insert(record.type) }
        }
        #expect(RandomMessage.types.count >= 19)
        #expect(types.isSuperset(of: RandomMessage.types))
    }
}
