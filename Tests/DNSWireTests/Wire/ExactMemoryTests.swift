import DNSWire
import DNSWireProperties
import Testing

/// Words are loaded and stored where octets would do; here at the very ends of the memory, so that one octet too many
/// ends the program.
@Suite("No octet outside the memory that is lent is touched", .serialized)
struct ExactMemoryTests {
    private let memory: GuardedMemory

    init() throws { memory = try #require(GuardedMemory(capacity: 1 << 17)) }

    /// All that reading in memory of the exact size must give as reading elsewhere does.
    private struct Read: Equatable {
        var messages: [Message?] = []
        var diagnostics: [[Diagnostic]] = []
        var walked: [String] = []
        var checked = 0

        init(_ octets: Span<UInt8>) {
            for policy in TotalDecodingTests.policies {
                messages.append(try? Message(decoding: octets, policy: policy))
                diagnostics.append(MessageReading(octets, policy: policy).diagnostics)
            }
            try? walk(octets)
            try? check(octets)
        }

        private mutating func walk(_ octets: Span<UInt8>) throws {
            let view = try MessageView(octets)
            var questions = view.questions
            while let question = try questions.next() {
                walked.append(try question.name.description)
                try note { (text) throws(WireDecodingError) in try question.appendName(to: &text) }
            }
            var records = try view.records
            while let record = try records.next() {
                walked.append((try? record.name.description) ?? "")
                try note { (text) throws(WireDecodingError) in try record.appendName(to: &text) }
                if (try? record.checkData()) != nil { checked += 1 }
                if let mail = record.data(as: RDATA.MX.self) { walked.append(mail.presentation) }
            }
        }

        private mutating func note(
            _ append: (inout OutputSpan<UInt8>) throws(WireDecodingError) -> Bool
        ) throws(WireDecodingError) {
            var text: [UInt8] = []
            try text.append(addingCapacity: 1016) { (output) throws(WireDecodingError) in _ = try append(&output) }
            walked.append(String(decoding: text, as: UTF8.self))
        }

        private mutating func check(_ octets: Span<UInt8>) throws {
            var records = try MessageView(octets).checkedRecords()
            while let record = try records.next() { checked += record.nameLength }
        }
    }

    private func expectReading(of octets: [UInt8], _ comment: String) {
        let expected = Read(octets.span)
        for edge in GuardedMemory.Edge.allCases {
            if memory.reading(octets, at: edge, { Read($0) }) != expected {
                Issue.record("\(comment): read otherwise at the \(edge) octet")
            }
        }
    }

    @Test(arguments: SampleMessages.all)
    func `every prefix of a message is read`(sample: SampleMessage) {
        for count in 0...sample.octets.count {
            expectReading(of: Array(sample.octets[..<count]), "\(sample), \(count) octets")
        }
    }

    @Test func `hostile messages are read`() {
        for row in HostileRow.all where row.octets.count <= 4096 { expectReading(of: row.octets, row.id) }
    }

    @Test func `damaged random messages are read`() throws {
        var generator = SeededGenerator(seed: 40)
        for round in 0..<150 {
            let octets = try RandomMessage.message(using: &generator).encoded()
            expectReading(of: Mutation.apply(to: octets, using: &generator), "round \(round)")
        }
    }

    @Test func `the TTLs of every prefix are rewritten`() {
        for sample in SampleMessages.all {
            for count in 12...sample.octets.count {
                let octets = Array(sample.octets[..<count])
                var expected = octets
                try? MessagePatcherExample.age(expected.mutableSpan)
                for edge in GuardedMemory.Edge.allCases {
                    let aged = memory.changing(octets, at: edge) { try? MessagePatcherExample.age($0) }
                    #expect(aged == expected, "\(sample), \(count) octets, \(edge)")
                }
            }
        }
    }

    private enum MessagePatcherExample {
        static func age(_ octets: consuming MutableSpan<UInt8>) throws {
            var patcher = try MessagePatcher(octets)
            patcher.header.id = 0xBEEF
            try patcher.age(by: 60)
        }
    }

    /// What an encoder writes into so much memory: by lists, or each record by itself, those that do not fit left out.
    private enum Encoding: CaseIterable {
        case lists, records

        func write(_ message: Message, into output: consuming MutableSpan<UInt8>, limit: Int = .max) throws -> Int {
            var encoder = try MessageEncoder(into: output, limit: limit, header: message.header)
            switch self {
            case .lists: try? message.append(to: &encoder)
            case .records:
                for value in message.statefulValues { try? encoder.append(value) }
                for question in message.questions { try? encoder.append(question) }
                for section in [MessageSection.answer, .authority, .additional] {
                    for record in message[section] { try? encoder.append(record, to: section) }
                }
            }
            return encoder.count
        }
    }

    private func expectEncoding(of message: Message, in rooms: some Sequence<Int>, _ comment: String) throws {
        for room in rooms {
            for encoding in Encoding.allCases {
                var expected = [UInt8](repeating: 0xEE, count: room + 300)
                let count = try encoding.write(message, into: expected.mutableSpan, limit: room)
                for edge in GuardedMemory.Edge.allCases {
                    var own = 0
                    let octets = try memory.changing([UInt8](repeating: 0xEE, count: room), at: edge) {
                        own = try encoding.write(message, into: $0)
                    }
                    if octets[..<own] != expected[..<count] {
                        Issue.record("\(comment), \(encoding) in \(room) octets, \(edge): \(octets.hex)")
                    }
                }
            }
            let whole = try message.encoded()
            let appended = memory.appending(room, at: .last) { output in _ = try? message.encode(into: &output) }
            #expect(appended == (room < whole.count ? [] : whole), "\(comment), appended to \(room) octets")
        }
    }

    @Test func `a label is compared with a shorter one that ends the output`() throws {
        let message = Message(
            header: Header(id: 1), questions: [Question(name: "e", type: .soa)],
            answers: [
                try Record(
                    name: "e", ttl: 0,
                    data: RDATA.SOA(
                        mname: "ns3.e", rname: "hostmaster.e", serial: 0, refresh: 0, retry: 0,
                        expire: 0, minimum: 0))
            ])
        try expectEncoding(of: message, in: 12...100, "SOA")
    }

    @Test(arguments: SampleMessages.all)
    func `messages are written within every limit`(sample: SampleMessage) throws {
        let message = try Message(decoding: sample.octets)
        try expectEncoding(of: message, in: 12...sample.octets.count + 40, sample.testDescription)
    }

    @Test func `random messages are written within every limit`() throws {
        var generator = SeededGenerator(seed: 41)
        for round in 0..<16 {
            let message = RandomMessage.message(using: &generator)
            let whole = try message.encoded()
            try expectEncoding(
                of: message, in: stride(from: 12, through: whole.count + 40, by: 3), "put together, \(round)")
            let decoded = try Message(decoding: whole)
            try expectEncoding(of: decoded, in: stride(from: 13, through: whole.count + 40, by: 3), "decoded, \(round)")
        }
    }

    @Test func `names are written as text into any room`() throws {
        let texts = [
            ".", "e.", "www.example.com.", "a-label-of-sixteen.and_another.", "with\\.dot.and\\032blank.",
            String(repeating: "x123456789.", count: 20),
        ]
        for text in texts {
            let name = try #require(DomainName(text))
            let octets = [UInt8](1, 0, 0, 0, raw: "") + Array(name.wire) + [0, 1, 0, 1]
            for edge in GuardedMemory.Edge.allCases {
                let read = memory.reading(Array(text.utf8), at: edge) { try? DomainName(parsing: $0) }
                #expect(read == name)
            }
            for room in 0...400 {
                let written = try memory.appending(room, at: .last) { output in
                    _ = try MessageView(octets.span).question?.appendName(to: &output)
                }
                #expect(written == (room < text.utf8.count ? [] : Array(text.utf8)), "\(text) into \(room) octets")
            }
        }
    }

    @Test func `a message is written after what is there, into the room that is left`() throws {
        let before: [UInt8] = [9, 8, 7, 6, 5]
        for (number, name) in ["www.example.com", "a", "."].enumerated() as EnumeratedSequence<[DomainName]> {
            var message = Message(header: Header(id: 7, bits: 0x8180), questions: [Question(name: name, type: .a)])
            for last in 0..<UInt8(number * 3) {
                message.answers.append(Record(name: name, type: .a, ttl: 60, rdata: [192, 0, 2, last]))
            }
            let whole = try message.encoded()
            for decoded in [message, try Message(decoding: whole)] {
                for spare in [0, 1, 7, 60, 1000] {
                    var count = 0
                    let written = try memory.appending(before.count + whole.count + spare, at: .last) { output in
                        for octet in before { output.append(octet) }
                        count = try decoded.encode(into: &output)
                    }
                    #expect(count == whole.count && written == before + whole, "\(name), \(spare) octets to spare")
                }
                for missing in 1...5 {
                    let written = memory.appending(before.count + whole.count - missing, at: .last) { output in
                        for octet in before { output.append(octet) }
                        #expect(throws: WireEncodingError.self) { try decoded.encode(into: &output) }
                    }
                    #expect(written == before, "\(name), \(missing) octets too few")
                }
            }
        }
    }
}
