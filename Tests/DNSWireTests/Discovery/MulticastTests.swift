import DNSWire
import Testing

@Suite("Multicast DNS (RFC 6762)") struct MulticastTests {
    private func pointer(_ number: Int, ttl: UInt32 = 4500) throws -> Record {
        var record = try Record(parsing: "_ipp._tcp.local. \(ttl) IN PTR printer-\(number)._ipp._tcp.local.")
        record.isCacheFlush = number % 2 == 0
        return record
    }

    @Test func `a query has an id of 0, and its known answers without the cache-flush bit`() throws {
        var question = Question(name: "_ipp._tcp.local", type: .ptr)
        question.wantsUnicastResponse = true
        let messages = try Message.multicastQuery([question], knownAnswers: [pointer(0)])
        #expect(messages.count == 1)
        let query = try Message(decoding: messages[0], policy: .multicast)
        #expect(query.header == Header(id: 0) && query.questions.first?.recordClass.rawValue == 0x8001)
        #expect(query.answers.map(\.recordClass) == [.internet])
    }

    @Test func `known answers that do not fit follow in messages without questions, TC set until the last (§7.2)`()
        throws
    {
        let known = try (0..<200).map { try pointer($0) }
        let messages = try Message.multicastQuery(
            [Question(name: "_ipp._tcp.local", type: .ptr)], knownAnswers: known, limit: 512)
        #expect(messages.count > 3 && messages.allSatisfy { $0.count <= 512 })
        let queries = try messages.map { try Message(decoding: $0, policy: .multicast) }
        #expect(queries.map(\.header.isTruncated) == queries.indices.map { $0 < queries.count - 1 })
        #expect(queries.map(\.questions.count) == queries.indices.map { $0 == 0 ? 1 : 0 })
        var whole = queries[0]
        for next in queries.dropFirst() {
            let isContinued = whole.continue(with: next)
            #expect(isContinued)
        }
        #expect(!whole.header.isTruncated && whole.answers.count == 200)
        let isContinued = whole.continue(with: queries[1])
        #expect(!isContinued)
        #expect(throws: WireEncodingError.self) {
            try Message.multicastQuery([], knownAnswers: known, limit: 30)
        }
    }

    @Test func `an answer is not repeated to whom has it with half of its TTL (§7.1)`() throws {
        let answer = try pointer(1)
        #expect(try pointer(1, ttl: 2250).suppresses(answer))
        #expect(try !pointer(1, ttl: 2249).suppresses(answer))
        #expect(try !pointer(3).suppresses(answer))
        var flushed = answer
        flushed.isCacheFlush = true
        #expect(flushed.suppresses(answer) && answer.suppresses(flushed))
        let upper = try Record(parsing: "_IPP._tcp.local. 4500 IN PTR PRINTER-1._ipp._tcp.local.")
        #expect(upper.suppresses(answer))
        let odd = try pointer(1, ttl: 3)
        #expect(try pointer(1, ttl: 2).suppresses(odd) && !pointer(1, ttl: 1).suppresses(odd))
    }

    @Test func `goodbyes have a TTL of 0 (§10.1)`() throws {
        let record = try pointer(1)
        #expect(!record.isGoodbye && record.goodbye.isGoodbye && record.goodbye.rdata == record.rdata)
        #expect(!EDNS(flags: OPTFlags()).record.isGoodbye)
    }

    @Test func `a response, and one to a legacy query (§6.7)`() throws {
        let response = try Message(multicast: [pointer(0)])
        #expect(response.header.bits == 0x8400 && response.header.id == 0 && response.questions.isEmpty)
        var query = Message(query: "_ipp._tcp.local", .ptr, id: 77)
        query.questions[0].wantsUnicastResponse = true
        let legacy = try Message(legacy: query, answers: [pointer(0), pointer(1, ttl: 3)])
        #expect(legacy.header.id == 77 && legacy.header.bits == 0x8500)
        #expect(legacy.questions.first?.recordClass == .internet)
        #expect(legacy.answers.map(\.ttl) == [10, 3] && legacy.answers.allSatisfy { !$0.isCacheFlush })
    }

    @Test func `a TXT record without data is one empty string (RFC 6763 §6.1)`() throws {
        let octets = [UInt8](raw: "0000 8400 0000 0001 0000 0000 0170 056c6f63616c00 0010 8001 00001194 0000")
        let message = try Message(decoding: octets, policy: .multicast)
        let text = try #require(message.answers.first?.data(as: RDATA.TXT.self))
        #expect(Array(text.strings) == [[]] && text.attributes == TextAttributes())
        // The octets stay as they came.
        #expect(message.answers.first?.rdata == [] && message.answers.first?.dataPresentation == ##"\# 0"##)
        #expect(try message.encoded() == octets)
        #expect(throws: WireDecodingError.self) { try Message(decoding: octets) }
        // An UPDATE's record that deletes has no data at all.
        let deletion = Record(name: "a", type: .txt, class: .any, ttl: 0, rdata: [])
        #expect(deletion.data(as: RDATA.TXT.self) == nil)
    }
}
