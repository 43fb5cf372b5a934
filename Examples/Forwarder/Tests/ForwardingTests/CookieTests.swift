import DNSWire
import NIOCore
import Testing

@testable import Forwarding

@Suite("Cookies, RFC 7873 and RFC 9018", .timeLimit(.minutes(1))) struct CookieTests {
    @Test func `SipHash-2-4 has the value of its authors' paper`() {
        var hash = SipHash(SipHash.Key(low: 0x0706_0504_0302_0100, high: 0x0F0E_0D0C_0B0A_0908))
        for octet: UInt8 in 0..<15 { hash.append(octet) }
        #expect(hash.finish() == 0xA129_CA61_49BE_45E5)
    }

    @Test func `server cookies are those of RFC 9018, appendix A`() throws {
        // The key is e5e973e5a6b2a43f48e7dc849e37bfcf, its octets lowest first.
        let cookies = ServerCookies(key: SipHash.Key(low: 0x3FA4_B2A6_E573_E9E5, high: 0xCFBF_379E_84DC_E748))
        let client = try SocketAddress(ipAddress: "198.51.100.100", port: 53)
        let shown = try EDNSOption.Cookie(parsing: "2464C4ABCF10C957")
        let made = try cookies.cookie(answering: shown, from: client, at: 1_559_731_985)
        #expect(try made == EDNSOption.Cookie(parsing: "2464C4ABCF10C957 010000005CF79F111F8130C3EEE29480"))
        #expect(cookies.isValid(made, from: client, at: 1_559_731_985 + 3600))
        #expect(!cookies.isValid(made, from: client, at: 1_559_731_985 + 3601))
        #expect(!cookies.isValid(made, from: client, at: 1_559_731_985 - 301))
        #expect(
            !cookies.isValid(made, from: try SocketAddress(ipAddress: "198.51.100.101", port: 53), at: 1_559_731_985))
        #expect(try cookies.cookie(answering: made, from: client, at: 1_559_731_985 + 1800) == made)
        #expect(try cookies.cookie(answering: made, from: client, at: 1_559_731_985 + 1801) != made)
    }

    @Test func `server cookies of IPv6 are those of RFC 9018, appendix A`() throws {
        // The key is 445536bcd2513298075a5d379663c962.
        let cookies = ServerCookies(key: SipHash.Key(low: 0x9832_51D2_BC36_5544, high: 0x62C9_6396_375D_5A07))
        let client = try SocketAddress(ipAddress: "2001:db8:220:1:59de:d0f4:8769:82b8", port: 53)
        let shown = try EDNSOption.Cookie(parsing: "22681AB97D52C298")
        #expect(
            try cookies.cookie(answering: shown, from: client, at: 1_559_741_961)
                == EDNSOption.Cookie(parsing: "22681AB97D52C298 010000005CF7C609A6BB79D16625507A"))
    }

    @Test func `a client gets a cookie, also for nothing else, and keeps it`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.address(to: query)] })
        var query = Message(query: "www.example.org", .a)
        query.edns = EDNS(
            options: try EDNSOptions([EDNSOption(EDNSOption.Cookie(client: [1, 2, 3, 4, 5, 6, 7, 8]))]))
        let first = try #require(try await setting.client.ask(query)?.edns?.options[EDNSOption.Cookie.self])
        #expect(first.client == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(first.interoperableServer?.version == 1)
        query.edns = EDNS(options: try EDNSOptions([EDNSOption(first)]))
        query.questions = []
        let answer = try #require(try await setting.client.ask(query))
        #expect(answer.responseCode == .noError)
        #expect(answer.edns?.options[EDNSOption.Cookie.self] == first)
    }

    @Test func `a malformed cookie gets FORMERR`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.address(to: query)] })
        var query = Message(query: "www.example.org", .a)
        query.edns = EDNS(options: try EDNSOptions([EDNSOption(code: .cookie, data: [1, 2, 3])]))
        #expect(try await setting.client.ask(query)?.responseCode == .formErr)
    }

    /// Answers with the client's cookie and a server's part, or another client's.
    private static func answer(_ query: Message, server: Octets, isForged: Bool = false, code: ResponseCode = .noError)
        -> Message
    {
        var answer = Message.address(isForged ? 66 : 1, to: query)
        answer.responseCode = code
        guard var cookie = query.edns?.options[EDNSOption.Cookie.self] else { return answer }
        if isForged { cookie.client = [6, 6, 6, 6, 6, 6, 6, 6] }
        cookie.server = server
        try? answer.edns?.options.set(cookie)
        return answer
    }

    @Test func `an upstream's cookie is shown to it, and answers with another client's are not taken`() async throws {
        let setting = try await Setting.start({ query, _, _ in
            [
                Self.answer(query, server: [9, 9, 9, 9, 9, 9, 9, 9], isForged: true),
                Self.answer(query, server: [1, 2, 3, 4, 5, 6, 7, 8]),
            ]
        })
        for name: DomainName in ["a.example", "b.example"] {
            let answer = try #require(try await setting.client.ask(Message(query: name, .a)))
            #expect(answer.answers.first?.data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 1))
        }
        let shown = try await setting.upstreams[0].queries.map { $0.message.edns?.options[EDNSOption.Cookie.self] }
        #expect(shown.map { $0?.server } == [[], [1, 2, 3, 4, 5, 6, 7, 8]])
        #expect(try await setting.forwarder.metrics.rejected == 2)
    }

    @Test func `BADCOOKIE makes the forwarder ask again with the new cookie (RFC 7873 §5.3)`() async throws {
        let setting = try await Setting.start({ query, _, count in
            [Self.answer(query, server: [1, 2, 3, 4, 5, 6, 7, 8], code: count == 1 ? .badCookie : .noError)]
        })
        let answer = try #require(try await setting.client.ask(Message(query: "a.example", .a)))
        #expect(answer.responseCode == .noError && answer.answers.count == 1)
        let shown = try await setting.upstreams[0].queries.map { $0.message.edns?.options[EDNSOption.Cookie.self] }
        #expect(shown.map { $0?.server } == [[], [1, 2, 3, 4, 5, 6, 7, 8]])
    }
}
