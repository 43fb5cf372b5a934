import Testing

@testable import DNSWire

@Suite("Zone files (RFC 1035 §5)")
struct ZoneReaderTests {
    @Test("Owners, TTLs and classes are those stated last where a record states none")
    func omittedFields() {
        let zone = ZoneText(
            """
            @ 3600 IN SOA ns hostmaster 1 7200 3600 1209600 300
                   NS ns
            ns     60 A 192.0.2.1
                   AAAA 2001:db8::1
            www IN 5m CNAME ns.example.
            mail CH 10 TXT "a" b
            """)
        #expect(zone.errors == [])
        #expect(
            zone.records == [
                "example. 3600 IN SOA ns.example. hostmaster.example. 1 7200 3600 1209600 300",
                "example. 3600 IN NS ns.example.", "ns.example. 60 IN A 192.0.2.1",
                "ns.example. 60 IN AAAA 2001:db8::1",
                "www.example. 300 IN CNAME ns.example.", "mail.example. 10 CH TXT \"a\" \"b\"",
            ])
    }

    @Test("$TTL is the TTL of records without one, whatever was stated before (RFC 2308 §4)")
    func defaultTTL() {
        let zone = ZoneText("a 5 A 1.2.3.4\n$TTL 1h\nb A 1.2.3.5\n$ttl 7 ; seconds\nc A 1.2.3.6\n")
        #expect(zone.errors == [])
        #expect(
            zone.records == ["a.example. 5 IN A 1.2.3.4", "b.example. 3600 IN A 1.2.3.5", "c.example. 7 IN A 1.2.3.6"])
    }

    @Test("A first record without a TTL is an error, but SOA, whose last field counts")
    func missingTTL() {
        #expect(ZoneText("a A 1.2.3.4\n").errors == ["line 1, column 3: there is no TTL that the record could have"])
        let zone = ZoneText("@ SOA a b 1 2 3 4 55\n@ NS a\n")
        #expect(zone.errors == [])
        #expect(
            zone.records == ["example. 55 IN SOA a.example. b.example. 1 2 3 4 55", "example. 55 IN NS a.example."])
    }

    @Test("$ORIGIN completes relative names, is relative itself, and @ is it")
    func origin() {
        let zone = ZoneText("$ORIGIN sub\n@ 1 NS a\n$ORIGIN org.\nb 1 CNAME @\n", origin: "example.")
        #expect(zone.errors == [])
        #expect(zone.records == ["sub.example. 1 IN NS a.sub.example.", "b.org. 1 IN CNAME org."])
    }

    @Test("Without an origin a relative name is an error")
    func noOrigin() {
        let zone = ZoneText("a 1 A 1.2.3.4\nb. 1 NS c\nd. 1 NS e.\n", origin: nil)
        #expect(
            zone.errors == [
                "line 1, column 1: there is no origin that the name could be relative to",
                "line 2, column 9: there is no origin that the name could be relative to",
            ])
        #expect(zone.records == ["d. 1 IN NS e."])
    }

    @Test("Parentheses join lines, and comments in them are passed over")
    func parentheses() {
        let zone = ZoneText(
            """
            @ 60 SOA ns hostmaster (  ; comes from )
                 1 ; serial
                 2 3

                 4 5 ) ; the end
            a 60 TXT ( "(" ";" )
            b ( 60
            A ) 192.0.2.1
            """)
        #expect(zone.errors == [])
        #expect(
            zone.records == [
                "example. 60 IN SOA ns.example. hostmaster.example. 1 2 3 4 5", #"a.example. 60 IN TXT "(" ";""#,
                "b.example. 60 IN A 192.0.2.1",
            ])
    }

    @Test("Lines end in CRLF, the last one may have no end, and empty lines and comments are nothing")
    func lineEnds() {
        let zone = ZoneText("; head\r\n\r\n  \t ; x\r\na 1 A 1.2.3.4\r\nb 1 TXT \"x\" y\r\n\nc 1 A 1.2.3.5")
        #expect(zone.errors == [])
        #expect(
            zone.records == [
                "a.example. 1 IN A 1.2.3.4", #"b.example. 1 IN TXT "x" "y""#, "c.example. 1 IN A 1.2.3.5",
            ])
    }

    @Test("Data of any type are read as octets (RFC 3597 §5)")
    func genericData() {
        let zone = ZoneText("a 1 A \\# 4 C0000201\nb 1 CLASS7 TYPE65280 \\# 2 (\n ab cd )\nc 1 IN TYPE1 1.2.3.4\n")
        #expect(zone.errors == [])
        #expect(
            zone.records == [
                "a.example. 1 IN A 192.0.2.1", "b.example. 1 CLASS7 TYPE65280 \\# 2 ABCD",
                "c.example. 1 IN A 1.2.3.4",
            ])
    }

    @Test("A string ends with its line, unless the end of line is escaped")
    func stringsOverLines() {
        let zone = ZoneText("a 1 TXT \"x\ny\" z\nb 1 TXT \"x\\\ny\"\nc 1 A 1.2.3.4\n")
        #expect(
            zone.errors == [
                "line 1, column 9: the quoted string does not end", "line 2, column 2: the quoted string does not end",
            ])
        #expect(zone.records == [#"b.example. 1 IN TXT "x\010y""#, "c.example. 1 IN A 1.2.3.4"])
    }

    @Test("Errors have their place and cost no other record")
    func errors() {
        let zone = ZoneText(
            """
            $TTL 60
            a A 192.0.2.256
            b MX 10 mail
            b MX (
              70000
              mail )
            c FOO x
            $NOPE x
            d A 192.0.2.1 x
            e NS a..b
            """)
        #expect(
            zone.errors == [
                "line 2, column 5: not an address", "line 5, column 3: not a number that fits here",
                "line 7, column 3: this is not known", "line 8, column 1: this is no directive of zone files",
                "line 9, column 15: nothing more was expected here", "line 10, column 8: a label has 1 to 63 octets",
            ])
        #expect(zone.records == ["b.example. 60 IN MX 10 mail.example."])
    }

    @Test("What depends on a line that could not be read is not guessed")
    func dependentErrors() {
        let zone = ZoneText(
            """
            $TTL 60
            a A 192.0.2.1
            b..c A 192.0.2.2
              AAAA 2001:db8::1
            $ORIGIN x..y
            d A 192.0.2.3
            $ORIGIN example.
            $TTL x
            e A 192.0.2.4
            e 5 A 192.0.2.4
            """)
        #expect(
            zone.errors == [
                "line 3, column 3: a label has 1 to 63 octets",
                "line 4, column 3: there is no owner that the record could have",
                "line 5, column 11: a label has 1 to 63 octets",
                "line 6, column 1: there is no origin that the name could be relative to",
                "line 8, column 6: not a number that fits here",
                "line 9, column 3: there is no TTL that the record could have",
            ])
        #expect(zone.records == ["a.example. 60 IN A 192.0.2.1", "e.example. 5 IN A 192.0.2.4"])
    }

    @Test("A parenthesis without its partner costs the lines that it leaves unclear, not all that follow")
    func openParenthesis() {
        let zone = ZoneText("$TTL 60\na TXT ( x\n  y\nb A 192.0.2.1\n  A 192.0.2.2\n")
        #expect(
            zone.errors == [
                "line 2, column 7: a parenthesis has no partner",
                "line 3, column 3: there is no owner that the record could have",
            ])
        #expect(zone.records == ["b.example. 60 IN A 192.0.2.1", "b.example. 60 IN A 192.0.2.2"])
        #expect(ZoneText("a 1 A ) 192.0.2.1\n").errors == ["line 1, column 7: a parenthesis has no partner"])
    }

    @Test("A mark of byte order is named; a text in UTF-16 cannot be read")
    func byteOrderMarks() {
        let zone = ZoneText([0xEF, 0xBB, 0xBF] + Array("a 1 A 1.2.3.4\nb 1 A x".utf8), piece: 1)
        #expect(
            zone.errors == [
                "line 1, column 1: a byte order mark is no part of a zone file", "line 2, column 7: not an address",
            ])
        #expect(zone.records == ["a.example. 1 IN A 1.2.3.4"])
        let wide = ZoneText([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x61, 0])
        #expect(wide == ZoneText([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x61, 0], piece: 3))
        #expect(wide.errors == ["line 1, column 1: the text is in UTF-16, a zone file is in ASCII"])
        #expect(wide.records == [])
    }

    @Test("An entry that is too long costs itself; a comment may have any length")
    func longEntries() {
        let long = String(repeating: " 616161", count: 150_100)
        let text =
            "a 1 A 1.2.3.4\nb 1 TYPE65280 \\# 1" + long + "\n;" + long + "\n ; \(long)\n  A 1.2.3.5\nc 1 A 1.2.3.6\n"
        for piece in [1 << 10, 1 << 16] {
            let zone = ZoneText(text, piece: piece)
            #expect(
                zone.errors == [
                    "line 2, column 1: too long for the field",
                    "line 5, column 3: there is no owner that the record could have",
                ])
            #expect(zone.records == ["a.example. 1 IN A 1.2.3.4", "c.example. 1 IN A 1.2.3.6"])
        }
    }

    @Test("Records come when their line has come, not before")
    func pieces() throws {
        var zone = ZoneReader(origin: "example.", ttl: 60)
        zone.append("a A 192.0.2.1\nb A 192")
        #expect(try zone.advance())
        #expect(zone.line == 1)
        #expect(try !zone.advance())
        zone.append(".0.2.2")
        #expect(try !zone.advance())
        zone.append("\n")
        #expect(try zone.advance())
        #expect(Record(zone.record).description == "b.example. 60 IN A 192.0.2.2")
        #expect(try !zone.advance())
        zone.finish()
        #expect(try !zone.advance())
    }
}
