import DNSWire
import Testing

/// Memory without a type, as buffers of SwiftNIO lend it.
@Suite("Messages in raw memory") struct RawMemoryTests {
    private let query = Message(query: "www.example.org", .aaaa, id: 0x0102)

    @Test func `a view of bytes shows what a view of octets does`() throws {
        let octets = try query.encoded()
        // Safe: octets are bytes.
        let bytes = unsafe octets.span.bytes
        let view = try MessageView(bytes)
        let question = Question(name: "www.example.org", type: .aaaa)
        #expect(view.header == query.header)
        #expect(try view.question?.isSame(as: question) == true)
        #expect((try? MessageView(bytes.extracting(first: 11)).header) == nil)
    }

    /// Has `body` change the bytes of octets, of which `count` are a message; returns how many are one afterwards.
    private func patch(
        _ octets: inout [UInt8], count: Int, _ body: (inout MessagePatcher) throws -> Void
    ) throws -> Int {
        // Safe: bytes are octets.
        var span = octets.mutableSpan
        var patcher = try MessagePatcher(unsafe span.mutableBytes, count: count)
        try body(&patcher)
        return patcher.count
    }

    @Test func `bytes are patched as octets are, within the count that is told`() throws {
        var octets = try query.encoded() + Array(repeating: 0, count: 11)
        let count = octets.count - 11
        var expected = query
        expected.header.id = 7
        expected.edns = EDNS(payloadSize: 512)
        let after = try patch(&octets, count: count) { patcher in
            patcher.header.id = 7
            try patcher.setEDNS(EDNS(payloadSize: 512))
        }
        #expect(after == octets.count)
        #expect(try octets == expected.encoded())
        #expect(throws: WireDecodingError.self) { try patch(&octets, count: 11) { _ in } }
    }

    /// Has `body` write into memory for `capacity` octets, of which the first is there already.
    private func written(
        capacity: Int, _ body: (inout OutputRawSpan) throws(WireEncodingError) -> Void
    ) throws(WireEncodingError) -> [UInt8] {
        // Safe: the memory is freed after the last use of the span.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
        defer { unsafe memory.deallocate() }
        var output = unsafe OutputRawSpan(buffer: memory, initializedCount: 0)
        output.append(0xFF)
        var failure: WireEncodingError?
        do throws(WireEncodingError) { try body(&output) } catch { failure = error }
        let octets = unsafe Array(memory[..<output.byteCount])
        if let failure {
            #expect(octets == [0xFF])
            throw failure
        }
        return octets
    }

    @Test func `a message is written after what is there, and counted`() throws {
        let octets = try query.encoded()
        var count = 0
        let encoded = try written(capacity: 100) { (output) throws(WireEncodingError) in
            count = try query.encode(into: &output)
        }
        #expect(encoded == [0xFF] + octets)
        #expect(count == octets.count)
        let written = try written(capacity: 100) { (output) throws(WireEncodingError) in
            try MessageEncoder.write(into: &output, header: query.header) { (encoder) throws(WireEncodingError) in
                for question in query.questions { try encoder.append(question) }
            }
        }
        #expect(written == encoded)
    }

    @Test func `what does not fit leaves the output as it was`() throws {
        let count = try query.encoded().count
        for (capacity, limit) in [(count, 65535), (100, count - 1)] {
            let error = #expect(throws: WireEncodingError.self) {
                _ = try written(capacity: capacity) { (output) throws(WireEncodingError) in
                    try MessageEncoder.write(into: &output, limit: limit, header: query.header) {
                        (encoder) throws(WireEncodingError) in
                        for question in query.questions { try encoder.append(question) }
                    }
                }
            }
            #expect(error?.reason == .noRoom)
        }
    }
}
