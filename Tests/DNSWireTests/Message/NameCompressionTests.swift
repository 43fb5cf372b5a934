import DNSWire
import DNSWireProperties
import Testing

@Suite("Name compression when encoding (RFC 1035 §4.1.4, RFC 3597 §4)")
struct NameCompressionTests {
    private func message(_ answers: RecordList, question: DomainName? = nil) -> Message {
        Message(
            header: Header(id: 0), questions: question.map { [Question(name: $0, type: .any)] } ?? [],
            answers: answers)
    }

    private func record<Data: RecordData>(_ name: DomainName, _ data: Data) throws -> Record {
        try Record(name: name, ttl: 0, data: data)
    }

    /// Where the pointers of an encoded message lead.
    private func targets(_ octets: [UInt8]) -> [Int] { AnnotatedDump(octets).annotations.compactMap(\.target) }

    @Test func `the longest suffix that was written is taken, in owners and in data`() throws {
        let octets = try message(
            [
                record("example.com", RDATA.MX(preference: 1, exchange: "mail.example.com")),
                record("mail.example.com", RDATA.CNAME(canonicalName: "a.mail.example.com")),
                record("b.a.mail.example.com", RDATA.NS(nameServer: "com")),
            ], question: "www.example.com"
        ).encoded()
        #expect(
            octets.dropFirst(12).hex
                == [UInt8](
                    raw: "03 'www' 07 'example' 03 'com' 00 00FF 0001"  // 12, example.com at 16, com at 24
                        + "C010 000F 0001 00000000 0009 0001 04 'mail' C010"  // mail at 47
                        + "C02F 0005 0001 00000000 0004 01 'a' C02F"  // a.mail at 66
                        + "01 'b' C042 0002 0001 00000000 0002 C018"
                ).hex)
    }

    @Test func `the root is never a pointer`() throws {
        let octets = try message(
            [record(".", RDATA.NS(nameServer: ".")), record("com", RDATA.NS(nameServer: "."))], question: "."
        ).encoded()
        #expect(targets(octets) == [])
        #expect(octets.count == 12 + 5 + 12 + 16)
    }

    @Test func `names match with their case, so that it is kept`() throws {
        let original = message(
            try [
                record("Example.COM", RDATA.NS(nameServer: "NS1.example.com")),
                record("example.com", RDATA.NS(nameServer: "ns1.EXAMPLE.com")),
            ], question: "example.com")
        let decoded = try Message(decoding: original.encoded())
        #expect(decoded == original)
        #expect(decoded.answers.map(\.name.description) == ["Example.COM.", "example.com."])
        #expect(decoded.answers.map(\.dataPresentation) == ["NS1.example.com.", "ns1.EXAMPLE.com."])
    }

    @Test func `names in types that RFC 1035 does not have are never compressed, yet others point to them`() throws {
        let name: DomainName = "example.com"
        let answers: RecordList = try [
            record(name, RDATA.SRV(priority: 0, weight: 0, port: 0, target: name)),
            record(name, RDATA.DNAME(target: name)),
            record(name, RDATA.NSEC(nextName: name, types: TypeBitmap([.a]))),
            record(name, RDATA.HTTPS(priority: 1, target: name, parameters: ServiceParameters())),
        ]
        let octets = try message(answers, question: name).encoded()
        // Each owner is a pointer, and nothing else.
        #expect(targets(octets) == [12, 12, 12, 12])
        #expect(try Message(decoding: octets, policy: .strict).answers == RecordList(answers))

        let service = try record(".", RDATA.SRV(priority: 0, weight: 0, port: 0, target: "host.example.net"))
        let later = try message([service, record("host.example.net", RDATA.NS(nameServer: "example.net"))]).encoded()
        #expect(targets(later) == [29, 34])
    }

    @Test func `data that are not what their type says are refused`() throws {
        let malformed = Record(name: "example.com", type: .mx, ttl: 0, rdata: [0, 1, 7, 0x65])
        var expected = WireEncodingError(
            .malformedData, cause: WireDecodingError(.truncated, at: 2, length: 2),
            path: FieldPath(section: .answer, index: 0, field: "exchange"))
        #expect(throws: expected) { try message([malformed], question: "example.com").encoded() }
        #expect(expected.description == "answer 1, exchange: the data are malformed: offset 2: cut off")
        // Also those of a decoded message, whatever the policy: pointers mean something in their own message alone.
        let octets = [UInt8](
            0, 2, 0, 0, raw: "01 'z' 00 0010 0001 00000000 0001 00 01 'y' 00 0002 0001 00000000 0002 C050")
        var policy = DecodingPolicy.resolver
        policy.malformedData = .warn
        let decoded = try Message(decoding: octets, policy: policy)
        #expect(decoded.answers[1].rdata == [0xC0, 0x50])
        expected = WireEncodingError(
            .malformedData, cause: WireDecodingError(.compressionNotAllowed, at: 0, length: 2),
            path: FieldPath(section: .answer, index: 1, field: "name server"))
        #expect(throws: expected) { try decoded.encoded() }
        #expect(throws: expected) { try decoded.encoded(limit: 512) }
    }

    @Test func `targets lie below 0x4000, also in messages that are longer (RFC 1035 §4.1.4)`() throws {
        var generator = SeededGenerator(seed: 16384)
        var answers: RecordList = []
        for index in 0..<1700 {
            let host = "host-\(index % 1000).zone-\(Int.random(in: 0..<50, using: &generator)).example.com"
            let name = try #require(DomainName(host))
            answers.append(try record(name, RDATA.NS(nameServer: try #require(DomainName("ns.\(host)")))))
        }
        let original = message(answers, question: "example.com")
        let octets = try original.encoded()
        #expect(octets.count > 3 * 0x4000 && octets.count <= 65535)
        let targets = targets(octets)
        #expect(targets.allSatisfy { (12...0x3FFF).contains($0) })
        #expect(targets.contains { $0 > 0x3F00 })
        #expect(try Message(decoding: octets, policy: .strict) == original)
    }

    @Test func `a name across the border: the next record of the same owner points to it, no other name does`() throws {
        // A record of opaque data ends at 0x3FFA, so that only the first label of the next owner begins below 0x4000.
        let filler = Record(
            name: .root, type: .null, ttl: 0, rdata: Octets([UInt8](repeating: 0, count: 0x3FFA - 12 - 11)))
        let answers: RecordList = try [
            filler, record("abcdefgh.example.com", RDATA.NS(nameServer: ".")),
            record("abcdefgh.example.com", RDATA.NS(nameServer: "example.com")),
            record("x.abcdefgh.example.com", RDATA.NS(nameServer: "example.com")),
        ]
        let octets = try message(answers).encoded()
        #expect(targets(octets) == [0x3FFA])
        #expect(try Message(decoding: octets, policy: .strict).answers == RecordList(answers))
    }

    @Test func `labels that are made to collide cost compression, not correctness`() throws {
        // Long labels that differ only in the middle, and short ones of every octet.
        var names: [DomainName] = []
        for index in 0..<400 {
            let middle = String(index, radix: 16)
            let label = "aaaaaaaaaaaaaaaa" + String(repeating: "0", count: 4 - middle.utf8.count) + middle + "bbbbbbbb"
            names.append(try #require(DomainName(label)))
        }
        for octet in UInt8.min...UInt8.max { names.append(try DomainName(labels: [[octet], [octet, octet]])) }
        let original = message(RecordList(try (names + names).map { try record($0, RDATA.NS(nameServer: .root)) }))
        let octets = try original.encoded()
        #expect(try Message(decoding: octets, policy: .strict) == original)
        #expect(targets(octets).allSatisfy { $0 <= 0x3FFF })
    }

    @Test func `a message of as many labels as fit`() throws {
        // Single octets, each name below the last one and with a sibling: thousands of nodes, several growths.
        var generator = SeededGenerator(seed: 8)
        var names: [DomainName] = [.root]
        while names.count < 3500 {
            let parent = names[Int.random(in: 0..<names.count, using: &generator)]
            let label = Octets([
                UInt8.random(in: 0...255, using: &generator), UInt8.random(in: 0...255, using: &generator),
            ])
            if let name = try? DomainName(label: label, under: parent) { names.append(name) }
        }
        let original = message(RecordList(try names.map { try record($0, RDATA.NS(nameServer: .root)) }))
        let octets = try original.encoded()
        #expect(try Message(decoding: octets, policy: .strict) == original)
    }

    @Test func `a compressor serves one message after the other, and only the latest encoder`() throws {
        let compressor = NameCompressor()
        let name: DomainName = "www.example.com"
        let record = Record(name: name, type: .a, ttl: 0, rdata: [1, 2, 3, 4])
        for _ in 0..<3 {
            var buffer = [UInt8](repeating: 0, count: 100)
            var encoder = try MessageEncoder(into: buffer.mutableSpan, header: Header(id: 0), compressor: compressor)
            try encoder.append(Question(name: name, type: .a))
            try encoder.append(record, to: .answer)
            let count = encoder.count
            #expect(count == 12 + 17 + 4 + 2 + 14)
        }
        var firstBuffer = [UInt8](repeating: 0, count: 100)
        var secondBuffer = [UInt8](repeating: 0, count: 100)
        var first = try MessageEncoder(into: firstBuffer.mutableSpan, header: Header(id: 1), compressor: compressor)
        try first.append(Question(name: name, type: .a))
        var second = try MessageEncoder(into: secondBuffer.mutableSpan, header: Header(id: 2), compressor: compressor)
        try second.append(Question(name: "elsewhere.example.com", type: .a))
        // The first one has lost its memory: it writes names out.
        try first.append(record, to: .answer)
        try second.append(record, to: .answer)
        let firstMessage = try Message(decoding: first.octets)
        let secondMessage = try Message(decoding: second.octets)
        #expect(firstMessage.answers == [record] && secondMessage.answers == [record])
        let counts = (first.count, second.count)
        #expect(counts == (12 + 21 + 31, 12 + 27 + 4 + 2 + 14))
    }

    @Test func `an owner that is beyond the reach of pointers is written again for its next record`() throws {
        var answers: [Record] = []
        for number in 0..<700 {
            let owner = try #require(DomainName("host\(number).example.net"))
            for _ in 0..<3 { answers.append(try record(owner, RDATA.TXT(strings: CharacterStrings("text \(number)")))) }
        }
        let original = message(RecordList(answers), question: "example.net")
        let octets = try original.encoded()
        #expect(octets.count > 0x4000 + 20_000)
        #expect(targets(octets).allSatisfy { $0 <= 0x3FFF })
        #expect(try Message(decoding: octets, policy: .strict) == original)
    }

    /// The owners and names in data of a message, written out, after it was encoded and decoded.
    private func expectKept(_ one: [Octets], _ other: [Octets], _ comment: Comment) throws {
        let (one, other) = (try DomainName(labels: one), try DomainName(labels: other))
        var message = Message(header: Header(id: 7, bits: 0x8180), questions: [Question(name: one, type: .a)])
        for (owner, target) in [(other, one), (one, other), (other, other), (one, one)] {
            message.answers.append(try record(owner, RDATA.NS(nameServer: target)))
        }
        let written = try message.encoded()
        #expect(try Message(decoding: written) == message, comment)
        // As a decoded message has its names in one place.
        #expect(try Message(decoding: written).encoded() == written, comment)
    }

    @Test(arguments: 1...63)
    func `labels that differ in one octet are two, wherever it is`(length: Int) throws {
        let label = [UInt8](repeating: 0x61, count: length)
        for place in 0..<length {
            var changed = label
            changed[place] = 0x62
            try expectKept(
                [Octets(label.span), [0x65]], [Octets(changed.span), [0x65]], "octet \(place) of \(length)")
        }
    }

    @Test(arguments: [6, 14, 15, 22, 23, 30, 31, 32, 38, 39, 40, 62, 63, 64, 65, 95, 96, 97, 127, 128, 160, 200, 253])
    func `names that differ in one octet are two, wherever it is`(length: Int) throws {
        // Labels of nine octets and what is left over.
        var labels: [[UInt8]] = []
        var left = length
        while left > 1 {
            let count = left == 11 ? 8 : min(9, left - 1)
            labels.append([UInt8](repeating: 0x61, count: count))
            left -= count + 1
        }
        for index in labels.indices {
            for place in labels[index].indices {
                var changed = labels
                changed[index][place] = 0x62
                try expectKept(
                    labels.map { Octets($0.span) }, changed.map { Octets($0.span) }, "octet \(place) of label \(index)")
            }
        }
    }

    @Test func `a compressor begins to number its messages anew, and none of their names is taken for one of another`()
        throws
    {
        let compressor = NameCompressor()
        var messages: [(Message, [UInt8])] = []
        for name in ["a.example", "b.example", "example", "x.b.example"] as [DomainName] {
            var message = Message(header: Header(id: 7), questions: [Question(name: name, type: .ns)])
            message.answers.append(try record("a.example", RDATA.NS(nameServer: name)))
            messages.append((message, try message.encoded()))
        }
        // It numbers 65,535 of them.
        var buffer = [UInt8](repeating: 0, count: 100)
        for round in 0..<66_000 {
            let (message, expected) = messages[round % 4]
            var encoder = try MessageEncoder(
                into: buffer.mutableSpan, header: message.header, compressor: compressor)
            try encoder.append(message.questions[0])
            try encoder.append(message.answers[0], to: .answer)
            let count = encoder.count
            guard buffer[..<count].elementsEqual(expected) else {
                Issue.record("round \(round): \(buffer[..<count].map { String($0, radix: 16) })")
                return
            }
        }
    }
}
