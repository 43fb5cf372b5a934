import DNSWire
import Testing

@Suite("Zone files written")
struct ZoneWriterTests {
    private let text = """
        Example. 3600 IN SOA ns.example. host.example. 1 2 3 4 5
        example. 3600 IN NS ns.example.
        b.a.example. 60 IN A 192.0.2.1
        b.a.example. 3600 IN MX 10 example.
        notexample. 3600 IN CNAME b.Example.
        \\$x.\\@.example. 3600 CH TXT "a"
        \\@.example. 3600 IN NS .

        """

    private func records() throws -> [Record] {
        try text.split(separator: "\n").map { try Record(parsing: String($0)) }
    }

    @Test func `names are relative, and owner and TTL left out, where they may be`() throws {
        var style = PresentationStyle.plain
        var zone = ZoneWriter(origin: "example.", ttl: 3600, style: style)
        for record in try records() { zone.append(record) }
        #expect(
            zone.text == """
                $ORIGIN example.
                $TTL 3600
                Example. IN SOA ns host 1 2 3 4 5
                @ IN NS ns
                b.a 60 IN A 192.0.2.1
                 IN MX 10 @
                notexample. IN CNAME b.Example.
                \\$x.\\@ CH TXT "a"
                \\@ IN NS .

                """)
        style.isAligned = true
        var aligned = ZoneWriter(style: style)
        for record in try records().prefix(4) { aligned.append(record) }
        #expect(
            aligned.text == """
                Example.\t\t3600\tIN\tSOA\tns.example. host.example. 1 2 3 4 5
                example.\t\t3600\tIN\tNS\tns.example.
                b.a.example.\t\t60\tIN\tA\t192.0.2.1
                \t\t\t3600\tIN\tMX\t10 example.

                """)
    }

    @Test(arguments: [PresentationStyle.plain, .dig, .multiline, .generic])
    func `what is written is read as the same records`(style: PresentationStyle) throws {
        for origin in [nil, "example", ".", "a.example"] as [DomainName?] {
            var zone = ZoneWriter(origin: origin, ttl: 3600, style: style)
            for record in try records() { zone.append(record) }
            let read = ZoneText(Array(zone.takeBytes()), origin: nil)
            #expect(read.errors == [])
            #expect(read.records == text.split(separator: "\n").map(String.init))
            #expect(zone.takeBytes() == [])
        }
    }

    @Test func `records are sorted canonically (RFC 4034 §6), SOA first`() throws {
        let sorted = [
            "example. 1 IN SOA a. b. 1 2 3 4 5", "example. 1 IN A 192.0.2.1", "example. 1 IN NS A.",
            "example. 1 IN NS b.",
            "a.example. 1 IN A 192.0.2.1", "yljkjljk.a.example. 1 IN A 192.0.2.1", "Z.a.example. 1 IN A 192.0.2.1",
            "zABC.a.EXAMPLE. 1 IN A 192.0.2.1", "z.example. 1 IN TXT \"b\"", "z.example. 1 IN TXT \"aa\"",
            "\\000.z.example. 1 IN A 192.0.2.1", "\\001.z.example. 1 IN A 192.0.2.1",
            "\\001\\000.z.example. 1 IN A 192.0.2.1",
            "\\002.z.example. 1 IN A 192.0.2.1", "\\003.z.example. 1 IN A 192.0.2.1", "*.z.example. 1 IN A 192.0.2.1",
            "\\200.z.example. 1 IN A 192.0.2.1",
        ]
        var records = try sorted.reversed().map { try Record(parsing: $0) }
        records.sortCanonically()
        #expect(records.map(\.description) == sorted)
        #expect(records.map(\.name) == records.map(\.name).sorted())
    }
}
