import DNSWire
import Testing

@Suite("The text of records, as people write it (RFC 1035 §5.1)") struct RecordTextRulesTests {
    /// Data in text, and the strings that they are.
    @Test(arguments: [
        (#"a"b c"d"#, ["a", "b c", "d"]), (#""x""y""#, ["x", "y"]), (#""x"y"#, ["x", "y"]), (#"a\"b"#, ["a\"b"]),
        (#"a;b"#, ["a"]), (#""a;b""#, ["a;b"]), (#"(a"b")"#, ["a", "b"]), (#"a"""#, ["a", ""]),
    ]) func `a quote begins a string and ends it`(text: String, strings: [String]) throws {
        let data = try RDATA.TXT(parsing: text)
        #expect(data.strings.map { String(decoding: $0, as: UTF8.self) } == strings)
    }

    @Test(arguments: [#"a"b"#, #"x "y"z""#, #"""#]) func `a quote that is never closed is refused`(text: String) {
        #expect(throws: PresentationError.self) { try RDATA.TXT(parsing: text) }
    }

    @Test func `a free-standing at sign is the origin`() throws {
        #expect(throws: PresentationError(.missingOrigin, at: 12)) { try Record(parsing: "a. IN CNAME @") }
        #expect(throws: PresentationError(.missingOrigin, at: 0)) { try Record(parsing: "@ IN A 192.0.2.1") }
        let record = try Record(parsing: #"@ IN MX 10 @"#, relativeNames: .within("b.example"))
        #expect(record == (try Record(parsing: "b.example. IN MX 10 b.example.")))
        #expect(try Record(parsing: #"\@. IN A 192.0.2.1"#).name == DomainName(#"\064."#))
    }

    @Test func `relative names are completed, refused, or absolute all the same`() throws {
        let text = #"a IN MX 10 b\."#
        #expect(try Record(parsing: text).description == #"a. 0 IN MX 10 b\.."#)
        #expect(
            try Record(parsing: text, relativeNames: .within("example")).description
                == #"a.example. 0 IN MX 10 b\..example."#)
        #expect(throws: PresentationError(.missingOrigin, at: 0)) {
            try Record(parsing: text, relativeNames: .refused)
        }
        #expect(
            try Record(parsing: #"a. IN MX 10 b\\."#, relativeNames: .refused).description == #"a. 0 IN MX 10 b\\."#)
        let long = String(repeating: "abcdefghi.", count: 25)
        #expect(throws: PresentationError(.nameTooLong, at: 4)) {
            try Record(parsing: "wxyz IN A 192.0.2.1", relativeNames: .within(DomainName(long) ?? .root))
        }
    }

    /// A time in text, and the seconds; nothing where it is refused.
    @Test(
        arguments: [
            ("0", 0), ("1h", 3600), ("1m30s", 90), ("1W2D3H4M5S", 788_645), ("4294967295", 4_294_967_295),
            ("1h1h", 7200), ("4294967296", nil), ("7102w", nil), ("1h30", nil), ("h", nil), ("1x", nil), ("", nil),
            ("-1h", nil),
        ] as [(String, UInt32?)])
    func `times may have units`(text: String, seconds: UInt32?) {
        #expect(TimeSpan(text.utf8.span)?.seconds == seconds)
    }

    @Test func `units may be in the TTL and in SOA`() throws {
        #expect(try Record(parsing: "a. 1h IN A 192.0.2.1").ttl == 3600)
        #expect(try Record(parsing: "a. IN 1m30s A 192.0.2.1").ttl == 90)
        #expect(try RDATA.SOA(parsing: "a. b. 1 1h 15m 1w 1m30s").presentation == "a. b. 1 3600 900 604800 90")
        #expect(throws: PresentationError(.invalidNumber, at: 6)) { try RDATA.SOA(parsing: "a. b. 1h 1 1 1 1") }
    }

    @Test func `dots in a telephone number group its digits`() throws {
        #expect(try RDATA.ATMA(parsing: "+358.400.1234567").presentation == "+3584001234567")
        #expect(throws: PresentationError.self) { try RDATA.ATMA(parsing: "+.") }
    }

    @Test func `16 is BADSIG in TSIG`() throws {
        let data = try RDATA.TSIG(parsing: "hmac-sha256. 1717512720 300 0 119 BADSIG 0")
        #expect(data.error == .badSig)
        #expect(data.presentation == "hmac-sha256. 1717512720 300 0 119 BADSIG 0")
    }
}
