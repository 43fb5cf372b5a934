import DNSWire
import DNSWireProperties
import Testing

@Suite("Data of every type at random") struct RandomDataTests {
    /// Makes data of a type and takes it to the wire and to text and back.
    struct RandomRoundTrip: RecordDataOperation {
        let seed: UInt64
        var types: Set<RecordType> = []

        mutating func apply<Data: RecordData>(to type: Data.Type) throws {
            types.insert(Data.type)
            var data = Data()
            var fields = RandomFields(generator: SeededGenerator(seed: seed &+ UInt64(Data.type.rawValue) << 32))
            data.visitFields(&fields)
            let wire = try data.encoded()
            let decoded = try Data(decoding: wire.span)
            let again = try decoded.encoded()
            #expect(decoded == data, "\(Data.self), seed \(seed)")
            #expect(again == wire, "\(Data.self), seed \(seed)")
            let text = data.presentation
            let parsed = try? Data(parsing: text).encoded()
            #expect(parsed == wire, "\(Data.self), seed \(seed): \(text)")
            #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(Data.self), seed \(seed): \(text)")
        }
    }

    @Test func `what is written is read as equal, from the wire and from text`() throws {
        var seeds = SystemRandomNumberGenerator()
        for _ in 0..<25 {
            var operation = RandomRoundTrip(seed: seeds.next())
            try RecordDataRegistry.forEach(&operation)
            #expect(operation.types.count == 95)
        }
    }
}
