import DNSWire
import DNSWireProperties
import Testing

@Suite("Data of every type, damaged") struct DamagedDataTests {
    /// Makes data of a type, damages its octets, and says what comes of reading them.
    struct Damage: RecordDataOperation {
        var generator: SeededGenerator
        let seed: UInt64

        mutating func apply<Data: RecordData>(to type: Data.Type) throws {
            var data = Data()
            var fields = RandomFields(generator: generator)
            data.visitFields(&fields)
            generator = fields.generator
            var wire = Array(try data.encoded())
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                switch UInt8.random(in: 0...2, using: &generator) {
                case 0 where !wire.isEmpty: wire.removeLast(Int.random(in: 1...wire.count, using: &generator))
                case 1: wire.append(contentsOf: generator.bytes(upTo: 3))
                default:
                    guard let index = wire.indices.randomElement(using: &generator) else { break }
                    wire[index] = .random(using: &generator)
                }
            }
            do throws(WireDecodingError) {
                let read = try Data(decoding: wire.span)
                // What is longer or shorter than before had a pointer in it, which is written out.
                guard let again = try? Array(read.encoded()) else { return }
                #expect(
                    again == wire || again.count != wire.count && wire.contains { $0 >= 0xC0 },
                    "\(Data.self), seed \(seed)")
                let text = read.presentation
                let parsed = (try? Data(parsing: text)).flatMap { try? Array($0.encoded()) }
                // Zeros at the end of the bitmaps of old types are the one thing that text does not say.
                #expect(
                    parsed == again || [.wks, .nxt].contains(Data.type) && again.last == 0,
                    "\(Data.self), seed \(seed): \(text)")
            } catch {
                #expect(0...wire.count ~= error.offset, "\(Data.self), seed \(seed): \(error)")
                #expect(
                    error.path.field != nil || error.reason == .trailingOctets, "\(Data.self), seed \(seed): \(error)")
            }
        }
    }

    @Test func `damaged data is refused where it is damaged, or read and written as it is`() throws {
        var seeds = SystemRandomNumberGenerator()
        let seed = seeds.next()
        var operation = Damage(generator: SeededGenerator(seed: seed), seed: seed)
        for _ in 0..<40 {
            try RecordDataRegistry.forEach(&operation)
        }
    }
}
