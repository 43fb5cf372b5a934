import Testing

@testable import DNSTrace

@Suite("A text that is read part by part")
struct LongTextTests {
    private static let line = "aa5f01000001000000000000076578616d706c6503636f6d0000010001\n"

    @Test func `a long text has each of its messages once`() {
        // Some parts of 256 KiB.
        let text = Array(String(repeating: Self.line, count: 6_000).utf8)
        let result = NotationStream.read(text)
        #expect(result.payloads.count == 6_000)
        #expect(result.payloads.map(\.position.line) == Array(1...6_000))
        #expect(result.payloads.allSatisfy { $0.bytes.count == 29 } && result.explanations.isEmpty)
    }

    @Test func `places in a text come in the order of reading`() {
        let places = [
            TextPosition(line: 2, column: 1), TextPosition(line: 1, column: 9), TextPosition(line: 1, column: 3),
        ]
        #expect(places.sorted() == [places[2], places[1], places[0]])
    }
}
