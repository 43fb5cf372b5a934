import DNSWire
import Testing

@Suite("MessagePatcher, RFC 1035 §3.2.1, RFC 2181 §8, RFC 6891 §6.1.3")
struct MessagePatcherTests {
    private let name = DomainName("www.example.org")

    /// A response with two answers, a negative proof, glue, OPT and TSIG-like data at its end.
    private func response(ttls: [UInt32] = [300, 60, 3600, 5], optFlags: UInt32 = 0x0100_8000) throws -> Message {
        var message = Message(query: name, .a, id: 0x1234)
        message.header.isResponse = true
        message.answers = [
            try Record(name: name, ttl: ttls[0], data: RDATA.CNAME(canonicalName: "host.example.org")),
            try Record(name: "host.example.org", ttl: ttls[1], data: RDATA.A(address: IPv4Address(192, 0, 2, 1))),
        ]
        message.authorities = [
            try Record(name: "example.org", ttl: ttls[2], data: RDATA.NS(nameServer: "ns.example.org"))
        ]
        message.additionals = [
            try Record(name: "ns.example.org", ttl: ttls[3], data: RDATA.A(address: IPv4Address(192, 0, 2, 2))),
            EDNS(flags: OPTFlags(ttl: optFlags)).record,
            Record(name: "key.example.org", type: .tsig, class: .any, ttl: 77, rdata: Octets(timeSignature)),
        ]
        return message
    }

    // Algorithm `hmac-sha256`, time, fudge, no MAC, original id, no error, no other data (RFC 8945 §4.2).
    private let timeSignature: [UInt8] =
        [11] + Array("hmac-sha256".utf8) + [0] + [0, 0, 0x65, 0, 0, 0, 1, 0x2C, 0, 0, 0x12, 0x34, 0, 0, 0, 0]

    private func ttls(of octets: [UInt8]) throws -> [UInt32] {
        let message = try Message(decoding: octets)
        return (message.answers + message.authorities + message.additionals).map(\.ttl)
    }

    @Test func `id and flags are rewritten and nothing else`() throws {
        let before = try response().encoded()
        var octets = before
        do {
            var patcher = try MessagePatcher(octets.mutableSpan)
            #expect(patcher.header == Header(id: 0x1234, bits: 0x8100))
            patcher.header.id = 0xBEEF
            patcher.header.isRecursionAvailable = true
            #expect(patcher.header == Header(id: 0xBEEF, bits: 0x8180))
        }
        #expect(Array(octets[..<4]) == [0xBE, 0xEF, 0x81, 0x80])
        #expect(octets[4...] == before[4...])
    }

    @Test func `TTLs count down to 0, those of OPT and TSIG stay`() throws {
        var octets = try response().encoded()
        let length = octets.count
        var patcher = try MessagePatcher(octets.mutableSpan)
        try patcher.age(by: 60)
        #expect(octets.count == length)
        #expect(try ttls(of: octets) == [240, 0, 3540, 0, 0x0100_8000, 77])
    }

    @Test func `a TTL with the highest bit set counts as 0`() throws {
        var octets = try response(ttls: [0x8000_0000, 0x7FFF_FFFF, .max, 1]).encoded()
        var patcher = try MessagePatcher(octets.mutableSpan)
        try patcher.age(by: 0)
        #expect(try ttls(of: octets).prefix(4) == [0, 0x7FFF_FFFF, 0, 1])
    }

    @Test func `only the TTL octets of a message change`() throws {
        let message = try response()
        let before = try message.encoded()
        var octets = before
        var patcher = try MessagePatcher(octets.mutableSpan)
        try patcher.rewriteTTLs { _ in 0xA1B2_C3D4 }
        var expected = message
        for index in expected.answers.indices { expected.answers[index].ttl = 0xA1B2_C3D4 }
        expected.authorities[0].ttl = 0xA1B2_C3D4
        expected.additionals[0].ttl = 0xA1B2_C3D4
        #expect(try octets == expected.encoded())
        #expect(zip(octets, before).filter { $0 != $1 }.count == 16)
    }

    @Test func `each TTL is shown once and in order`() throws {
        var octets = try response().encoded()
        var seen: [UInt32] = []
        var patcher = try MessagePatcher(octets.mutableSpan)
        try patcher.rewriteTTLs { ttl in
            seen.append(ttl)
            return ttl
        }
        #expect(seen == [300, 60, 3600, 5])
        #expect(try octets == response().encoded())
    }

    @Test func `a message cut anywhere is not written beyond its end`() throws {
        let whole = try response().encoded()
        for count in whole.indices {
            var octets = Array(whole[..<count])
            var failure: WireDecodingError?
            do throws(WireDecodingError) {
                var patcher = try MessagePatcher(octets.mutableSpan)
                try patcher.age(by: 1)
            } catch {
                failure = error
            }
            #expect(failure?.reason == .truncated)
            #expect(octets.count == count)
            if count < Header.length { #expect(octets == Array(whole[..<count])) }
        }
    }

    @Test func `a name of which the end is not known ends the work with its error`() throws {
        // One answer whose owner begins with a label of a reserved type.
        var octets: [UInt8] = [0, 1, 0x80, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0x80, 12, 0, 1, 0, 1, 0, 0, 0, 9, 0, 0]
        let before = octets
        var patcher = try MessagePatcher(octets.mutableSpan)
        #expect(throws: WireDecodingError.self) { try patcher.age(by: 1) }
        #expect(octets == before)
    }
}
