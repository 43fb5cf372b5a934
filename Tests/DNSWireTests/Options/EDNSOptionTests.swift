import DNSWire
import Testing

@Suite("EDNS options, one by one") struct EDNSOptionTests {
    /// A code, data in hexadecimal, the fields as text, and what dig 9.18 or a later one shows after the name.
    @Test(
        arguments: [
            (
                .llq, "0001 0001 0000 0000001234567890 00000E10", "1 1 0 78187493520 3600",
                "Version: 1, Opcode: 1, Error: 0, Identifier: 78187493520, Lifetime: 3600"
            ),
            (.updateLease, "00000E10", "3600", "3600 (1 hour)"),
            (.updateLease, "00000E10 00015FCD", "3600 90061", "3600/90061 (1 hour/1 day 1 hour 1 minute 1 second)"),
            (.nsid, "6E73312E01225C78", "6E73312E01225C78", #"6e 73 31 2e 01 22 5c 78 ("ns1.."\x")"#),
            (.nsid, "", "", ""),
            (.dau, "05 08 0D", "5 8 13", "RSASHA1 RSASHA256 ECDSAP256SHA256"),
            (.dhu, "01 02", "1 2", "SHA-1 SHA-256"),
            (.n3u, "01", "1", "1"),
            (.clientSubnet, "0001 18 10 C00002", "192.0.2.0/24/16", "192.0.2.0/24/16"),
            (.clientSubnet, "0002 20 00 20010DB8", "2001:db8::/32/0", "2001:db8::/32/0"),
            (.clientSubnet, "0000 00 00", "0/0/0", "0/0/0"),
            (.clientSubnet, "0001 00 00", "0.0.0.0/0/0", "0.0.0.0/0/0"),
            (.clientSubnet, "0003 0C 00 C010", "3:C010/12/0", "3:C010/12/0"),
            (.expire, "000A9A4D", "694861", "694861 (1 week 1 day 1 hour 1 minute 1 second)"),
            (.expire, "", "", ""),
            (.cookie, "0001020304050607", "0001020304050607", "0001020304050607"),
            (
                .cookie, "0001020304050607 08090A0B0C0D0E0F", "0001020304050607 08090A0B0C0D0E0F",
                "000102030405060708090a0b0c0d0e0f"
            ),
            (.tcpKeepalive, "012D", "301", "30.1 secs"),
            (.tcpKeepalive, "", "", ""),
            (.padding, "00000000", "00000000", "(4 bytes)"),
            (.padding, "", "", ""),
            (.chain, "07 6578616D706C65 00", "example.", "example."),
            (.keyTag, "4F66 9728", "20326 38696", "20326, 38696"),
            (.ede, "0012", #"18 """#, "18 (Prohibited)"),
            (.ede, "0012 6E6F", #"18 "no""#, "18 (Prohibited): (no)"),
            (.clientTag, "004D", "77", "77"),
            (.serverTag, "004E", "78", "78"),
            (.reportChannel, "05 6167656E74 07 6578616D706C65 00", "agent.example.", "agent.example."),
            (.zoneVersion, "02 00 78C275F5", "2 0 2026010101", "LABELS: 2, SOA-SERIAL: 2026010101"),
            (.zoneVersion, "02 F6 616200", "2 246 616200", #"LABELS: 2, TYPE: 246, VALUE: 61 62 00 ("ab.")"#),
            (.mqtypeQuery, "001C 0041", "AAAA HTTPS", "AAAA HTTPS"),
            (.mqtypeResponse, "", "", ""),
            (.edeExtraTextLanguage, "656E", #""en""#, #""en""#),
            (.umbrellaIdent, "00000001", "1", "1"),
            (.deviceID, "4F444E5300000001", "4F444E5300000001", #"4f 44 4e 53 00 00 00 01 ("ODNS....")"#),
        ] as [(EDNSOptionCode, String, String, String)])
    func `wire, fields and words`(code: EDNSOptionCode, hex: String, fields: String, words: String) {
        let option = EDNSOption(code: code, data: Octets(octets(hex)))
        #expect(option.fieldPresentation == fields)
        #expect(option.digPresentation == (words.isEmpty ? "\(code):" : "\(code): \(words)"))
    }

    @Test func `an extended error's text is for people, and no terminal acts on it`() throws {
        let error = EDNSOption.ExtendedError(.prohibited, text: "no \"way\" é;\u{1B}")
        #expect(
            try EDNSOption(error).digPresentation == "EDE: 18 (Prohibited): (no \"way\" é;\\027)")
        #expect(
            try EDNSOption(EDNSOption.ExtendedError(ExtendedErrorCode(rawValue: 9999), text: "x")).digPresentation
                == "EDE: 9999: (x)")
        #expect(error.text == "no \"way\" é;\u{1B}")
    }

    @Test func `options that are not known are octets`() {
        let option = EDNSOption(code: EDNSOptionCode(rawValue: 65001), data: Octets(octets("68656C6C6F00FF")))
        #expect(option.digPresentation == #"OPT=65001: 68 65 6c 6c 6f 00 ff ("hello..")"#)
        #expect(option.fieldPresentation == nil)
    }

    /// A code, malformed data in hexadecimal, why they are refused, and at which octet of the data.
    @Test(
        arguments: [
            (.llq, "0001", .truncated, 2), (.updateLease, "00000E10 00", .truncated, 4),
            (.updateLease, "00000E10 00000E10 00", .trailingOctets, 8),
            (.clientSubnet, "0001 18", .truncated, 3), (.clientSubnet, "0001 21 00 0000000000", .valueOutOfRange, 2),
            (.clientSubnet, "0001 18 21 C00002", .valueOutOfRange, 3),
            (.clientSubnet, "0001 18 00 C000", .truncated, 4),
            (.clientSubnet, "0001 18 00 C0000200", .trailingOctets, 7),
            (.clientSubnet, "0001 17 00 C00003", .bitsBeyondPrefix, 6),
            (.clientSubnet, "0002 81 00" + String(repeating: "00", count: 17), .valueOutOfRange, 2),
            (.clientSubnet, "0000 01 00 00", .valueOutOfRange, 2),
            (.expire, "000000", .truncated, 0), (.expire, "0000000000", .trailingOctets, 4),
            (.cookie, "01020304050607", .truncated, 0), (.cookie, "0102030405060708 09", .wrongLength, 8),
            (.cookie, "0102030405060708" + String(repeating: "00", count: 33), .wrongLength, 8),
            (.tcpKeepalive, "01", .truncated, 0), (.tcpKeepalive, "010203", .trailingOctets, 2),
            (.chain, "C00C", .compressionNotAllowed, 0), (.chain, "03 6161", .truncated, 0),
            (.chain, "", .truncated, 0),
            (.chain, "40", .reservedLabelType, 0),
            (.keyTag, "4F6697", .truncated, 2), (.ede, "00", .truncated, 0), (.ede, "0012 61FF", .notUTF8, 3),
            (.ede, "0012 C0AF", .notUTF8, 2), (.serverTag, "00", .truncated, 0),
            (.reportChannel, "00 78", .trailingOctets, 1),
            (.zoneVersion, "02", .truncated, 1), (.zoneVersion, "0200 000000", .truncated, 2),
            (.zoneVersion, "0200 0000000000", .trailingOctets, 6), (.mqtypeQuery, "001C00", .truncated, 2),
            (.filteringDB, "80", .notUTF8, 0), (.umbrellaIdent, "000000", .truncated, 0),
            (.deviceID, "00000000000000", .truncated, 0),
        ] as [(EDNSOptionCode, String, WireDecodingError.Reason, Int)])
    func `what is malformed costs itself`(
        code: EDNSOptionCode, hex: String, reason: WireDecodingError.Reason, offset: Int
    ) throws {
        let bad = EDNSOption(code: code, data: Octets(octets(hex)))
        var message = Message(query: "a.example", .a, id: 7)
        message.edns = EDNS(options: try EDNSOptions([bad, EDNSOption(code: .nsid)]))
        message.header.isResponse = true
        let wire = try message.encoded()
        let start = wire.count - 4 - bad.data.count

        let reading = MessageReading(wire)
        #expect(reading.message == message)
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.diagnostics.first?.reason == reason)
        #expect(reading.diagnostics.first?.offset == start + offset)
        #expect(reading.diagnostics.first?.path.section == .additional)
        #expect(reading.message.edns?.options[.nsid] == [])
        let error = #expect(throws: WireDecodingError.self) { try Message(decoding: wire, policy: .strict) }
        #expect(error?.reason == reason)
        #expect(bad.fieldPresentation == nil)
    }

    /// A code, data that only a response or only a query may have, and whether it is the query that may.
    @Test(
        arguments: [
            (.nsid, "61", false), (.expire, "00000001", false), (.tcpKeepalive, "0001", false),
            (.clientSubnet, "0001 08 08 0A", false), (.zoneVersion, "0200 00000001", false),
            (.reportChannel, "00", false),
            (.mqtypeResponse, "001C", false), (.mqtypeQuery, "001C", true),
        ] as [(EDNSOptionCode, String, Bool)])
    func `what only one side may say`(code: EDNSOptionCode, hex: String, isOfQuery: Bool) throws {
        var message = Message(query: "a.example", .a, id: 7)
        message.edns = EDNS(options: try EDNSOptions([EDNSOption(code: code, data: Octets(octets(hex)))]))
        for isResponse in [false, true] {
            message.header.isResponse = isResponse
            let reasons = MessageReading(try message.encoded()).diagnostics.map(\.reason)
            #expect(reasons == (isResponse != isOfQuery ? [] : [isOfQuery ? .onlyInQueries : .onlyInResponses]))
        }
    }

    @Test func `types are asked for once, and one at least`() throws {
        for (hex, reason) in [("", WireDecodingError.Reason.empty), ("001C 0041 001C", .duplicate)] {
            var message = Message(query: "a.example", .a, id: 7)
            message.edns = EDNS(options: try EDNSOptions([EDNSOption(code: .mqtypeQuery, data: Octets(octets(hex)))]))
            #expect(MessageReading(try message.encoded()).diagnostics.map(\.reason) == [reason])
        }
    }
}
