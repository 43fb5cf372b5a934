import DNSWire
import Testing

/// The example of README.md, line by line.
///
/// The tests of the command compare the two, so that neither changes without the other.
@Suite("The README's example")
struct ReadmeExampleTests {
    @Test func `the README's example does what it says`() throws {
        // README
        let query = Message(query: "safia.rocks", .a)  // recursion desired, the id drawn at random
        let bytes = try query.encoded()  // 29 octets

        var reply = try Message(decoding: bytes)  // throws a reason, an offset and a field
        reply.header.isResponse = true
        let data = RDATA.A(address: IPv4Address(192, 0, 2, 80))
        reply.answers.append(try Record(name: "safia.rocks", ttl: 300, data: data))
        let received = try reply.encoded()  // 45 octets: the second name is a pointer to the first

        let view = try MessageView(received.span)  // nothing is copied, nothing is allocated
        var records = try view.records(in: .answer)
        while let record = try records.next() {
            print(try record.name == "safia.rocks", record.type, record.ttl)  // true A 300
        }

        let reading = MessageReading(Array(received.prefix(32)), length: 45)  // never throws, whatever it is given
        for diagnostic in reading.diagnostics { print(diagnostic) }
        // offset 31: answer 1 of 1, type: cut off, 1 of 2 octets
        // README

        #expect(bytes.count == 29)
        #expect(received.count == 45)
        #expect(reply.answers.map(\.description) == ["safia.rocks. 300 IN A 192.0.2.80"])
        #expect(reading.diagnostics.map(\.description) == ["offset 31: answer 1 of 1, type: cut off, 1 of 2 octets"])
    }
}
