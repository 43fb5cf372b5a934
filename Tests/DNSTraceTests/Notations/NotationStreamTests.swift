import DNSTrace
import Testing

@Suite struct NotationStreamTests {
    /// A message with its number in it.
    private func message(_ number: Int) -> [UInt8] {
        let name = Array("host\(number)".utf8)
        return [UInt8(number >> 8 & 255), UInt8(number & 255), 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, UInt8(name.count)] + name
            + [0, 0, 1, 0, 1]
    }

    private func payloads(_ text: String) -> (payloads: [Payload], parts: Int) {
        var stream = NotationStream()
        var payloads: [Payload] = []
        var parts = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            stream.append(Array(line.utf8).span, hasLineBreak: true)
            guard stream.isFull else { continue }
            payloads += stream.read().payloads
            parts += 1
        }
        return (payloads + stream.finish().payloads, parts)
    }

    @Test func `messages of a long text are those of its parts, with their lines`() {
        var text = ""
        for number in 0..<6000 {
            text += "2026-11-26 00:00:01 packet\n" + PastedDumpTests.plain(message(number)) + "\n"
        }
        let (payloads, parts) = payloads(text)
        #expect(parts > 1)
        #expect(payloads.count == 6000)
        for (number, payload) in payloads.enumerated() where payload.bytes != message(number) {
            Issue.record("message \(number) is \(payload.bytes)")
        }
        #expect(payloads.map(\.position.line) == (0..<6000).map { $0 * 4 + 2 })
    }

    @Test func `a long text without messages is not kept`() {
        var stream = NotationStream()
        let line = Array("nothing but words, one line after the other".utf8)
        for _ in 0..<40_000 {
            stream.append(line.span, hasLineBreak: true)
            if stream.isFull { #expect(stream.read().payloads.isEmpty) }
        }
        #expect(stream.finish().explanations == [NotationReader.nothingFound])
    }

    @Test func `a short text is read as a whole`() {
        let hex = "aabb01000001000000000000c00c00010001"
        #expect(payloads(hex).payloads == NotationReader().read(Array((hex + "\n").utf8)).payloads)
        var stream = NotationStream()
        stream.append(Array("  ".utf8).span, hasLineBreak: true)
        #expect(stream.isBlank)
    }
}
