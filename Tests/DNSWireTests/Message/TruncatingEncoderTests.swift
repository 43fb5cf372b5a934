import DNSWire
import DNSWireProperties
import Testing

@Suite("Encoding within a limit (RFC 2181 §9, RFC 6891 §7, RFC 9471 §3)")
struct TruncatingEncoderTests {
    private func address(_ name: DomainName, _ last: UInt8) -> Record {
        Record(name: name, type: .a, ttl: 60, rdata: [192, 0, 2, last])
    }

    private let opt = EDNS().record
    private let tsig = Record(
        name: "key", type: .tsig, class: .any, ttl: 0,
        rdata: Octets([UInt8](raw: "00 000000000000 0000 0000 0000 0000 0000")))

    /// Expects what every limit must keep: question, OPT and TSIG; RRsets whole; TC where something is missing that the
    /// client must ask for again.
    private func expectSense(of message: Message, limit: Int, _ comment: String) throws {
        let octets: [UInt8]
        do throws(WireEncodingError) {
            octets = try message.encoded(limit: limit)
        } catch {
            #expect(error.reason == .noRoom, "\(comment)")
            return
        }
        #expect(octets.count <= max(limit, 0), "\(comment)")
        let decoded = MessageReading(octets).message
        #expect(decoded.questions == message.questions, "\(comment)")
        func isKept(_ record: Record) -> Bool { record.type == .opt || record.type == .tsig }
        #expect(decoded.additionals.filter(isKept) == message.additionals.filter(isKept), "\(comment)")
        // OPT and TSIG stay only where they belong.
        var isShort = false
        for section in [MessageSection.answer, .authority, .additional] {
            let all = message[section].filter { section != .additional || !isKept($0) }
            let there = decoded[section].filter { section != .additional || !isKept($0) }
            if section != .additional, there.count < all.count { isShort = true }
            for record in all where all.contains(where: record.isInSameSet) {
                let set = all.filter(record.isInSameSet)
                let count = there.filter(record.isInSameSet).count
                #expect(count == 0 || count == set.count, "\(comment): \(count) of \(set.count) of \(record)")
            }
            #expect(there.elementsEqual(all.prefix(there.count)), "\(comment)")
        }
        if isShort { #expect(decoded.header.isTruncated, "\(comment)") }
        if decoded == message { #expect(decoded.header.isTruncated == message.header.isTruncated) }
        var bits = decoded.header
        bits.isTruncated = message.header.isTruncated
        #expect(bits == message.header, "\(comment)")
    }

    @Test func `for every limit, a response with all there is`() throws {
        var message = Message(
            header: Header(id: 1, bits: 0x8180), questions: [Question(name: "www.example.com", type: .a)],
            answers: RecordList((1...4).map { address("www.example.com", $0) }),
            authorities: [
                try Record(name: "example.com", ttl: 60, data: RDATA.NS(nameServer: "ns1.example.com")),
                try Record(name: "example.com", ttl: 60, data: RDATA.NS(nameServer: "ns2.example.com")),
            ],
            additionals: [address("ns1.example.com", 5), address("ns1.example.com", 6), address("ns2.example.com", 7)])
        message.additionals += [opt, tsig]
        let whole = try message.encoded()
        for limit in -1...whole.count + 1 { try expectSense(of: message, limit: limit, "limit \(limit)") }
        #expect(try message.encoded(limit: whole.count) == whole)
        #expect(try message.encoded(limit: .max) == whole)
    }

    @Test func `for random messages and limits`() throws {
        let seed: UInt64 = 1232
        var generator = SeededGenerator(seed: seed)
        for round in 0..<80 {
            let message = RandomMessage.message(using: &generator)
            let whole = try message.encoded().count
            for _ in 0..<4 {
                let limit = Int.random(in: 0...whole + 1, using: &generator)
                try expectSense(of: message, limit: limit, "seed \(seed), round \(round), limit \(limit)")
            }
        }
    }

    @Test func `answers go whole sets at a time, and TC is set`() throws {
        let message = Message(
            header: Header(id: 1, bits: 0x8000), questions: [Question(name: "a", type: .a)],
            answers: [address("a", 1), address("a", 2), address("b", 3), address("b", 4)])
        // 12 for the header, 7 for the question, 16 for each record but the third, whose owner takes 3.
        #expect(try message.encoded().count == 12 + 7 + 16 + 16 + 17 + 16)
        let short = try Message(decoding: message.encoded(limit: 12 + 7 + 16 + 16 + 17 + 15))
        #expect(short.answers == RecordList(message.answers.prefix(2)))
        #expect(short.header.bits == 0x8200)
        let none = try Message(decoding: message.encoded(limit: 12 + 7 + 16 + 15))
        #expect(none.answers == [])
        #expect(none.header.bits == 0x8200)
        #expect(throws: WireEncodingError(.noRoom, octets: 1, path: FieldPath(section: .question, index: 0))) {
            try message.encoded(limit: 12 + 6)
        }
        #expect(throws: WireEncodingError(.noRoom, octets: 9)) { try message.encoded(limit: 3) }
    }

    @Test func `a set whose records are not together goes whole too`() throws {
        let message = Message(
            header: Header(id: 1, bits: 0x8000), answers: [address("a", 1), address("b", 2), address("a", 3)])
        let short = try Message(decoding: message.encoded(limit: 12 + 17 + 17 + 10))
        #expect(short.answers == [])
        #expect(short.header.isTruncated)
        // The one that does not fit is between the records of another set.
        let between = Message(
            header: Header(id: 1, bits: 0x8000),
            answers: [
                address("c", 1), address("a", 1), Record(name: "b", type: .txt, ttl: 0, rdata: [3, 1, 2, 3]),
                address("a", 3),
            ])
        let first = try Message(decoding: between.encoded(limit: 12 + 17 + 17 + 10))
        #expect(first.answers == [address("c", 1)])
        #expect(first.header.isTruncated)
    }

    @Test func `additional records may be left out without TC, but glue may not`() throws {
        var message = Message(
            header: Header(id: 1, bits: 0x8000), questions: [Question(name: "www.example.com", type: .a)],
            answers: [address("www.example.com", 1)], additionals: [address("other.example.com", 2)])
        let without = try Message(decoding: message.encoded(limit: try message.encoded().count - 1))
        #expect(without.additionals == [])
        #expect(!without.header.isTruncated)

        message.answers = []
        message.authorities = [
            try Record(name: "example.com", ttl: 60, data: RDATA.NS(nameServer: "ns.example.com"))
        ]
        message.additionals = [address("ns.example.com", 2)]
        let referral = try Message(decoding: message.encoded(limit: try message.encoded().count - 1))
        #expect(referral.additionals == [])
        #expect(referral.authorities == message.authorities)
        #expect(referral.header.isTruncated)

        message.additionals = [
            try Record(name: "ns.example.com", ttl: 60, data: RDATA.AAAA(address: IPv6Address(rawValue: 1)))
        ]
        #expect(try Message(decoding: message.encoded(limit: try message.encoded().count - 1)).header.isTruncated)
        // What else there is of the server is no glue.
        message.additionals = [Record(name: "ns.example.com", type: .txt, ttl: 60, rdata: [1, 0x61])]
        #expect(try !Message(decoding: message.encoded(limit: try message.encoded().count - 1)).header.isTruncated)
        message.additionals = [address("ns.example.com", 2)]

        // Where there is an answer it is no referral.
        message.answers = [address("www.example.com", 1)]
        let answered = try Message(decoding: message.encoded(limit: try message.encoded().count - 1))
        #expect(answered.answers == message.answers && answered.authorities == message.authorities)
        #expect(answered.additionals == [] && !answered.header.isTruncated)
        message.answers = []

        // A server outside the zone needs no glue.
        message.authorities = [
            try Record(name: "example.com", ttl: 60, data: RDATA.NS(nameServer: "ns.example.net"))
        ]
        message.additionals = [address("ns.example.net", 2)]
        let sibling = try Message(decoding: message.encoded(limit: try message.encoded().count - 1))
        #expect(!sibling.header.isTruncated && sibling.additionals == [])
    }

    @Test func `OPT and TSIG stay where everything else goes, TSIG last`() throws {
        let message = Message(
            header: Header(id: 1, bits: 0x8000), questions: [Question(name: "a", type: .a)],
            answers: [address("a", 1), address("b", 2)], additionals: [address("c", 3), opt, tsig])
        let least = 12 + 7 + 11 + (5 + 10 + 17)
        let octets = try message.encoded(limit: least)
        #expect(octets.count == least)
        let decoded = try Message(decoding: octets, policy: .strict)
        #expect(decoded.answers == [] && decoded.additionals == [opt, tsig])
        #expect(decoded.header.isTruncated)
        #expect(throws: WireEncodingError(.noRoom, octets: 1)) { try message.encoded(limit: least - 1) }
    }
    @Test func `OPT and TSIG of other sections do not go without TC`() throws {
        for stray in [opt, tsig] {
            for section in [MessageSection.answer, .authority] {
                var message = Message(header: Header(id: 1, bits: 0x8000), questions: [Question(name: "a", type: .a)])
                message[section] = [address("a", 1), stray, address("a", 2)]
                message.additionals = [address("c", 3), opt, tsig]
                let whole = try message.encoded()
                for limit in 12..<whole.count { try expectSense(of: message, limit: limit, "\(section), \(limit)") }
                // There is room for all but the additional address.
                let without = MessageReading(try message.encoded(limit: whole.count - 1))
                #expect(without.message[section] == message[section])
                #expect(without.message.additionals == [opt, tsig])
                #expect(without.message.header == message.header)
                message[section].removeLast()
                // Room is kept for the key's name in full, though it may be compressed.
                let stays = try message.encoded(limit: whole.count - 17 - 16 + 3)
                #expect(MessageReading(stays).message[section] == [address("a", 1), stray])
                let short = try message.encoded(limit: stays.count - 1)
                #expect(MessageReading(short).message[section] == [address("a", 1)])
                #expect(MessageReading(short).message.header.isTruncated)
            }
        }
    }
}
