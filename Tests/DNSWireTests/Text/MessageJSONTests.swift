import DNSWire
import DNSWireProperties
import Testing

@Suite("MessageReading as JSON (RFC 8427)")
struct MessageJSONTests {
    private func json(_ octets: [UInt8]) -> [UInt8] {
        var json = JSONWriter()
        json.object { MessageReading(octets).writeMembers(to: &$0) }
        return json.bytes
    }

    @Test func `a response`() {
        let octets = [UInt8](
            bits: 0x85B3, 1, 1, 0, 0, raw: "03 '\"a\\' 00 000F 0001 C00C 000F 0003 0000003C 0004 0001 C00C")
        #expect(
            String(decoding: json(octets), as: UTF8.self)
                == #"{"ID":4660,"QR":1,"Opcode":0,"AA":1,"TC":0,"RD":1,"RA":1,"AD":1,"CD":1,"RCODE":3,"QDCOUNT":1,"#
                + #""ANCOUNT":1,"NSCOUNT":0,"ARCOUNT":0,"QNAME":"\\\"a\\\\.","QTYPE":15,"QTYPEname":"MX","#
                + #""QCLASS":1,"QCLASSname":"IN","questionRRs":[{"NAME":"\\\"a\\\\.","TYPE":15,"TYPEname":"MX","#
                + #""CLASS":1,"CLASSname":"IN"}],"answerRRs":[{"NAME":"\\\"a\\\\.","TYPE":15,"TYPEname":"MX","CLASS":3,"#
                + #""CLASSname":"CH","TTL":60,"RDLENGTH":7,"RDATAHEX":"00010322615C00","rdataMX":"1 "#
                + #"\\\"a\\\\."}],"authorityRRs":[],"additionalRRs":[],"diagnostics":[]}"#
        )
    }

    @Test func `is JSON for whatever octets`() {
        #expect(JSONChecker.accepts(json([])))
        for row in HostileRow.all where row.octets.count < 1500 {
            if !JSONChecker.accepts(json(row.octets)) { Issue.record("\(row.id): no JSON") }
        }
        let seed: UInt64 = 8427
        var generator = SeededGenerator(seed: seed)
        for round in 0..<100 {
            let sample = SampleMessages.all[round % SampleMessages.all.count].octets
            let octets = Mutation.apply(to: sample, using: &generator)
            if !JSONChecker.accepts(json(octets)) {
                Issue.record("seed \(seed), round \(round): no JSON of \(octets.hex)")
            }
        }
    }

    @Test func `the checker knows JSON from what is none`() {
        for text in [#"{}"#, #"{"a":[1,-2.5e+3,"\"\\\u00e4\n",null,true,false,{}],"b":[]}"#, "0", #""""#] {
            #expect(JSONChecker.accepts(Array(text.utf8)), "\(text)")
        }
        for text in [
            "", "{", "{]", #"{"a"}"#, #"{"a":}"#, "[1,]", "01", #""\x""#, "\"\u{1}\"", "[1 2]", "{} {}", "tru",
            #""\ud8""#,
        ] {
            #expect(!JSONChecker.accepts(Array(text.utf8)), "\(text)")
        }
    }
}
