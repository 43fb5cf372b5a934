import DNSWire
import DNSWireProperties
import Testing

/// Each message lies once at the beginning and once at the end of memory beside which nothing may be touched.
@Suite("What holds for any octets")
struct PropertyTests {
    /// How many random messages are tried: as many as take some seconds without optimization.
    ///
    /// `Benchmarks/Fuzz/run` tries a hundred thousand of them, and what they become when they are changed further.
    private static let rounds = 1200

    private func expect(
        _ properties: [Property], of octets: [UInt8], in memory: GuardedMemory, _ comment: @autoclosure () -> String
    ) {
        for property in properties {
            let edge = GuardedMemory.Edge.allCases[octets.count % 2]
            if let fault = memory.reading(octets, at: edge, { property.fault(in: $0) }) {
                Issue.record("\(comment()): \(fault); \(octets.prefix(2000).hex)")
            }
        }
    }

    @Test(arguments: ["hostile", "hostile2"])
    func `hostile messages`(file: String) throws {
        let memory = try #require(GuardedMemory(capacity: 1 << 16))
        let rows = HostileRow.rows(of: file)
        #expect(rows.count > 500)
        // The longest take too long without optimization; they are tried with the fuzz targets.
        for row in rows where row.octets.count < 1200 {
            expect(Property.of(.messages), of: row.octets, in: memory, row.id)
        }
    }

    @Test(arguments: SampleMessages.all)
    func `samples and their prefixes`(sample: SampleMessage) throws {
        let memory = try #require(GuardedMemory(capacity: 1 << 16))
        for count in stride(from: sample.octets.count, through: 0, by: -5) {
            expect(Property.of(.messages), of: Array(sample.octets[..<count]), in: memory, "\(sample), \(count) octets")
        }
    }

    @Test func `what was once wrong`() throws {
        let memory = try #require(GuardedMemory(capacity: 1 << 16))
        let names = FixtureFile.names(in: "Tests/DNSWireTests/Fixtures/Regressions")
        #expect(!names.isEmpty)
        for name in names {
            let hex = try #require(FixtureFile.octets("Tests/DNSWireTests/Fixtures/Regressions/" + name))
            let octets = [UInt8](raw: String(decoding: hex, as: UTF8.self))
            let kind = InputKind.allCases.first { name.hasPrefix($0.rawValue + "-") } ?? .messages
            expect(Property.of(kind), of: octets, in: memory, name)
        }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `random messages`(part: UInt64) throws {
        let memory = try #require(GuardedMemory(capacity: 1 << 16))
        // Other messages each time; a failure shows its octets.
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<PropertyTests.rounds / 4 {
            let octets = RandomWire.message(using: &generator)
            expect(Property.of(.messages), of: octets, in: memory, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: InputKind.allCases.filter { $0 != .messages })
    func `random input of other kinds`(kind: InputKind) throws {
        let memory = try #require(GuardedMemory(capacity: 1 << 20))
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<PropertyTests.rounds / 20 {
            let octets = RandomInput.make(kind, using: &generator)
            guard octets.count < 20_000 else { continue }
            expect(Property.of(kind), of: octets, in: memory, "\(kind), seed \(seed), round \(round)")
        }
    }

    @Test func `random messages are of every kind`() {
        var generator = SeededGenerator(seed: 3)
        var types: Set<RecordType> = []
        var (sound, malformed, cut) = (0, 0, 0)
        for _ in 0..<1000 {
            let reading = MessageReading(RandomWire.message(using: &generator))
            if reading.isSound { sound += 1 } else if reading.cut != nil { cut += 1 } else { malformed += 1 }
            for section in [MessageSection.answer, .authority, .additional] {
                for record in reading.message[section] { types.insert(record.type) }
            }
        }
        #expect(types.isSuperset(of: RandomMessage.types) && types.contains(.opt) && types.contains(.tsig))
        #expect(sound > 500 && malformed > 70 && cut > 70, "\(sound) sound, \(malformed) malformed, \(cut) cut")
    }
}
