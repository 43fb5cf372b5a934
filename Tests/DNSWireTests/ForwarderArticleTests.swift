import DNSWire
import Testing

/// The examples of `CachingForwarder.md` and `ViewsAcrossFunctions.md`, word for word.
@Suite struct ForwarderArticleTests {
    func look(at query: [UInt8], seed: UInt64) throws -> (key: UInt64, limit: Int)? {
        let view = try MessageView(query.span)
        guard !view.header.isResponse, view.counts.questions == 1, let question = try view.question else { return nil }
        let limit = try view.edns?.effectivePayloadSize ?? 512
        return (try question.hash(seed: seed), limit)
    }

    func isAnswer(_ stored: [UInt8], to query: [UInt8]) throws -> Bool {
        guard let asked = try MessageView(query.span).question, let known = try MessageView(stored.span).question else {
            return false
        }
        return try known.isSame(as: asked)
    }

    func answer(_ query: [UInt8], age: UInt32, limit: Int, in buffer: inout [UInt8], count: Int) throws -> Int {
        let view = try MessageView(query.span)
        var patcher = try MessagePatcher(buffer.mutableSpan, count: count)
        patcher.header.id = view.header.id
        patcher.header.isRecursionDesired = view.header.isRecursionDesired
        try patcher.age(by: age)
        if let question = try view.question { _ = try patcher.respellQuestion(as: question.name) }
        if try view.edns != nil { try patcher.setEDNS(payloadSize: 1232) }
        try patcher.cut(to: limit)
        return patcher.count
    }

    func ask(_ query: [UInt8], id: UInt16, in buffer: inout [UInt8]) throws -> Int {
        guard let question = try MessageView(query.span).question else { return 0 }
        var header = Header(id: id)
        header.isRecursionDesired = true
        var encoder = try MessageEncoder(into: buffer.mutableSpan, header: header, compressor: nil)
        try encoder.append(question)
        let count = encoder.count
        var patcher = try MessagePatcher(buffer.mutableSpan, count: count)
        var random = SystemRandomNumberGenerator()
        try patcher.respellQuestion(using: &random)
        try patcher.setEDNS(payloadSize: 1232)
        return patcher.count
    }

    func isAnswer(_ received: [UInt8], asked: [UInt8]) throws -> Bool {
        let view = try MessageView(received.span)
        let own = try MessageView(asked.span)
        guard view.header.isResponse, view.header.id == own.header.id, let question = try view.question,
            let asked = try own.question, try question.isSame(as: asked)
        else { return false }
        return try question.name.isSpelled(as: asked.name)
    }

    func lifetime(of answer: [UInt8]) throws -> UInt32 {
        var least: UInt32 = 86_400
        var records = try MessageView(answer.span).checkedRecords()
        while let checked = try records.next() {
            let record = checked.record
            guard record.type != .opt else { continue }
            least = min(least, record.ttl)
            if record.section == .authority, let start = record.data(as: RDATA.SOA.self) {
                least = min(least, start.minimum)
            }
        }
        return least
    }

    func hasAddress(_ record: RecordView) -> Bool { record.type == .a || record.type == .aaaa }

    func addresses(in message: MessageView) throws -> Int {
        var count = 0
        var records = try message.records(in: .answer)
        while let record = try records.next() {
            if hasAddress(record) { count += 1 }
        }
        return count
    }

    @_lifetime(copy message)
    func firstAddress(in message: MessageView) throws -> RecordView? {
        var records = try message.records(in: .answer)
        while let record = try records.next() {
            if hasAddress(record) { return record }
        }
        return nil
    }

    func withFirstAddress<Result>(in message: MessageView, _ body: (RecordView) throws -> Result) throws -> Result? {
        var records = try message.records(in: .answer)
        while let record = try records.next() {
            if hasAddress(record) { return try body(record) }
        }
        return nil
    }

    struct Place {
        var offset: Int
        var remaining: Int
    }

    func nextType(in octets: [UInt8], _ place: inout Place) throws -> RecordType? {
        var records = try MessageView(octets.span).records(at: place.offset, remaining: place.remaining)
        let type = try records.next()?.type
        place = Place(offset: records.offset, remaining: records.remaining)
        return type
    }

    private func response(to query: [UInt8], ttl: UInt32 = 300) throws -> [UInt8] {
        var message = try Message(answering: Message(decoding: query))
        for question in message.questions {
            message.answers = [
                try Record(name: question.name, ttl: ttl, data: RDATA.CNAME(canonicalName: "host.example.org")),
                try Record(name: "host.example.org", ttl: ttl, data: RDATA.A(address: IPv4Address(192, 0, 2, 1))),
            ]
        }
        return try message.encoded()
    }

    @Test func `a query is answered from octets that are kept`() throws {
        let stored = try response(to: Message(query: "www.example.org", .a).encoded())
        var query = Message(query: "WWW.Example.org", .a, id: 7)
        query.edns = EDNS(payloadSize: 1400)
        let octets = try query.encoded()
        let looked = try #require(try look(at: octets, seed: 1))
        #expect(looked.limit == 1400)
        #expect(try looked.key == look(at: Message(query: "www.example.org", .a).encoded(), seed: 1)?.key)
        #expect(try isAnswer(stored, to: octets))
        #expect(try !isAnswer(stored, to: Message(query: "www.example.org", .aaaa).encoded()))
        var buffer = stored + Array(repeating: 0, count: 11)
        let count = try answer(octets, age: 100, limit: looked.limit, in: &buffer, count: stored.count)
        let reply = try Message(decoding: Array(buffer[..<count]))
        #expect(reply.header.id == 7)
        #expect(reply.questions.map { "\($0.name)" } == ["WWW.Example.org."])
        #expect(reply.answers.map(\.ttl) == [200, 200])
        #expect(reply.edns == EDNS(payloadSize: 1232))
    }

    @Test func `a question is asked, and the answer judged`() throws {
        let query = try Message(query: "a-name-of-many-letters.example.org", .a).encoded()
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = try ask(query, id: 99, in: &buffer)
        let asked = Array(buffer[..<count])
        #expect(try Message(decoding: asked).header.id == 99)
        let received = try response(to: asked, ttl: 60)
        #expect(try isAnswer(received, asked: asked))
        #expect(try !isAnswer(response(to: query), asked: asked))
        #expect(try lifetime(of: received) == 60)
    }

    @Test func `views are taken, returned and found again`() throws {
        let octets = try response(to: Message(query: "www.example.org", .a).encoded())
        let view = try MessageView(octets.span)
        #expect(try addresses(in: view) == 1)
        #expect(try firstAddress(in: view)?.type == .a)
        #expect(try withFirstAddress(in: view) { $0.ttl } == 300)
        let records = try view.records
        var place = Place(offset: records.offset, remaining: records.remaining)
        #expect(try nextType(in: octets, &place) == .cname)
        #expect(try nextType(in: octets, &place) == .a)
        #expect(try nextType(in: octets, &place) == nil)
    }
}
