import DNSWire
import Testing

@Suite("Padding (RFC 7830, RFC 8467)") struct PaddingTests {
    @Test(arguments: [0, 1, 60, 62, 63, 64, 65, 120, 190])
    func `messages fill whole blocks`(_ count: Int) throws {
        var query = Message(query: "safia.rocks", .a)
        query.edns = EDNS(
            options: try EDNSOptions([EDNSOption(code: .nsid, data: Octets([UInt8](repeating: 1, count: count)))]))
        let octets = try query.encoded(paddedTo: Message.queryBlock)
        #expect(octets.count % 128 == 0 && octets.count < 29 + 11 + 4 + count + 4 + 128)
        let read = try Message(decoding: octets)
        #expect(read.edns?.options.map(\.code) == [.nsid, .padding])
        // Padded again it is the same.
        #expect(try read.encoded(paddedTo: 128) == octets)
        #expect(try read.encoded(paddedTo: 468).count == 468)
        #expect(try read.encoded(paddedTo: 0).count == 29 + 11 + 4 + count + 4)
    }

    @Test func `a query gets an OPT record, a response that has none stays as it is`() throws {
        let query = Message(query: "safia.rocks", .a)
        #expect(try query.encoded(paddedTo: 128).count == 128)
        let reply = Message(answering: query)
        #expect(try reply.encoded(paddedTo: 468) == reply.encoded())
        var signed = query
        signed.additionals = [try Record(name: "key", class: .any, ttl: 0, data: RDATA.TSIG())]
        let last = try MessageReading(signed.encoded(paddedTo: 128)).message.additionals.last
        #expect(last?.type == .tsig)
    }

    @Test func `a limit ends the last block`() throws {
        let query = Message(query: "safia.rocks", .a)
        #expect(try query.encoded(paddedTo: 128, limit: 100).count == 100)
        #expect(try query.encoded(paddedTo: 128, limit: 44).count == 44)
        #expect(try query.encoded(paddedTo: 128, limit: 43).count == 40)
        #expect(try query.encoded(paddedTo: 128, limit: 40).count == 40)
        #expect(throws: WireEncodingError.self) { try query.encoded(paddedTo: 128, limit: 39) }
        #expect(try query.encoded(paddedTo: 1_000_000).count == 65535)
    }
}
