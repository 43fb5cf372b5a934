import DNSWire
import DNSWireProperties
import Testing

@Suite("A message decoded in the place of another")
struct MessageReuseTests {
    @Test func `is what it is in a place of its own`() throws {
        var generator = SeededGenerator(seed: 0x5EED)
        var message = Message(header: Header(id: 0))
        for round in 0..<400 {
            var octets = try RandomMessage.message(using: &generator).encoded()
            if round % 3 == 0, let index = octets.indices.randomElement(using: &generator) { octets[index] ^= 0x41 }
            let fresh = Result { () throws(WireDecodingError) in try Message(decoding: octets) }
            let reused = Result { () throws(WireDecodingError) in try message.refill(decoding: octets) }
            switch (fresh, reused) {
            case (.success(let fresh), .success):
                #expect(message == fresh)
                #expect(try message.encoded() == fresh.encoded())
            case (.failure(let fresh), .failure(let error)):
                #expect(error == fresh)
                #expect(message == Message(header: Header(id: 0)))
            default:
                Issue.record("\(fresh) but \(reused)")
            }
        }
    }

    @Test func `leaves alone what was taken from the one before`() throws {
        var message = try Message(decoding: SampleMessages.signed)
        let copy = message
        let answers = message.answers
        let record = try #require(message.answers.first)
        let described = ("\(copy)", "\(answers)", "\(record)")
        try message.refill(decoding: SampleMessages.addresses)
        #expect(("\(copy)", "\(answers)", "\(record)") == described)
        #expect(copy == (try Message(decoding: SampleMessages.signed)))
        #expect(message == (try Message(decoding: SampleMessages.addresses)))
    }

    @Test func `forgets lists that have been changed`() throws {
        var message = try Message(decoding: SampleMessages.mail)
        message.answers.removeAll()
        try message.refill(decoding: SampleMessages.query)
        #expect(message == (try Message(decoding: SampleMessages.query)))
        try message.refill(decoding: SampleMessages.empty)
        #expect(message == Message(header: Header(id: message.header.id, bits: message.header.bits)))
    }
}
