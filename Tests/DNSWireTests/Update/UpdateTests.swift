import DNSWire
import Testing

@Suite("UPDATE and NOTIFY as what they say (RFC 2136, RFC 1996)") struct UpdateTests {
    private func record(_ text: String) throws -> Record { try Record(parsing: text) }

    private func update() throws -> Update {
        var update = Update(zone: "example.org")
        update.prerequisites = try [
            .nameExists("a.example.org"), .nameIsFree("b.example.org"), .setExists("c.example.org", .mx),
            .setIsFree("d.example.org", .txt),
            .setIs([record("e.example.org. 0 IN A 192.0.2.1"), record("e.example.org. 0 IN A 192.0.2.2")]),
        ]
        update.changes = try [
            .add(record("f.example.org. 300 IN MX 10 mail.example.org.")), .deleteSet("g.example.org", .aaaa),
            .deleteName("h.example.org"), .delete(record("i.example.org. 0 IN A 192.0.2.9")),
        ]
        return update
    }

    @Test func `the message has the classes, types and TTLs of RFC 2136 §2.4 and §2.5`() throws {
        let message = try update().message(id: 1)
        #expect(message.header.bits == 0x2800)
        #expect(message.questions.map(\.description) == ["example.org. IN SOA"])
        #expect(
            message.answers.map(\.description) == [
                "a.example.org. 0 ANY ANY", "b.example.org. 0 NONE ANY", "c.example.org. 0 ANY MX",
                "d.example.org. 0 NONE TXT", "e.example.org. 0 IN A 192.0.2.1", "e.example.org. 0 IN A 192.0.2.2",
            ])
        #expect(
            message.authorities.map(\.description) == [
                "f.example.org. 300 IN MX 10 mail.example.org.", "g.example.org. 0 ANY AAAA",
                "h.example.org. 0 ANY ANY", "i.example.org. 0 NONE A 192.0.2.9",
            ])
    }

    @Test func `it comes back from the wire as what it said`() throws {
        let update = try update()
        let octets = try update.message().encoded()
        #expect(try Update(Message(decoding: octets, policy: .strict)) == update)
    }

    @Test func `prerequisites of one set are one, wherever they are`() throws {
        var message = try update().message()
        let last = message.answers.remove(at: 5)
        message.answers.insert(last, at: 0)
        let prerequisites = try Update(message).prerequisites
        #expect(prerequisites.count == 5)
        guard case .setIs(let records) = prerequisites[0] else {
            Issue.record("\(prerequisites[0])")
            return
        }
        #expect(records.map(\.rdata.last) == [2, 1])
    }

    @Test func `what a server refuses is refused with its place and code`() throws {
        func failure(_ change: (inout Message) throws -> Void) throws -> UpdateError? {
            var message = try update().message()
            try change(&message)
            do throws(UpdateError) { _ = try Update(message) } catch { return error }
            return nil
        }
        #expect(try failure { _ in } == nil)
        #expect(try failure { $0.header.opcode = .query }?.reason == .notAnUpdate)
        #expect(try failure { $0.questions = [] }?.reason == .zoneNotOne)
        #expect(try failure { $0.questions[0].type = .a }?.reason == .zoneNotSOA)
        let ttl = try failure { $0.answers[2].ttl = 1 }
        #expect(ttl?.reason == .ttlNotZero && ttl?.description == "answer 3: TTL must be 0")
        #expect(try failure { $0.answers[0].rdata = [1] }?.reason == .dataNotAllowed)
        #expect(try failure { $0.answers[0].recordClass = .chaos }?.reason == .classOfOtherZone)
        let outside = try failure { $0.authorities[0].name = "example.com" }
        #expect(outside?.reason == .outsideZone && outside?.responseCode == .notZone)
        #expect(try failure { $0.answers[4].name = "example.com" }?.responseCode == .notZone)
        #expect(try failure { $0.authorities[0].type = .axfr }?.reason == .typeOnlyForQuestions)
        #expect(try failure { $0.authorities[3].type = .any }?.reason == .typeOnlyForQuestions)
        #expect(try failure { $0.authorities[1].ttl = 5 }?.reason == .ttlNotZero)
        #expect(try failure { $0.authorities[1].rdata = [1] }?.reason == .dataNotAllowed)
        #expect(try failure { $0.authorities[1].recordClass = .chaos }?.responseCode == .formErr)
    }

    @Test func `a set of many records is read in linear time`() throws {
        let records = (0..<20000).map { number in
            Record(name: "a.z", type: .a, ttl: 0, rdata: [1, 2, UInt8(number >> 8), UInt8(number & 255)])
        }
        let update = Update(zone: "z", prerequisites: [.setIs(records)])
        #expect(try Update(update.message()) == update)
    }

    @Test func `a notice names its zone (RFC 1996 §3.7)`() throws {
        let soa = try record("example.org. 300 IN SOA a. b. 7 1 1 1 1")
        let notice = Message(notifying: "example.org", soa: soa, id: 1)
        #expect(notice.header.bits == 0x2400 && notice.notifiedZone == "example.org" && notice.answers == [soa])
        let answer = Message(answering: notice)
        #expect(answer.header.bits == 0xA000 && answer.isResponse(to: notice) && answer.answers.isEmpty)
        #expect(Message(query: "example.org", .soa).notifiedZone == nil)
    }

    @Test func `an empty response has what it takes from its query`() {
        var query = Message(query: "a", .a, id: 9)
        query.edns = EDNS()
        query.header.isCheckingDisabled = true
        let reply = Message(answering: query, responseCode: .badVers)
        #expect(reply.header.bits == 0x8110 && reply.edns != nil && reply.responseCode == .badVers)
        #expect(reply.isResponse(to: query) && !query.isResponse(to: query))
        #expect(!reply.isResponse(to: Message(query: "b", .a, id: 9)))
        #expect(!reply.isResponse(to: Message(query: "a", .a, id: 8)))
    }
}
