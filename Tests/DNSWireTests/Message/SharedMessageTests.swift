import DNSWire
import DNSWireProperties
import Testing

/// What tasks do at the same time; the thread sanitizer watches the same tests (`.ci/sanitizers`).
@Suite("Messages shared by tasks")
struct SharedMessageTests {
    /// How many tasks there are, and how often each does what it does.
    private static let tasks = 6
    private static let rounds = 60

    private static func record(ttl: Int) throws -> Record {
        try Record(name: "www.example.com", ttl: UInt32(ttl), data: RDATA.A(address: IPv4Address(192, 0, 2, 7)))
    }

    /// Does the same in every task, and returns what each of them has come to.
    private func inTasks<Outcome: Sendable>(_ body: @escaping @Sendable (Int) throws -> Outcome) async throws
        -> [Outcome]
    {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for task in 0..<SharedMessageTests.tasks { group.addTask { try body(task) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func `copies are changed without a change of the others`() async throws {
        let message = try Message(decoding: SampleMessages.signed)
        let (text, answers) = ("\(message)", message.answers.count)
        let counts = try await inTasks { task in
            var copy = message
            for round in 0..<SharedMessageTests.rounds {
                copy.answers.append(try SharedMessageTests.record(ttl: round))
                if round % 7 == task { copy = message }
            }
            #expect("\(message)" == text)
            let read = try Message(decoding: copy.encoded())
            #expect(read.answers.map(\.type) == copy.answers.map(\.type))
            return copy.answers.count
        }
        #expect(Set(counts).isSubset(of: Set(answers...answers + SharedMessageTests.rounds)))
        #expect("\(message)" == text)
    }

    @Test func `lists are appended to that were taken from one message`() async throws {
        let message = try Message(decoding: SampleMessages.addresses)
        let answers = message.answers
        let lists = try await inTasks { task in
            var list = message.answers
            for round in 0..<SharedMessageTests.rounds {
                list.append(try SharedMessageTests.record(ttl: task * 1000 + round))
            }
            return list
        }
        #expect(message.answers == answers)
        for list in lists {
            #expect(Array(list.prefix(answers.count)) == Array(answers))
            let added = list.dropFirst(answers.count).map(\.ttl)
            #expect(added == (0..<UInt32(SharedMessageTests.rounds)).map { added[0] + $0 })
        }
        #expect(Set(lists.map { $0.last?.ttl }).count == SharedMessageTests.tasks)
    }

    @Test func `a message is decoded in the place of one that tasks still read`() async throws {
        let samples = SampleMessages.all.map(\.octets)
        let texts = try samples.map { "\(try Message(decoding: $0))" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            var message = Message(header: Header(id: 0))
            for round in 0..<SharedMessageTests.rounds {
                let index = round % samples.count
                try message.refill(decoding: samples[index])
                let (copy, text) = (message, texts[index])
                group.addTask {
                    #expect("\(copy)" == text)
                    let again = try Message(decoding: copy.encoded())
                    #expect(again == copy)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `encoders with compressors of their own write the same`() async throws {
        let message = try Message(decoding: SampleMessages.mail)
        let expected = try message.encoded()
        let outputs = try await inTasks { _ in
            let compressor = NameCompressor()
            return try (0..<SharedMessageTests.rounds).map { _ in
                try [UInt8](capacity: 2000) { (output: inout OutputSpan<UInt8>) throws in
                    _ = try message.encode(into: &output, compressor: compressor)
                }
            }
        }
        for output in outputs.joined() { #expect(output == expected) }
    }

    @Test func `octets of one memory are read by all`() async throws {
        let samples = SampleMessages.all.map(\.octets)
        let whole = samples.flatMap { $0 }
        let starts = samples.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let expected = try samples.map { "\(try Message(decoding: $0))" }
        let all = try await inTasks { task in
            try samples.indices.map { index in
                // Each begins with another one.
                let chosen = (index + task) % samples.count
                let octets = whole.span.extracting(starts[chosen]..<starts[chosen + 1])
                var records = 0
                var cursor = try MessageView(octets).checkedRecords(policy: .multicast)
                while let record = try cursor.next() { records += record.nameLength > 0 ? 1 : 0 }
                let message = try Message(decoding: octets)
                #expect(records == message.answers.count + message.authorities.count + message.additionals.count)
                #expect("\(message)" == expected[chosen])
                return records
            }.reduce(0, +)
        }
        #expect(Set(all).count == 1)
    }
}
