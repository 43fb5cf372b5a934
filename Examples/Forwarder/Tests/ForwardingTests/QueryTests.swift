import DNSWire
import Testing

@testable import Forwarding

@Suite("What is refused", .timeLimit(.minutes(1))) struct QueryTests {
    /// Runs a forwarder whose upstream must not be asked.
    private func run(_ body: (Setting) async throws -> Void) async throws {
        let setting = try await Setting.start { query, _, _ in [.address(to: query)] }
        try await body(setting)
        #expect(try await setting.upstreams[0].queries.isEmpty)
    }

    @Test func `malformed queries get FORMERR`() async throws {
        let query = try Message(query: "www.example.org", .a, id: 5).encoded()
        let header: [UInt8] = [0, 5, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
        let two = try Message(
            header: Header(id: 5, bits: 0x0100),
            questions: [Question(name: "a", type: .a), Question(name: "b", type: .a)]
        ).encoded()
        var twoOPT = Message(query: "www.example.org", .a, id: 5)
        twoOPT.additionals = [EDNS().record, EDNS().record]
        for octets in [Array(query.dropLast()), header, header + [0xC0, 0x0C, 0, 1, 0, 1], two, try twoOPT.encoded()] {
            try await run { setting in
                try await setting.client.send(octets)
                let answer = try Message(decoding: #require(try await setting.client.receive()))
                #expect(answer.header.id == 5)
                #expect(answer.responseCode == .formErr)
            }
        }
    }

    @Test func `what is too short, or an answer itself, gets none`() async throws {
        try await run { setting in
            var answer = Message(query: "www.example.org", .a)
            answer.header.isResponse = true
            for octets in [[], [UInt8](repeating: 0, count: 11), try answer.encoded()] {
                try await setting.client.send(octets)
            }
            var query = Message(query: "www.example.org", .axfr, id: 9)
            query.edns = EDNS()
            // The first answer is the one to what was sent last.
            #expect(try await setting.client.ask(query)?.header.id == 9)
            #expect(try await setting.forwarder.metrics.ignored == 3)
        }
    }

    @Test(arguments: [
        (Opcode.query, RecordType.axfr), (.query, .tkey), (.notify, .soa), (.update, .soa), (.status, .a),
    ])
    func `what is not supported is said to be so`(opcode: Opcode, type: RecordType) async throws {
        try await run { setting in
            var query = Message(query: "example.org", type)
            query.header.opcode = opcode
            query.edns = EDNS()
            let answer = try #require(try await setting.client.ask(query))
            #expect(answer.responseCode == .notImp)
            #expect(answer.header.opcode == opcode)
            #expect(answer.edns?.options[EDNSOption.ExtendedError.self]?.infoCode == .notSupported)
        }
    }

    @Test func `another version of EDNS gets BADVERS (RFC 6891 §6.1.3)`() async throws {
        try await run { setting in
            var query = Message(query: "example.org", .a)
            query.edns = EDNS(flags: OPTFlags(ttl: 0x0001_0000))
            let answer = try #require(try await setting.client.ask(query))
            #expect(answer.responseCode == .badVers)
            #expect(answer.edns?.flags.version == 0)
            #expect(answer.questions == query.questions)
        }
    }

    @Test func `without RD nothing is asked`() async throws {
        try await run { setting in
            var query = Message(query: "example.org", .a)
            query.header.isRecursionDesired = false
            query.edns = EDNS()
            let answer = try #require(try await setting.client.ask(query))
            #expect(answer.responseCode == .refused)
            #expect(answer.edns?.options[EDNSOption.ExtendedError.self]?.infoCode == .notAuthoritative)
        }
    }
}
