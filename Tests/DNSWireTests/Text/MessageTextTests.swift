import DNSWire
import Testing

@Suite("MessageText")
struct MessageTextTests {
    @Test func `a response in the manner of dig`() throws {
        let message = try Message(decoding: SampleMessages.mail)
        #expect(
            message.description == """
                ;; Got answer:
                ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4660
                ;; flags: qr rd ra; QUERY: 1, ANSWER: 2, AUTHORITY: 1, ADDITIONAL: 2

                ;; OPT PSEUDOSECTION:
                ; EDNS: version: 0, flags:; udp: 4096
                ;; QUESTION SECTION:
                ;example.com.\t\t\tIN\tMX

                ;; ANSWER SECTION:
                example.com.\t\t3600\tIN\tMX\t10 mail.example.com.
                example.com.\t\t3600\tIN\tMX\t20 mail2.example.com.

                ;; AUTHORITY SECTION:
                example.com.\t\t3600\tIN\tNS\tns1.example.com.

                ;; ADDITIONAL SECTION:
                mail.example.com.\t3600\tIN\tA\t192.0.2.25

                """)
        #expect(MessageText(MessageReading(SampleMessages.mail)).description == message.description)
    }

    @Test func `a message that is cut says so`() {
        let reading = MessageReading(Array(SampleMessages.mail.prefix(60)), length: 122)
        let text = MessageText(reading)
        #expect(
            text.description == """
                ;; Got answer:
                ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4660
                ;; flags: qr rd ra; QUERY: 1, ANSWER: 2, AUTHORITY: 1, ADDITIONAL: 2

                ;; QUESTION SECTION:
                ;example.com.\t\t\tIN\tMX

                ;; ANSWER SECTION:
                example.com.\t\t3600\tIN\tMX\t10 mail.example.com.
                ;; answer 2 is cut: example.com. 3600 IN MX
                ;; 60 of 122 octets are there, the others are missing
                ;; ERROR: offset 60: answer 2 of 2, rdlength: cut off, 0 of 2 octets

                """)
        #expect(
            text.lines.map(\.role) == [
                .heading, .heading, .heading, .blank, .heading, .question, .blank, .heading, .record, .problem,
                .problem, .problem,
            ])
    }

    @Test func `an UPDATE's sections have names of their own (RFC 2136 §2)`() throws {
        let text = try Message(decoding: SampleMessages.update).description
        for title in [
            "ZONE: 1, PREREQ: 2, UPDATE: 3", ";; ZONE SECTION:", ";; PREREQUISITE SECTION:", ";; UPDATE SECTION:",
        ] {
            #expect(text.contains(title))
        }
    }

    @Test func `Stateful Operations (RFC 8490 §5.4)`() throws {
        let text = try Message(decoding: SampleMessages.stateful).description
        #expect(text.contains(";; STATEFUL OPERATIONS:\n"))
    }

    @Test func `whatever the octets, each line is printable`() {
        for row in HostileRow.all where row.octets.count < 2000 {
            let text = MessageText(MessageReading(row.octets)).description
            if !text.utf8.allSatisfy({ $0 == 0x0A || $0 == 0x09 || (0x20...0x7E).contains($0) }) {
                Issue.record("\(row.id) has something unprintable")
            }
        }
    }

    @Test func `shows the bits of Multicast DNS in words (RFC 6762 §5.4, §10.2)`() throws {
        let octets = [UInt8](
            bits: 0x8400, 1, 1, 0, 0,
            raw: "01 'h' 00 0001 8001" + "C00C 0001 8001 00000078 0004 C0000209")
        let text = MessageText(MessageReading(octets, policy: .multicast)).description
        #expect(text.contains(";h.\t\t\t\tIN\tA  ; unicast response wanted\n"))
        #expect(text.contains("h.\t\t\t120\tIN\tA\t192.0.2.9  ; cache flush\n"))
        // Elsewhere the class is shown as the number that it is, and the data as what they are.
        #expect(MessageText(MessageReading(octets)).description.contains("h.\t\t\t120\tCLASS32769 A\t192.0.2.9\n"))
        var json = JSONWriter()
        json.object { MessageReading(octets, policy: .multicast).writeMembers(to: &$0) }
        #expect(json.text.contains(#""CLASS":32769,"CLASSname":"IN","cacheFlush":true,"#))
    }

    /// The TTL of an OPT record, and what dig 9.18 shows of it.
    @Test(
        arguments: [
            (0x0000_0000, "; EDNS: version: 0, flags:; udp: 1232"),
            (0x0000_8000, "; EDNS: version: 0, flags: do; udp: 1232"),
            (0x0000_C000, "; EDNS: version: 0, flags: do co; udp: 1232"),
            (0x0001_4001, "; EDNS: version: 1, flags: co; MBZ: 0x0001, udp: 1232"),
            (0x1203_8000, "; EDNS: version: 3, flags: do; udp: 1232"),
        ] as [(UInt32, String)])
    func `flags of EDNS as dig shows them`(ttl: UInt32, line: String) {
        var message = Message(query: "a.example", .a)
        message.edns = EDNS(payloadSize: 1232, flags: OPTFlags(ttl: ttl))
        #expect(MessageText(message).lines.map(\.text).contains(line))
    }

    @Test func `options are in words, and a malformed one is in octets`() throws {
        var message = Message(query: "a.example", .a)
        message.edns = EDNS(
            options: try EDNSOptions([
                EDNSOption(EDNSOption.ExtendedError(.staleAnswer)), EDNSOption(code: .cookie, data: [0x61, 0]),
            ]))
        let lines = MessageText(message).lines.map(\.text)
        #expect(lines.contains("; EDE: 3 (Stale Answer)"))
        #expect(lines.contains(#"; COOKIE: 61 00 ("a.")"#))
    }
}
