import DNSWire
import Testing

@Suite("Messages over HTTPS (RFC 8484)") struct DNSOverHTTPSTests {
    /// The query of RFC 8484 §4.1.1, whose id is 0.
    let query = Message(query: "www.example.com", .a, id: 0xABCD)
    let parameter = "AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA2NvbQAAAQAB"

    @Test func `the target of RFC 8484 §4.1.1`() throws {
        #expect(
            try DNSOverHTTPS.target(of: query, template: "https://dnsserver.example.net/dns-query{?dns}")
                == "https://dnsserver.example.net/dns-query?dns=" + parameter)
        #expect(try DNSOverHTTPS.target(of: query, template: "/q?ct{&dns}{#x}") == "/q?ct&dns=" + parameter)
        #expect(try DNSOverHTTPS.target(of: query, template: "/{dns}/{?a,dns}") == "/\(parameter)/?dns=" + parameter)
        #expect(throws: WireEncodingError.self) { try DNSOverHTTPS.target(of: query, template: "/dns-query") }
        #expect(throws: WireEncodingError.self) { try DNSOverHTTPS.target(of: query, template: "/dns-query{?dn") }
    }

    @Test func `the query is read from the target`() throws {
        var expected = query
        expected.header.id = 0
        #expect(try DNSOverHTTPS.message(inTarget: "/dns-query?dns=" + parameter) == expected)
        #expect(try DNSOverHTTPS.message(inTarget: "/?x=1&dns=\(parameter)&y#dns=AA") == expected)
        #expect(DNSOverHTTPS.octets(inTarget: "/dns-query") == nil)
        #expect(DNSOverHTTPS.octets(inTarget: "/dns-query?adns=AA") == nil)
        #expect(DNSOverHTTPS.octets(inTarget: "/dns-query?dns=A*") == nil)
        #expect(throws: WireDecodingError.self) { try DNSOverHTTPS.message(inTarget: "/?dns=AAAA") }
    }

    @Test func `the body of a POST is the message with an id of 0`() throws {
        let body = try DNSOverHTTPS.body(of: query)
        #expect(body.prefix(2) == [0, 0] && body.count == 33)
        #expect(DNSOverHTTPS.mediaType == "application/dns-message")
    }

    @Test func `a response is fresh as long as its shortest TTL (RFC 8484 §5.1)`() throws {
        var reply = Message(answering: query)
        #expect(DNSOverHTTPS.freshness(of: reply) == nil)
        reply.authorities = try [Record(parsing: "example.com. 600 IN SOA a. b. 1 2 3 4 60")]
        #expect(DNSOverHTTPS.freshness(of: reply) == 60)
        reply.answers = try [
            Record(parsing: "www.example.com. 300 IN CNAME a."), Record(parsing: "a. 30 IN A 192.0.2.1"),
        ]
        #expect(DNSOverHTTPS.freshness(of: reply) == 30)
        reply.answers[0].ttl = 0x8000_0000
        #expect(DNSOverHTTPS.freshness(of: reply) == 0)
    }
}
