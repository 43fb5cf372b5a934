import DNSWire
import DNSWireProperties
import Testing

@Suite("Messages from JSON (RFC 8427)") struct MessageJSONReadingTests {
    private func failure(_ text: String) -> JSONError? {
        do throws(JSONError) { _ = try Message(parsingJSON: text) } catch { return error }
        return nil
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `random messages come back, with and without each kind of member`(part: UInt64) throws {
        for round in 0..<40 {
            let seed = 8427 + part * 1000 + UInt64(round)
            var generator = SeededGenerator(seed: seed)
            var message = RandomMessage.message(using: &generator)
            if round % 4 == 3 {
                message = Message(header: Header(id: 1, bits: 0x3000))
                message.statefulValues = [DSOValue(type: .retryDelay, data: [0, 0, 0, 9]), DSOValue(type: .keepAlive)]
            }
            let octets = try message.encoded()
            let options = MessageJSON.Options(rawValue: UInt8.random(in: 0...31, using: &generator))
            let text = MessageJSON(octets, options: options).text
            #expect(JSONChecker.accepts(Array(text.utf8)))
            let read = try? Message(parsingJSON: text)
            guard read == message else {
                Issue.record("seed \(seed): \(failure(text).map { "\($0)" } ?? "another message") in \(text)")
                return
            }
            for (one, other) in zip(message.answers, read?.answers ?? []) {
                #expect(one.name.wire == other.name.wire, "the case of the letters, seed \(seed)")
            }
            let again = try MessageReading.octets(parsingJSON: Array(text.utf8).span)
            #expect(try Message(decoding: again) == message)
            if options.contains(.messageOctets) { #expect(again == octets) }
        }
    }

    @Test func `hostile messages come back octet by octet where they are there`() throws {
        for row in HostileRow.all where row.octets.count < 3000 {
            for policy in [DecodingPolicy.resolver, .multicast] {
                let text = MessageJSON(row.octets, policy: policy, options: .messageOctets).text
                let again = try? MessageReading.octets(parsingJSON: Array(text.utf8).span)
                if again != row.octets { Issue.record("\(row.id): not the same octets of \(text)") }
            }
        }
    }

    @Test func `records of a set whose owners are spelled differently stay apart`() throws {
        let octets = [UInt8](
            bits: 0x8000, 0, 3, 0, 0,
            raw: """
                01 'a' 00 0001 0001 0000003C 0004 C0000201 01 'A' 00 0001 0001 0000003C 0004 C0000202
                01 'A' 00 0001 0001 0000003C 0004 C0000203
                """)
        let text = MessageJSON(octets, options: [.recordSets]).text
        let read = try Message(parsingJSON: text)
        #expect(read.answers.map { "\($0.name)" } == ["a.", "A.", "A."])
        #expect(text.split(separator: "\"NAME\"").count == 3)
    }

    @Test func `all members of RFC 8427 are written where they are asked for`() throws {
        let octets = [UInt8](
            bits: 0x81F0, 1, 2, 0, 1,
            raw: """
                01 'a' 00 0001 0001 C00C 0001 0001 0000003C 0004 C0000201 C00C 0001 0001 0000003C 0004 C0000202
                00 0029 04D0 01000000 0000
                """)
        let all = MessageJSON(
            octets, options: [.nameOctets, .compression, .recordSets, .sectionOctets, .messageOctets],
            dateSeconds: 1_700_000_000
        ).text
        for member in [
            #""Z":1"#, #""RCODE":16"#, #""QNAMEHEX":"016100""#, #""compressedQNAME":{"isCompressed":0,"length":3}"#,
            #""compressedNAME":{"isCompressed":1,"length":2}"#,
            #""rrSet":[{"RDLENGTH":4,"RDATAHEX":"C0000201","rdataA":"192.0.2.1"},{"RDLENGTH":4,"#,
            #""headerOctetsHEX":"123481F00001000200000001""#, #""questionOctetsHEX":"01610000010001""#,
            #""answerOctetsHEX":"C00C"#, #""authorityOctetsHEX":"""#,
            #""additionalOctetsHEX":"00002904D0010000000000""#,
            #""messageOctetsHEX":"1234"#, #""dateString":"2023-11-14T22:13:20Z","dateSeconds":1700000000"#,
        ] {
            #expect(all.contains(member), "\(member) in \(all)")
        }
        #expect(try Message(parsingJSON: all) == Message(decoding: octets))
        let plain = MessageJSON(octets).text
        for member in ["NAMEHEX", "compressed", "rrSet", "OctetsHEX", "date"] {
            #expect(!plain.contains(#"""# + member) && !plain.contains(member + #"""#), "\(member)")
        }
    }

    @Test func `what others write is read, in any order and with their kinds of values`() throws {
        let text = """
            { "answerRRs": [ {"NAME": "www.example.com.", "TYPEname": "A", "CLASSname": "IN", "TTL": -1, "rdataA": "192.0.2.1"},
                {"NAMEHEX": "03777777076578616d706c6503636f6d00", "TYPE": 16, "TTL": 3.0e2, "RDATAHEX": "03616263"},
                {"NAME": "b", "TYPE": 1, "TTL": 5, "rrSet": [{"RDATAHEX": "C0000202"}, {"TTL": 6, "rdataA": "192.0.2.3"}]} ],
              "QNAME": "m\\u00fcnchen.\\\\.x", "QTYPE": 1, "QCLASS": 1, "QR": true, "RD": 1, "AA": false, "TC": null,
              "ID": 7, "RCODE": 23, "unknown": [1, {"a": []}] }
            """
        let message = try Message(parsingJSON: text)
        #expect(message.header.bits == 0x8107 && message.responseCode == .badCookie && message.header.id == 7)
        #expect(
            message.questions.map(\.description) == [#"m\195\188nchen.\.x. IN A"#])
        #expect(
            message.answers.map(\.description) == [
                "www.example.com. 4294967295 IN A 192.0.2.1", #"www.example.com. 300 IN TXT "abc""#,
                "b. 5 IN A 192.0.2.2", "b. 6 IN A 192.0.2.3",
            ])
        #expect(
            try Message(
                parsingJSON: #"{"messageOctetsHEX":"000001000001000000000000000001 0001"}"#.replacing(" ", with: "")
            ).question?.type == .a)
        #expect(try Message(parsingJSON: "{}") == Message(header: Header(id: 0)))
    }

    @Test(arguments: [
        (#"{"ID":65536}"#, "offset 6: ID: not a value that it can have"),
        (#"{"ID":"1"}"#, "offset 6: ID: not a value that it can have"),
        (#"{"ID":1.5}"#, "offset 6: ID: not a value that it can have"),
        (#"{"QR":2}"#, "offset 6: QR: not a value that it can have"),
        (#"{"QNAME":"a"}"#, "offset 0: QTYPE: is missing"),
        (#"{"answerRRs":[{"NAME":"a","TYPE":1}]}"#, "offset 14: RDATAHEX: is missing"),
        (#"{"answerRRs":[{"TYPE":1}]}"#, "offset 14: NAME: is missing"),
        (#"{"answerRRs":[{"NAME":"a..b","TYPE":1}]}"#, "offset 22: NAME: column 3: a label has 1 to 63 octets"),
        (
            #"{"answerRRs":[{"NAME":"a","NAMEHEX":"016200","TYPE":1}]}"#,
            "offset 22: NAME: another member says something else"
        ),
        (
            #"{"answerRRs":[{"NAME":"a","TYPE":1,"TYPEname":"MX"}]}"#,
            "offset 46: TYPEname: another member says something else"
        ),
        (#"{"answerRRs":[{"NAME":"a","TYPEname":"NOSUCH"}]}"#, "offset 37: TYPEname: column 1: this is not known"),
        (
            #"{"answerRRs":[{"NAME":"a","TYPE":1,"RDATAHEX":"C0000201","rdataA":"192.0.2.2"}]}"#,
            "offset 66: rdataA: another member says something else"
        ),
        (
            #"{"answerRRs":[{"NAME":"a","TYPE":1,"RDATAHEX":"C000020"}]}"#,
            "offset 46: RDATAHEX: not a value that it can have"
        ),
        (
            #"{"answerRRs":[{"NAME":"a","TYPE":1,"RDATAHEX":"C0000201","RDLENGTH":5}]}"#,
            "offset 68: RDLENGTH: another member says something else"
        ),
        (#"{"answerRRs":[{"NAME":"a","TYPE":1,"rdataA":"x"}]}"#, "offset 44: rdataA: column 1: not an address"),
        (#"{"ID":1,"ANCOUNT":1}"#, "offset 18: ANCOUNT: another member says something else"),
        (#"{"ID":1,"ID":2}"#, "offset 8: ID: is there twice"), (#"{"ID":1"#, "offset 7: the text ends within a value"),
        (#"{"ID":1]"#, "offset 7: this is no JSON"), (#"{"ID":01}"#, "offset 7: this is no JSON"),
        ("", "offset 0: the text ends within a value"),
        (#"{"a":"\x"}"#, "offset 6: this is no JSON"), (#"{"a":"\ud800"}"#, "offset 6: this is no JSON"),
        ("[1]", "offset 0: not a value that it can have"),
        (#"{} {}"#, "offset 3: this is no JSON"), (#"{"a":tru"#, "offset 8: the text ends within a value"),
        (#"{"a":nul}"#, "offset 5: this is no JSON"),
        (#"{"messageOctetsHEX":"0000"}"#, "offset 20: messageOctetsHEX: offset 0: header: cut off, 2 of 12 octets"),
    ])
    func `what is wrong is said with its member and offset`(_ text: String, _ expected: String) throws {
        #expect(failure(text)?.description == expected)
    }

    @Test func `octets of another message are no octets of this one`() throws {
        let octets = try Message(query: "a", .a, id: 1).encoded()
        let text = MessageJSON(octets, options: .messageOctets).text.replacing(#""ID":1,"#, with: #""ID":2,"#)
        do throws(JSONError) {
            _ = try MessageReading.octets(parsingJSON: Array(text.utf8).span)
            Issue.record("it must be refused")
        } catch {
            #expect(error.reason == .conflict && error.member == "messageOctetsHEX")
        }
    }

    @Test func `arrays within arrays end at 32, and no text traps`() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(failure(deep)?.reason == .tooDeep && failure(deep)?.offset == 32)
        let fine = #"{"a":"# + String(repeating: "[", count: 31) + String(repeating: "]", count: 31) + "}"
        #expect(failure(fine) == nil)
        let octets = try Array(MessageJSON(Message(query: "a.b", .a).encoded(), options: .messageOctets).text.utf8)
        var generator = SeededGenerator(seed: 8259)
        for _ in 0..<3000 {
            let changed = Mutation.apply(to: octets, using: &generator)
            do throws(JSONError) { _ = try Message(parsingJSON: changed.span) } catch {
                #expect(error.offset >= 0 && error.offset <= changed.count)
            }
        }
        for end in octets.indices {
            #expect(throws: JSONError.self) { try Message(parsingJSON: Array(octets[..<end]).span) }
        }
    }
}
