import DNSWire
import NIOCore
import Testing

@testable import Forwarding

@Suite("Asking upstreams", .timeLimit(.minutes(1))) struct UpstreamTests {
    private let query = Message(query: "www.example.org", .a)

    /// The reason that an answer gives beside its code.
    private func reason(_ answer: Message) -> ExtendedErrorCode? {
        answer.edns?.options[EDNSOption.ExtendedError.self]?.infoCode
    }

    private func withEDNS(_ query: Message) -> Message {
        var query = query
        query.edns = EDNS()
        return query
    }

    @Test func `who does not answer is asked last from then on`() async throws {
        let setting = try await Setting.start({ _, _, _ in [] }, { query, _, _ in [.address(2, to: query)] })
        for name: DomainName in ["a.example", "b.example"] {
            let answer = try await setting.client.ask(Message(query: name, .a))
            #expect(answer?.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 2))
        }
        #expect(try await setting.upstreams[0].queries.count == 1)
        #expect(try await setting.forwarder.metrics.timeouts == 1)
    }

    @Test(arguments: [ResponseCode.servFail, .refused, .formErr, .notImp])
    func `who fails is passed over`(code: ResponseCode) async throws {
        let setting = try await Setting.start(
            { query, _, _ in [.answer(to: query, code: code)] }, { query, _, _ in [.address(to: query)] }
        )
        #expect(try await setting.client.ask(query)?.answers.count == 1)
    }

    @Test func `what is cut comes whole over TCP`() async throws {
        let setting = try await Setting.start({ query, isTCP, _ in
            var answer = Message.address(to: query)
            guard !isTCP else { return [answer] }
            answer.answers = []
            answer.header.isTruncated = true
            return [answer]
        })
        let answer = try #require(try await setting.client.ask(query))
        #expect(answer.answers.count == 1 && !answer.header.isTruncated)
        #expect(try await setting.upstreams[0].queries.map(\.isTCP) == [false, true])
    }

    @Test func `an answer is cut for a client's datagrams, and whole over TCP`() async throws {
        let setting = try await Setting.start({ query, _, _ in
            [
                .answer(
                    to: query,
                    query.questions.flatMap { question in
                        (0..<40).compactMap {
                            try? Record(name: question.name, ttl: 60, data: RDATA.A(address: IPv4Address(10, 0, 0, $0)))
                        }
                    })
            ]
        })
        try await setting.client.send(query.encoded())
        let octets = try #require(try await setting.client.receive())
        #expect(octets.count <= 512)
        #expect(try Message(decoding: octets).header.isTruncated)
        #expect(try await setting.client.ask(withEDNS(query))?.answers.count == 40)
        let whole = try await setting.connect(tcp: true).ask(query)
        #expect(whole?.answers.count == 40 && whole?.header.isTruncated == false)
    }

    @Test func `names are spelt at random, and an answer in another spelling is asked for over TCP`() async throws {
        let name: DomainName = "a-name-of-many-letters.example.org"
        let setting = try await Setting.start({ query, isTCP, _ in
            var answer = Message.address(isTCP ? 1 : 66, to: query)
            if !isTCP { answer.questions = [Question(name: name, type: .a)] }
            return [answer]
        })
        let answer = try await setting.client.ask(Message(query: name, .a))
        #expect(answer?.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 1))
        let asked = try await setting.upstreams[0].queries
        #expect(asked.map(\.isTCP) == [false, true])
        #expect(asked.flatMap { $0.message.questions.map { "\($0.name)" } }.allSatisfy { $0 != "\(name)" })
    }

    @Test func `answers to other questions are not taken`() async throws {
        let setting = try await Setting.start({ query, _, _ in
            var other = Message.address(66, to: query)
            other.questions = [Question(name: "other.example", type: .a)]
            var id = Message.address(66, to: query)
            id.header.id &+= 1
            return [other, id, .address(to: query)]
        })
        let answer = try await setting.client.ask(query)
        #expect(answer?.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 1))
        #expect(try await setting.forwarder.metrics.rejected == 2)
    }

    @Test func `several clients wait for one question`() async throws {
        let setting = try await Setting.start({ query, _, count in count == 1 ? [] : [.address(to: query)] })
        let other = try await setting.connect()
        try await setting.client.send(Message(query: "www.example.org", .a, id: 1).encoded())
        try await other.send(Message(query: "WWW.example.org", .a, id: 2).encoded())
        let first = try Message(decoding: #require(try await setting.client.receive()))
        let second = try Message(decoding: #require(try await other.receive()))
        #expect(first.header.id == 1 && second.header.id == 2)
        #expect(second.questions.map { "\($0.name)" } == ["WWW.example.org."])
        #expect(try await setting.upstreams[0].queries.count == 2)
        #expect(try await setting.forwarder.metrics.joined == 1)
    }

    @Test func `nobody who answers is a failure with a reason (RFC 8914)`() async throws {
        let setting = try await Setting.start({ _, _, _ in [] }, change: { $0.attempts = 1 })
        let answer = try #require(try await setting.client.ask(withEDNS(query)))
        #expect(answer.responseCode == .servFail)
        #expect(reason(answer) == .noReachableAuthority)
    }

    @Test func `a closed port is a network error`() async throws {
        let setting = try await Setting.start({ query, _, _ in [] })
        try await setting.upstreams[0].stop()
        let answer = try #require(try await setting.client.ask(withEDNS(query)))
        #expect(answer.responseCode == .servFail)
        #expect(reason(answer) == .networkError)
        #expect(try await setting.forwarder.metrics.timeouts == 0)
    }

    @Test func `an upstream's reason is passed on`() async throws {
        let setting = try await Setting.start({ query, _, _ in
            var answer = Message.answer(to: query, code: .servFail)
            try? answer.edns?.options.append(EDNSOption.ExtendedError(.dnssecBogus, text: "no key"))
            return [answer]
        })
        let answer = try #require(try await setting.client.ask(withEDNS(query)))
        #expect(
            answer.edns?.options[EDNSOption.ExtendedError.self]
                == EDNSOption.ExtendedError(.dnssecBogus, text: "no key"))
    }

    @Test func `what is over is served with a word where nobody answers, and not asked for at once (RFC 8767)`()
        async throws
    {
        let setting = try await Setting.start(
            { query, _, count in count == 1 ? [.address(to: query)] : [] }, change: { $0.attempts = 1 }
        )
        _ = try await setting.client.ask(query)
        setting.clock.pass(300)
        for _ in 0..<2 {
            let answer = try #require(try await setting.client.ask(withEDNS(query)))
            #expect(answer.responseCode == .noError)
            #expect(answer.answers.map(\.ttl) == [30])
            #expect(reason(answer) == .staleAnswer)
        }
        #expect(try await setting.upstreams[0].queries.count == 2)
        setting.clock.pass(30)
        _ = try await setting.client.ask(query)
        #expect(try await setting.upstreams[0].queries.count == 3)
        setting.clock.pass(86400)
        #expect(try await setting.client.ask(query)?.responseCode == .servFail)
    }
}
