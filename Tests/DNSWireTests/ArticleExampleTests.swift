import DNSWire
import Testing

/// The examples of the articles in `DNSWire.docc`, word for word.
@Suite struct ArticleExampleTests {
    @Test func `signatures of records`() throws {
        let signature = try RDATA.RRSIG(
            parsing: "A 13 3 3600 20300101000000 20200101000000 1234 example.net. qx6wLYqmh+l9oA==")
        let records = [try Record(parsing: "www.example.net. 17 IN A 192.0.2.1")]
        guard signature.isValid(at: SerialTime(seconds: 1_700_000_000)) else { return }
        let octets = try signature.signedData(of: records)  // verify(signature.signature, of: octets, by: key)
        #expect(octets.count == 62)
    }

    @Test func `digests and hashed names`() throws {
        let sha256 = SHA.sha256
        let sha1 = SHA.sha1
        let key = try RDATA.DNSKEY(parsing: "257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=")
        let ds = try RDATA.DS(of: key, owner: "example.com", digestType: .sha256, digest: sha256)
        let hash = NSEC3Hash(iterations: 0, salt: [])
        let owner = try hash.owner(of: "www.example.com", in: "example.com", by: sha1)
        #expect(ds.keyTag == 3613 && owner.parent == "example.com")
    }

    @Test func `messages signed by a shared key`() throws {
        let hmac = SHA.hmacSHA256(key: Array("secret".utf8))
        let now: UInt64 = 1_700_000_000
        let key = TSIGKey(name: "key.example", algorithm: "hmac-sha256", authenticate: hmac)
        var client = TSIGSession(key: key)
        let request = try client.sign(Message(query: "example.org", .axfr).encoded(), at: now)

        var server = TSIGSession(key: key)
        let query = try Message(decoding: server.verify(request, at: now))
        let answer = try server.sign(Message(answering: query).encoded(), at: now)

        let reply = try Message(decoding: client.verify(answer, at: now))
        #expect(reply.isResponse(to: query))
    }

    @Test func `streams`() throws {
        let sent = try Message(query: "safia.rocks", .aaaa).encodedForStream()
        var stream = MessageStreamReader()
        var questions: [Question] = []
        for piece in [sent[..<5], sent[5...]] {
            for octets in stream.read(Array(piece)) { questions += try Message(decoding: octets).questions }
        }
        #expect(questions.map(\.type) == [.aaaa])
    }

    @Test func `messages over HTTPS`() throws {
        let query = Message(query: "www.example.com", .a)
        let target = try DNSOverHTTPS.target(of: query, template: "/dns-query{?dns}")
        let asked = try DNSOverHTTPS.message(inTarget: target)
        #expect(asked?.question == query.question)
    }

    @Test func `transfers`() throws {
        let old = try Record(parsing: "a.example.org. 1 IN A 192.0.2.1")
        let new = try Record(parsing: "a.example.org. 1 IN A 192.0.2.2")
        let soa = try [9, 7].map { try Record(parsing: "example.org. 1 IN SOA a. b. \($0) 1 1 1 1") }
        func send(_ query: Message) throws -> ZoneTransferAnswer {
            ZoneTransferAnswer(to: query, [soa[0], soa[1], old, soa[0], new, soa[0]])
        }
        var transfer = ZoneTransfer(of: "example.org", since: 7)  // IXFR; AXFR without a serial
        var answer = try send(transfer.query)
        var zone: Set<Record> = [old]
        while !transfer.isComplete, let octets = try answer.next() {
            for event in try transfer.receive(Message(decoding: octets)) {
                switch event {
                case .wholeZone: zone = []
                case .record(let record), .added(let record): zone.insert(record)
                case .removed(let record): zone.remove(record)
                case .upToDate, .retryOverTCP, .differenceFrom, .differenceTo, .complete: break
                }
            }
        }
        try transfer.finish()
        #expect(zone == [new])
    }

    @Test func `padding`() throws {
        let query = Message(query: "www.example.com", .a)
        let padded = try query.encoded(paddedTo: Message.queryBlock)  // 128 octets, or a multiple
        #expect(padded.count == 128)
    }

    @Test func `updates`() throws {
        var update = Update(zone: "example.org")
        update.prerequisites = [.nameIsFree("new.example.org")]
        update.changes = [
            .add(try Record(parsing: "new.example.org. 300 IN A 192.0.2.1")), .deleteSet("old.example.org", .a),
        ]
        let message = update.message()

        let received = try Update(Message(decoding: message.encoded()))
        for change in received.changes {
            if case .add(let record) = change { print("add", record) }
        }
        #expect(received == update)
    }

    @Test func `notices`() throws {
        let soa = try Record(parsing: "example.org. 60 IN SOA a. b. 8 1 1 1 1")
        let notice = Message(notifying: "example.org", soa: soa)
        guard let zone = notice.notifiedZone else { return }
        let answer = Message(answering: notice)
        #expect(zone == "example.org" && answer.isResponse(to: notice))
    }

    @Test func `queries with known answers`() throws {
        let known = try (0..<100).map { try Record(parsing: "_ipp._tcp.local. 4500 IN PTR p\($0)._ipp._tcp.local.") }
        let records = try (90..<110).map { try Record(parsing: "_ipp._tcp.local. 4500 IN PTR p\($0)._ipp._tcp.local.") }
        var question = Question(name: "_ipp._tcp.local", type: .ptr)
        question.wantsUnicastResponse = true
        let messages = try Message.multicastQuery([question], knownAnswers: known)

        var query = try Message(decoding: messages[0], policy: .multicast)
        for octets in messages.dropFirst() {
            _ = query.continue(with: try Message(decoding: octets, policy: .multicast))
        }
        let answers = records.filter { record in !query.answers.contains { $0.suppresses(record) } }
        let response = Message(multicast: answers)
        let farewell = Message(multicast: records.map(\.goodbye))
        #expect(answers.count == 10 && response.answers.count == 10)
        #expect(farewell.answers.filter(\.isGoodbye).count == 20)
    }

    @Test func `what a service says`() throws {
        let text = try RDATA.TXT(parsing: "txtvers=1 duplex note= rp=ipp/print")
        if text.attributes["duplex"] != nil { print("prints on both sides") }
        let queue = text.attributes["rp"]?.text
        #expect(queue == "ipp/print")
    }

    @Test func `JSON both ways`() throws {
        let octets = try Message(query: "safia.rocks", .aaaa).encoded()
        let json = MessageJSON(octets, options: [.nameOctets, .messageOctets]).text
        let message = try Message(parsingJSON: json)
        #expect(try message == Message(decoding: octets))
    }

    @Test func `text both ways`() throws {
        let message = try Message(decoding: SampleMessages.mail)
        let text = MessageText(message).description
        let again = try Message(parsing: text)
        #expect(again.answers == message.answers && again.edns == message.edns)
    }

    @Test func `stateful operations`() throws {
        let record = try Record(parsing: "_ipp._tcp.example. 60 IN PTR p._ipp._tcp.example.")
        var pushed = Message(header: Header(id: 0, bits: 0x3000))
        pushed.statefulValues = [
            try DSOValue(
                DSOValue.Push(changes: PushChanges([.added(record), .removedAll("x.example", .any, .internet)])))
        ]
        var zone: Set<Record> = try [Record(parsing: "x.example. 60 IN A 192.0.2.1")]
        var header = Header(id: 1)
        header.opcode = .dso
        var request = Message(header: header)
        request.statefulValues = [try DSOValue(DSOValue.Subscribe(name: "_ipp._tcp.example", type: .ptr))]

        for value in pushed.statefulValues where value.type == .push {
            for change in try value.decode(DSOValue.Push.self).changes {
                switch change {
                case .added(let record): zone.insert(record)
                case .removed(let record): zone.remove(record)
                case .removedAll(let name, _, _): zone = zone.filter { $0.name != name }
                case .unknown: break
                }
            }
        }
        #expect(try Message(decoding: request.encoded()) == request)
        #expect(zone == [record])
    }
}
