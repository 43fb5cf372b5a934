import DNSWire
import Testing

@testable import Forwarding

@Suite("Answers from the cache", .timeLimit(.minutes(1))) struct CacheTests {
    @Test func `what was asked once is not asked again`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.address(to: query)] })
        for id: UInt16 in [7, 8] {
            let answer = try #require(try await setting.client.ask(Message(query: "www.example.org", .a, id: id)))
            #expect(answer.header.id == id)
            #expect(answer.header.isResponse && answer.header.isRecursionAvailable)
            #expect(answer.answers.map(\.ttl) == [300])
            #expect(answer.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 1))
            #expect(answer.edns == nil)
        }
        #expect(try await setting.upstreams[0].queries.count == 1)
        let metrics = try await setting.forwarder.metrics
        #expect(metrics.queries == 2 && metrics.hits == 1 && metrics.misses == 1 && metrics.asked == 1)
    }

    @Test func `TTLs count down, and what is over is asked again`() async throws {
        let setting = try await Setting.start({ query, _, count in [.address(UInt8(count), to: query)] })
        let query = Message(query: "www.example.org", .a)
        #expect(try await setting.client.ask(query)?.answers.map(\.ttl) == [300])
        setting.clock.pass(299)
        #expect(try await setting.client.ask(query)?.answers.map(\.ttl) == [1])
        setting.clock.pass(1)
        let answer = try await setting.client.ask(query)
        #expect(answer?.answers.map(\.ttl) == [300])
        #expect(answer?.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 2))
    }

    @Test func `a denial is kept for as long as its SOA record says (RFC 2308 §5)`() async throws {
        let setting = try await Setting.start({ query, _, _ in
            var answer = Message.answer(to: query, code: .nxDomain)
            answer.authorities = (try? [Record(parsing: "example.org. 3600 IN SOA a. b. 1 2 3 4 60")]) ?? []
            return [answer]
        })
        let query = Message(query: "no.example.org", .a)
        for (passes, ttl, asked): (UInt32, UInt32, Int) in [(0, 60, 1), (59, 1, 1), (1, 60, 2)] {
            setting.clock.pass(passes)
            let answer = try #require(try await setting.client.ask(query))
            #expect(answer.responseCode == .nxDomain)
            #expect(answer.authorities.map(\.ttl) == [ttl])
            #expect(try await setting.upstreams[0].queries.count == asked)
        }
    }

    @Test func `a denial without an SOA record is not kept`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.answer(to: query)] })
        for _ in 0..<2 {
            #expect(try await setting.client.ask(Message(query: "a.example", .a))?.answers.isEmpty == true)
        }
        #expect(try await setting.upstreams[0].queries.count == 2)
    }

    @Test func `answers with DNSSEC are kept apart from those without`() async throws {
        let setting = try await Setting.start({ query, _, _ in
            [.address(query.edns?.isDNSSECOK == true ? 2 : 1, to: query)]
        })
        var secure = Message(query: "www.example.org", .a)
        secure.edns = EDNS(flags: OPTFlags(ttl: 0x8000))
        for query in [Message(query: "www.example.org", .a), secure, secure] {
            let answer = try #require(try await setting.client.ask(query))
            let isSecure = query.edns != nil
            #expect(answer.edns?.isDNSSECOK == (isSecure ? true : nil))
            #expect(
                answer.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, isSecure ? 2 : 1))
        }
        #expect(try await setting.upstreams[0].queries.count == 2)
    }

    @Test func `the client's spelling comes back`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.address(to: query)] })
        for name in ["a-long-name.example.org", "A-LONG-name.eXample.ORG"] {
            let query = Message(query: try #require(DomainName(name)), .a)
            let answer = try #require(try await setting.client.ask(query))
            #expect(answer.questions.map { "\($0.name)" } == [name + "."])
            #expect(answer.answers.map { "\($0.name)" } == [name + "."])
        }
        #expect(try await setting.upstreams[0].queries.count == 1)
    }

    @Test func `a table that is full keeps what was asked for last`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.address(to: query)] }, change: { $0.cacheSize = 4 })
        func ask(_ name: String) async throws {
            _ = try await setting.client.ask(Message(query: #require(DomainName(name)), .a))
            setting.clock.pass(1)
        }
        for name in ["a.example", "b.example", "c.example", "d.example", "a.example", "e.example"] {
            try await ask(name)
        }
        #expect(try await setting.upstreams[0].queries.count == 5)
        try await ask("a.example")
        #expect(try await setting.upstreams[0].queries.count == 5)
        try await ask("b.example")
        #expect(try await setting.upstreams[0].queries.count == 6)
    }
}
