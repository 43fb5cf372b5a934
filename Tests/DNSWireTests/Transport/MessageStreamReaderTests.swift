import DNSWire
import DNSWireProperties
import Testing

@Suite("Messages in a stream (RFC 1035 §4.2.2, RFC 7766 §8)") struct MessageStreamReaderTests {
    @Test func `come out whole whatever pieces they come in`() throws {
        let messages = try [
            Message(query: "safia.rocks", .a, id: 1).encoded(), [], Message(query: ".", .ns, id: 2).encoded(),
            [UInt8](repeating: 7, count: 65535),
        ]
        let stream = try messages.flatMap { try Message.framed($0) }
        for size in [1, 2, 3, 7, 31, 64, 4096, stream.count] {
            var reader = MessageStreamReader()
            var found: [[UInt8]] = []
            for start in Swift.stride(from: 0, to: stream.count, by: size) {
                found += reader.read(Array(stream[start..<min(start + size, stream.count)]))
            }
            #expect(found == messages, "pieces of \(size)")
            #expect(!reader.isWithinMessage && reader.missing == 0)
        }
        var generator = SeededGenerator(seed: 7766)
        for _ in 0..<50 {
            var reader = MessageStreamReader()
            var found: [[UInt8]] = []
            var rest = stream[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 0...5000, using: &generator))
                rest = rest.dropFirst(piece.count)
                found += reader.read(Array(piece))
            }
            #expect(found == messages)
        }
    }

    @Test func `an end within a message is known, and how much is missing`() throws {
        var reader = MessageStreamReader()
        #expect(reader.read([0]).isEmpty && reader.isWithinMessage && reader.missing == 1)
        #expect(reader.read([]).isEmpty && reader.missing == 1)
        #expect(reader.read([3]).isEmpty && reader.missing == 3)
        #expect(reader.read([1, 2]).isEmpty && reader.missing == 1)
        #expect(reader.read([3, 0, 1]) == [[1, 2, 3]])
        #expect(reader.isWithinMessage && reader.missing == 1)
    }

    @Test func `what the body throws comes through`() throws {
        struct Stop: Error {}
        var reader = MessageStreamReader()
        let octets: [UInt8] = [0, 1, 9, 0, 1, 8]
        var seen = 0
        #expect(throws: Stop.self) {
            try reader.read(octets.span) { _ throws(Stop) in
                seen += 1
                throw Stop()
            }
        }
        #expect(seen == 1)
    }

    @Test func `messages are written with their length in front`() throws {
        let query = Message(query: "safia.rocks", .a, id: 1)
        let octets = try query.encodedForStream()
        #expect(octets.prefix(2) == [0, 29])
        #expect(try Message(decoding: Array(octets.dropFirst(2))) == query)
        #expect(throws: WireEncodingError.self) { try Message.framed([UInt8](repeating: 0, count: 65536)) }
    }
}
