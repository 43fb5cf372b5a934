import DNSWireProperties
import Testing

@testable import DNSWire

/// What is read in place (`QuickReader`) is held against what is read the plain way: text that comes octet by octet has no
/// entry at hand with its end, and so nothing but the plain way.
@Suite("Zone files read in place")
struct QuickReaderTests {
    /// Whether an entry is read in place.
    private func isQuick(_ entry: String) -> Bool {
        var source = ZoneSource(file: "")
        source.append(Array(entry.utf8).span)
        var room = RecordRoom()
        ("example" as DomainName).wire.withSpan { room.setOrigin($0) }
        var head = RecordHeadText()
        head.defaultTTL = 60
        return QuickReader.readEntry(of: &source, into: &room, &head, QuickTables.all) == .record
            && source.buffer.count == 0
    }

    @Test(arguments: [
        "a 60 IN A 192.0.2.1\n", "a. A 0.255.10.9 ; comment\n", "*.a_b-c 1 AAAA 2001:DB8::1\n", "@ IN 5 AAAA ::\n",
        "a AAAA 1::\n", "a AAAA ::1:2\n", "a AAAA 1:2:3:4:5:6:7:8\n", "a MX 10 mail\r\n", "a NS .\n", "a NS @\n",
        "a CNAME b.c.d.\n", "a PTR b\n", "@ SOA ns host 1 2 3 4 5\n", "@ SOA ns host (\n 1 ; serial\n\n 2 3 4 5 )\n",
        #"a TXT "v=spf1 -all" word "a\"b\;c""# + "\n", "a SRV 0 5 5060 sip\n",
        #"a NAPTR 1 2 "u" "sip" "!x!y!" ."# + "\n",
        "a DS 1 13 2 (\n \(String(repeating: "0aF9", count: 16)) )\n", "a DS 1 13 99 00 11\n",
        "a DNSKEY 257 3 13 QUJD REVG\n", "a DNSKEY 256 3 8 QUI=\n", "a DNSKEY 256 3 8 QQ==\n",
        "a RRSIG A 13 2 3600 20260301123456 20260201000000 12345 example. QUJD\n", "a NSEC b A NS TYPE7 RRSIG\n",
        "2vptu5timamqttgl4luu9kg21e0aor3s NSEC3 1 1 0 - 2VPTU5TIMAMQTTGL4LUU9KG21E0AOR3S A RRSIG\n",
        "x NSEC3 1 1 5 aabb 2vptu5timamqttgl4luu9kg21e0aor3s\n", "a TLSA 3 1 1 00ff\n", #"a HINFO "x" y"# + "\n",
        "a SSHFP 4 2 \(String(repeating: "00", count: 32))\n", "a NSEC3PARAM 1 0 0 -\n", "a CDNSKEY 0 3 0 AA==\n",
    ])
    func `usual records are read in place`(entry: String) {
        // Numbers as mnemonics, mnemonics of more than eight letters and digests of SSHFP are not usual enough.
        let isUnusual = ["NSEC3PARAM", "TYPE7", "SSHFP"].contains { entry.contains($0) }
        #expect(isQuick(entry) == !isUnusual)
        let zone = ZoneText(entry, ttl: 60)
        #expect(zone.errors == [])
        #expect(zone.records.count == 1)
        #expect(zone == ZoneText(entry, ttl: 60, piece: 1))
    }

    @Test(arguments: [
        "a A 01.2.3.4\n", "a A 1.2.3\n", "a A 1.2.3.4.5\n", "a A 1.2.3.256\n", "a A 1.2.3.4x\n",
        "a AAAA 1:2:3:4:5:6:7\n",
        "a AAAA 1::2::3\n", "a AAAA 12345::\n", "a AAAA 1:2:3:4:5:6:7:8:9\n", "a AAAA :1::\n",
        "a AAAA 1:2:3:4::5:6:7:8\n",
        "a AAAA 1:\n", "a MX 65536 b\n", "a MX 10\n", "a MX 10 b c\n", "a NS a..b\n", "a NS .b\n",
        "a NS \(String(repeating: "x", count: 64))\n", "a NS \(String(repeating: "x.", count: 124))\n",
        "a NS \(String(repeating: "x.", count: 128))\n", "\(String(repeating: "x", count: 64)) A 1.2.3.4\n",
        "a TXT \"\(String(repeating: "x", count: 256))\"\n", "a TXT \(String(repeating: "x", count: 256))\n",
        "a TXT \"x\n",
        "a TXT\n", "a TXT \"\\256\"\n", "a DS 1 13 2 00\n", "a DS 1 13 2 0\n", "a DS 1 13 99\n",
        "a DNSKEY 256 3 8 QR==\n",
        "a DNSKEY 256 3 8 QUJ=\n", "a DNSKEY 256 3 8 Q===\n", "a DNSKEY 256 3 8 QUI\n", "a DNSKEY 256 3 8 QUI= QUJD\n",
        "a DNSKEY 256 3 8\n", "a RRSIG A 13 2 3600 20260230000000 20260201000000 1 x. QUJD\n",
        "a RRSIG A 13 2 3600 20260301240000 20260201000000 1 x. QUJD\n",
        "a RRSIG A 13 2 3600 21070301000000 20260201000000 1 x. QUJD\n", "a RRSIG IN 13 2 1 1 1 1 x. QUJD\n",
        "a 1 2 A 1.2.3.4\n",
        "a IN IN A 1.2.3.4\n", "a 4294967296 A 1.2.3.4\n", "a ( A 1.2.3.4\n", "a A ) 1.2.3.4\n", "a A 1.2.3.4 )\n",
        "a\n",
        "a 60\n", "a IN\n", "a 60 IN\n", "(\n", "a NSEC b A B\n", "a NSEC3 1 1 0 - 0\n", "a NSEC3 1 1 0 - - A\n",
        "a TYPE1 1.2.3.4\n", "a A \\# 3 000000\n", "a \\000 A 1.2.3.4\n", "\u{FC} A 1.2.3.4\n", "@x A 1.2.3.4\n",
        "a@ A 1.2.3.4\n",
    ])
    func `what is unusual or wrong is left to the plain way`(entry: String) {
        #expect(ZoneText(entry, ttl: 60) == ZoneText(entry, ttl: 60, piece: 1))
        let zone = ZoneText(entry, ttl: 60)
        #expect(zone.records.count + zone.errors.count >= 1)
    }

    /// Makes records of every type.
    private struct MakeRecords: RecordDataOperation {
        var generator: SeededGenerator
        var records: [Record] = []

        mutating func apply<Data: RecordData>(to type: Data.Type) throws {
            var data = Data()
            var fields = RandomFields(generator: generator)
            data.visitFields(&fields)
            generator = fields.generator
            let name = DomainName("n\(records.count).example") ?? .root
            let recordClass: RecordClass = Data.isDefined(in: .internet) ? .internet : .chaos
            records.append(try Record(name: name, class: recordClass, ttl: UInt32(records.count), data: data))
        }
    }

    @Test func `records of every type come back from their text, either way and in every style`() throws {
        var make = MakeRecords(generator: SeededGenerator(seed: 3597))
        for _ in 0..<5 { try RecordDataRegistry.forEach(&make) }
        let expected = make.records.map(\.description)
        for style in [PresentationStyle.plain, .generic, .dig, .multiline] {
            let text = make.records.map { $0.presentation(style) + "\n" }.joined()
            let zone = ZoneText(text)
            #expect(zone.errors == [])
            #expect(zone.records == expected)
            #expect(ZoneText(text, piece: 1) == zone)
            #expect(ZoneText(text, piece: 7) == zone)
        }
    }

    @Test func `changed octets are read alike either way`() {
        var generator = SeededGenerator(seed: 1035)
        let lines = [
            "a 60 IN A 192.0.2.1", " AAAA 2001:db8::1", "b MX 10 mail", "c TXT \"v=spf1 -all\" word ; x", "d NS ns.e.",
            "e DS 1 13 99 00aa", "f RRSIG A 13 2 3600 20260301000000 20260201000000 1 x. QUJDRA==", "g NSEC h A NS",
            "$TTL 5", "$ORIGIN x", "h SRV 0 5 5060 s", "i DNSKEY 256 3 8 QUJD QQ==", "@ SOA a b ( 1 2 ; z", " 3 4 5 )",
        ]
        let special = Array("\n\n \t()\";\\.@$0129aA-\r:/=".utf8)
        for _ in 0..<3000 {
            var text = Array("$TTL 60\n".utf8)
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                text += Array((lines.randomElement(using: &generator) ?? "").utf8) + [UInt8(ascii: "\n")]
            }
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let place = Int.random(in: 8..<text.count, using: &generator)
                let octet = special.randomElement(using: &generator) ?? 0
                if Bool.random(using: &generator) { text[place] = octet } else { text.insert(octet, at: place) }
            }
            let zone = ZoneText(text)
            let plain = ZoneText(text, piece: 1)
            #expect(zone == plain, "\(String(decoding: text, as: UTF8.self))")
            #expect(zone == ZoneText(text, piece: Int.random(in: 2...40, using: &generator)))
        }
    }
}
