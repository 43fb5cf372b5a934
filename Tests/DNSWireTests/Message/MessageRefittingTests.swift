import DNSWire
import Testing

@Suite("MessagePatcher with room and limits, RFC 2181 §9, RFC 6891 §6.1, RFC 9471 §3")
struct MessageRefittingTests {
    private func response() throws -> Message {
        var message = Message(query: "www.example.org", .a, id: 7)
        message.header.isResponse = true
        message.answers = [
            try Record(name: "www.example.org", ttl: 60, data: RDATA.A(address: IPv4Address(192, 0, 2, 1))),
            try Record(name: "www.example.org", ttl: 60, data: RDATA.A(address: IPv4Address(192, 0, 2, 2))),
        ]
        message.authorities = [try Record(name: "example.org", ttl: 60, data: RDATA.NS(nameServer: "ns.example.org"))]
        message.additionals = [
            EDNS(payloadSize: 4096).record,
            try Record(name: "ns.example.org", ttl: 60, data: RDATA.A(address: IPv4Address(192, 0, 2, 3))),
            try Record(name: "far.example.net", ttl: 60, data: RDATA.MX(preference: 1, exchange: "mx.far.example.net")),
            try Record(name: "mx.far.example.net", ttl: 60, data: RDATA.A(address: IPv4Address(192, 0, 2, 4))),
        ]
        return message
    }

    /// A message in room for more octets, changed; what it has become.
    private func patched(
        _ message: Message, room: Int = 512, _ body: (inout MessagePatcher) throws -> Void
    ) throws -> [UInt8] {
        let octets = try message.encoded()
        var memory = octets + [UInt8](repeating: 0xEE, count: max(0, room - octets.count))
        var patcher = try MessagePatcher(memory.mutableSpan, count: octets.count)
        try body(&patcher)
        let count = patcher.count
        return Array(memory[..<count])
    }

    @Test func `an OPT record grows and shrinks, and pointers after it are led on`() throws {
        var message = try response()
        for options in [[EDNSOption(code: .cookie, data: [1, 2, 3, 4, 5, 6, 7, 8])], []] {
            let wire = [UInt8](try EDNSOptions(options).wire)
            let octets = try patched(message) { patcher in
                try patcher.setEDNS(payloadSize: 1232, flags: OPTFlags(ttl: 0x8000), options: wire.span)
            }
            message.edns = EDNS(
                payloadSize: 1232, flags: OPTFlags(ttl: 0x8000), options: try EDNSOptions(options))
            #expect(try Message(decoding: octets) == message)
            #expect(octets == (try message.encoded()))
        }
        var isRemoved = false
        let octets = try patched(message) { isRemoved = try $0.removeEDNS() }
        #expect(isRemoved == true)
        message.edns = nil
        #expect(octets == (try message.encoded()))
        let same = try patched(message) { isRemoved = try $0.removeEDNS() }
        #expect(isRemoved == false)
        #expect(same == octets)
    }

    @Test func `an OPT record is appended, before TSIG`() throws {
        var message = Message(query: "example.org", .a, id: 7)
        message.additionals = [
            Record(
                name: "key.", type: .tsig, class: .any, ttl: 0,
                rdata: Octets([1, 0x78, 0, 0, 0, 0, 0, 0, 0, 1, 0x2C, 0, 0, 0, 7, 0, 0, 0, 0] as [UInt8]))
        ]
        let octets = try patched(message) { try $0.setEDNS(payloadSize: 1400) }
        message.edns = EDNS(payloadSize: 1400)
        #expect(try Message(decoding: octets) == message)
        #expect(message.additionals.map(\.type) == [.opt, .tsig])
    }

    @Test func `without room nothing is changed`() throws {
        let message = Message(query: "example.org", .a, id: 7)
        let octets = try patched(message, room: 39) { patcher in
            #expect(throws: WireEncodingError(.noRoom, octets: 1)) { try patcher.setEDNS() }
        }
        #expect(octets == (try message.encoded()))
        #expect(octets.count == 29)
    }

    @Test func `single options are set and taken out`() throws {
        var message = Message(query: "example.org", .a, id: 7)
        let octets = try patched(message) { patcher in
            try patcher.setOption(.nsid, [1, 2])
            try patcher.setOption(.cookie, [1, 2, 3, 4, 5, 6, 7, 8])
            try patcher.setOption(.nsid, [3])
            try patcher.setOption(.padding, nil)
        }
        message.edns = EDNS(
            options: try EDNSOptions([
                EDNSOption(code: .nsid, data: [3]), EDNSOption(code: .cookie, data: [1, 2, 3, 4, 5, 6, 7, 8]),
            ]))
        #expect(try Message(decoding: octets) == message)
        let without = try patched(message) { try $0.setOption(.nsid, nil) }
        #expect(try Message(decoding: without).edns?.options.map(\.code) == [.cookie])
    }

    @Test func `a message is cut at an RRset, OPT stays, TC says so`() throws {
        let message = try response()
        let whole = try message.encoded()
        var cut = MessageCut()
        // One octet too few for the second address: both go, and all that comes after them.
        let octets = try patched(message) { cut = try $0.cut(to: 33 + 16 + 15 + 11) }
        #expect(cut.leftOut == SectionCounts(answers: 2, authorities: 1, additionals: 3))
        #expect(cut.isTruncated)
        let read = try Message(decoding: octets)
        #expect(read.header.isTruncated)
        #expect(read.answers.isEmpty)
        #expect(Array(read.additionals) == [EDNS(payloadSize: 4096).record])
        #expect(octets.count == 33 + 11)
        // Where an additional record goes, nobody misses it.
        let shorter = try patched(message) { cut = try $0.cut(to: whole.count - 1) }
        #expect(cut.leftOut == SectionCounts(additionals: 1))
        #expect(!cut.isTruncated)
        #expect(try Message(decoding: shorter).additionals.count == 3)
        #expect(try patched(message) { cut = try $0.cut(to: whole.count) } == whole)
        #expect(cut == MessageCut())
    }

    @Test func `glue that is left out of a referral sets TC`() throws {
        var message = try response()
        message.answers = []
        message.additionals.removeLast(2)
        let length = try message.encoded().count
        var cut = MessageCut()
        _ = try patched(message) { cut = try $0.cut(to: length - 1) }
        #expect(cut.leftOut == SectionCounts(additionals: 1))
        #expect(cut.isTruncated)
    }

    @Test func `what cannot be cut is refused`() throws {
        var message = try response()
        _ = try patched(message) { patcher in
            #expect(throws: WireEncodingError(.noRoom, octets: 4)) { try patcher.cut(to: 40) }
        }
        message.additionals.append(
            Record(
                name: "key.", type: .tsig, class: .any, ttl: 0,
                rdata: Octets([1, 0x78, 0, 0, 0, 0, 0, 0, 0, 1, 0x2C, 0, 0, 0, 7, 0, 0, 0, 0] as [UInt8])))
        _ = try patched(message) { patcher in
            #expect(throws: WireEncodingError(.signed)) { try patcher.cut(to: 60) }
        }
    }

    @Test func `octets that a name takes are neither cut off nor replaced`() throws {
        // The owner of the first record is a label of 32 octets that reaches into the second record.
        let reaching: [UInt8] =
            [0x12, 0x34, 0x80, 0, 0, 1, 0, 2, 0, 0, 0, 1, 1, 0x20, 0, 0, 1, 0, 1]
            + [0xC0, 0x0D, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4]
            + [0xC0, 0x0C, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4]
            + [0, 0, 0x29, 4, 0, 0, 0, 0, 0, 0, 0]
        #expect(try Message(decoding: reaching).answers.first?.name.labelCount == 2)
        var memory = reaching
        var patcher = try MessagePatcher(memory.mutableSpan)
        let fault = WireDecodingError(.truncated, at: 13, length: 22)
        let refusal = #expect(throws: WireEncodingError.self) { try patcher.cut(to: 50) }
        #expect(refusal?.reason == .malformedData)
        #expect(refusal?.cause == fault)
        let count = patcher.count
        #expect(count == reaching.count)
        #expect(memory == reaching)

        // A pointer after the OPT record leads into it: its length stays, and the name would not.
        let inside: [UInt8] =
            [0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2]
            + [0, 0, 0x29, 4, 0x32, 0xD0, 0, 0, 0, 0, 0]
            + [0xC0, 0x0F, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4]
        #expect(try Message(decoding: inside).additionals.last?.name.labelCount == 1)
        memory = inside
        patcher = try MessagePatcher(memory.mutableSpan)
        let pointer = WireDecodingError(.valueOutOfRange, at: 23, length: 2)
        let second = #expect(throws: WireEncodingError.self) { try patcher.setEDNS() }
        #expect(second?.reason == .malformedData)
        #expect(second?.cause == pointer)
        #expect(memory == inside)
    }

    @Test func `a message of DNS Stateful Operations has no records to change`() throws {
        var message = Message(header: Header(id: 7))
        message.header.opcode = .dso
        message.statefulValues = [DSOValue(type: .keepAlive, data: [0, 0, 0, 1, 0, 0, 0, 2])]
        let octets = try patched(message) { patcher in
            #expect(throws: WireEncodingError(.valueOutOfRange)) { try patcher.setEDNS() }
            #expect(throws: WireEncodingError(.valueOutOfRange)) { try patcher.cut(to: 14) }
        }
        #expect(octets == (try message.encoded()))
    }

    @Test func `the question is spelt as it was asked`() throws {
        let message = try response()
        let query = try Message(query: "wWw.eXaMpLe.oRg", .a, id: 9).encoded()
        let other = try Message(query: "wWw.eXaMpLe.com", .a, id: 9).encoded()
        let octets = try patched(message) { patcher in
            guard let name = try MessageView(query.span).question?.name else { return missing() }
            #expect(try patcher.respellQuestion(as: name))
        }
        let view = try MessageView(octets.span)
        guard let question = try view.question else { return missing() }
        #expect(try question.name.isSpelled(as: "wWw.eXaMpLe.oRg"))
        #expect(try !question.name.isSpelled(as: "www.example.org"))
        _ = try patched(message) { patcher in
            guard let name = try MessageView(other.span).question?.name else { return missing() }
            #expect(try !patcher.respellQuestion(as: name))
        }
    }

    private func missing(line: Int = #line) { Issue.record("line \(line): not what there is") }
}
