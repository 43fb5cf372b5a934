import DNSWire
import Testing

@Suite("Directives of zone files")
struct ZoneDirectiveTests {
    /// What named-compilezone 9.18 makes of the same lines.
    @Test func `what $GENERATE makes is what BIND makes of it`() {
        let zone = ZoneText(
            #"""
            $TTL 60
            $GENERATE 1-2 h$ TXT "foo $"
            $GENERATE 1-2 i$ TXT "\"foo $\""
            $GENERATE 1-2 m$ 5 IN MX "10 mail$"
            $GENERATE 1-2 k${0,3} A 10.0.0.$
            $GENERATE 1-3/2 x${16,4,x}.${0,7,n} CNAME $.foo.
            $GENERATE 4-5 n${-5} A 1.2.3.4
            $GENERATE 1-1 d$$ A 1.2.3.4
            $GENERATE 1-1 e\$ A 1.2.3.4
            $GENERATE 255-255 ${0,0,X}.${0,0,o}.${0,0,N}.${-256,4,d} NS a ; comment
            """#)
        #expect(zone.errors == [])
        #expect(
            zone.records == [
                #"h1.example. 60 IN TXT "foo" "1""#, #"h2.example. 60 IN TXT "foo" "2""#,
                #"i1.example. 60 IN TXT "foo 1""#,
                #"i2.example. 60 IN TXT "foo 2""#, "m1.example. 5 IN MX 10 mail1.example.",
                "m2.example. 5 IN MX 10 mail2.example.", "k001.example. 60 IN A 10.0.0.1",
                "k002.example. 60 IN A 10.0.0.2",
                "x0011.1.0.0.0.example. 60 IN CNAME 1.foo.", "x0013.3.0.0.0.example. 60 IN CNAME 3.foo.",
                "n-1.example. 60 IN A 1.2.3.4", "n0.example. 60 IN A 1.2.3.4", "d\\$.example. 60 IN A 1.2.3.4",
                "e\\$.example. 60 IN A 1.2.3.4", "FF.377.F.F.-001.example. 60 IN NS a.example.",
            ])
    }

    @Test(arguments: [
        ("$GENERATE 2-1 a A 1.2.3.4", "line 1, column 11: not a range: START-STOP or START-STOP/STEP"),
        ("$GENERATE 1-2/0 a A 1.2.3.4", "line 1, column 11: not a range: START-STOP or START-STOP/STEP"),
        ("$GENERATE 0-4294967295 a A 1.2.3.4", "line 1, column 11: not a range: START-STOP or START-STOP/STEP"),
        ("$GENERATE 1-2 a${x} A 1.2.3.4", "line 1, column 15: not a modifier: ${OFFSET[,WIDTH[,d|o|x|X|n|N]]}"),
        ("$GENERATE 1-2 a$ FOO 1.2.3.4", "line 1, column 18: this is not known"),
        ("$GENERATE 1-2 a$ A", "line 1, column 19: something is missing here"),
        ("$GENERATE 255-256 a$ A 1.2.3.$", "line 1, column 1: not an address (a256 A 1.2.3.256)"),
    ])
    func `what $GENERATE cannot make is an error`(line: String, error: String) {
        let zone = ZoneText(line + "\nb A 1.2.3.4\n", ttl: 1)
        #expect(zone.errors == [error])
        #expect(zone.records.last == "b.example. 1 IN A 1.2.3.4")
    }

    @Test func `an $INCLUDE reads a file with its origin, and then goes on with its own`() {
        let files = [
            "sub": "@ NS ns\n  NS ns2 ; \nx A 1.2.3.4\n$INCLUDE deep\n$ORIGIN else.\n$TTL 9\ny A 1.2.3.4",
            "deep": "z A 1.2.3.5",
        ]
        var wanted: [ZoneInclude] = []
        let zone = ZoneText(
            "$TTL 5\na A 1.2.3.4\n$INCLUDE sub sub.example. ; x\n  A 1.2.3.6\n$INCLUDE gone\nb A 1.2.3.7\n"
        ) {
            wanted.append($0)
            guard let text = files[$0.file] else { return .refused("no such file") }
            var octets = Array(text.utf8)[...]
            return .file($0.file) { octets.popFirst().map { [$0] } }
        }
        #expect(
            zone.records == [
                "a.example. 5 IN A 1.2.3.4", "sub.example. 5 IN NS ns.sub.example.",
                "sub.example. 5 IN NS ns2.sub.example.",
                "x.sub.example. 5 IN A 1.2.3.4", "z.sub.example. 5 IN A 1.2.3.5", "y.else. 9 IN A 1.2.3.4",
                "a.example. 9 IN A 1.2.3.6", "b.example. 9 IN A 1.2.3.7",
            ])
        #expect(zone.errors == ["line 5, column 10: the file is not included (gone: no such file)"])
        #expect(wanted.map(\.file) == ["sub", "deep", "gone"])
        #expect(wanted.map(\.includingFile) == ["", "sub", ""])
        #expect(wanted.first?.origin == "sub.example")
    }

    @Test func `errors in included files name them, and circles end`() {
        let zone = ZoneText("$INCLUDE a\nx 1 A 1.2.3.4\n") {
            var text: [UInt8]? = Array(($0.file == "a" ? "$INCLUDE b\n" : "\n y 1 A x\n$INCLUDE a\n").utf8)
            return .file($0.file) {
                defer { text = nil }
                return text
            }
        }
        #expect(
            zone.errors == [
                "b:2:2: there is no owner that the record could have",
                "b:3:10: files are included in a circle, or too many of them (a)",
            ])
        #expect(zone.records == ["x.example. 1 IN A 1.2.3.4"])
        #expect(ZoneText("$INCLUDE a\n").errors == ["line 1, column 10: the file is not included (a)"])
    }
}
