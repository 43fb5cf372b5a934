import DNSWire
import Testing

@Suite("Message and Record as values (RFC 1035 §4.1)")
struct MessageTests {
    @Test func `the records of a section`() throws {
        var message = try Message(decoding: SampleMessages.mail)
        #expect(message[.answer] == message.answers && message.answers.count == 2)
        #expect(message[.authority] == message.authorities && message.authorities.count == 1)
        #expect(message[.additional] == message.additionals && message.additionals.count == 2)
        #expect(message[.header].isEmpty && message[.question].isEmpty)
        message[.header] = message.answers
        message[.question] = message.answers
        #expect(message == (try Message(decoding: SampleMessages.mail)))
        message[.authority] = []
        #expect(message.authorities.isEmpty && message.answers.count == 2)
    }

    @Test func `an id is drawn for a query where none is given`() {
        let ids = Set((0..<50).map { _ in Message(query: "example.com", .a).header.id })
        #expect(ids.count > 25)
        #expect(Message(query: "example.com", .a, id: 7) == Message(query: "EXAMPLE.com.", .a, id: 7))
        #expect(Message(query: "example.com", .a, id: 7) != Message(query: "example.com", .a, id: 8))
        #expect(Message(query: "version.bind", .txt, class: .chaos, id: 7).questions[0].recordClass == .chaos)
    }

    @Test func `data are read as the record's type, and as no other`() throws {
        let message = try Message(decoding: SampleMessages.addresses)
        let alias = try #require(message.answers.first)
        #expect(alias.data(as: RDATA.CNAME.self)?.canonicalName == "edge.example.com")
        #expect(alias.data(as: RDATA.A.self) == nil)
        #expect(throws: WireDecodingError(.recordTypeMismatch, at: 0)) { try alias.decode(RDATA.A.self) }
        let short = Record(name: "a", type: .a, ttl: 0, rdata: [1, 2, 3])
        #expect(short.data(as: RDATA.A.self) == nil)
        #expect(throws: WireDecodingError(.truncated, 0, 3, needed: 4, nil, nil, "address")) {
            try short.decode(RDATA.A.self)
        }
        let addresses = message.answers.compactMap { $0.data(as: RDATA.A.self)?.presentation }
        #expect(addresses == ["192.0.2.1", "192.0.2.2"])
    }

    @Test func `a client's own type`() throws {
        let data = Reading(celsius: -40, sensor: "Attic.example.com")
        let record = try Record(name: "example.com", ttl: 5, data: data)
        #expect(record.rdata == Octets([UInt8](raw: "FFD8 05 'Attic' 07 'example' 03 'com' 00")))
        let message = Message(header: Header(id: 0), answers: [record])
        let octets = try message.encoded()
        let decoded = try Message(decoding: octets)
        #expect(decoded.answers.first?.data(as: Reading.self) == data)
        var records = try MessageView(octets.span).records
        let view = try records.next()
        let read = view?.data(as: Reading.self)
        #expect(read == data)
        #expect(data.presentation == "65496 Attic.example.com.")
    }

    @Test func `records of one set have the same owner, type and class (RFC 2181 §5)`() {
        let record = Record(name: "a.example", type: .a, ttl: 1, rdata: [1, 2, 3, 4])
        #expect(record.isInSameSet(as: Record(name: "A.EXAMPLE", type: .a, ttl: 2, rdata: [])))
        #expect(!record.isInSameSet(as: Record(name: "b.example", type: .a, ttl: 1, rdata: [])))
        #expect(!record.isInSameSet(as: Record(name: "a.example", type: .aaaa, ttl: 1, rdata: [])))
        #expect(!record.isInSameSet(as: Record(name: "a.example", type: .a, class: .chaos, ttl: 1, rdata: [])))
    }

    @Test func `what is accepted and written again reads as the same`() throws {
        for row in HostileRow.all {
            guard let message = try? Message(decoding: row.octets, policy: .strict) else { continue }
            do {
                let octets = try message.encoded()
                let decoded = try Message(decoding: octets, policy: .strict)
                if decoded != message { Issue.record("\(row.id) reads as another message") }
            } catch {
                // Names that may be read compressed but are written in full can be too much for a message that is full.
                if row.octets.count > 0xF000, (error as? WireEncodingError)?.reason == .noRoom { continue }
                Issue.record("\(row.id), \(row.octets.count) octets: \(error)")
            }
        }
    }
}

/// A record type that the library does not have.
private struct Reading: RecordData {
    var celsius: Int16 = 0
    var sensor: DomainName = .root

    static var type: RecordType { RecordType(rawValue: 0xFF42) }

    init() {}

    init(celsius: Int16, sensor: DomainName) {
        self.celsius = celsius
        self.sensor = sensor
    }

    mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        var bits = UInt16(bitPattern: celsius)
        try visitor.visit(&bits, "celsius")
        celsius = Int16(bitPattern: bits)
        try visitor.visit(&sensor, "sensor", .neverCompressed)
    }
}
