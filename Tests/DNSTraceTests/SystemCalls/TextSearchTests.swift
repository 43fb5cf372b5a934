import DNSWireProperties
import Testing

@testable import DNSTrace

@Suite("Bytes of text are found as if they were looked at one by one")
struct TextSearchTests {
    /// Texts of few letters, so that what is looked for is often there.
    private func texts() -> [[UInt8]] {
        var random = SeededGenerator(seed: 11)
        let letters = Array("ab_9= <(".utf8) + [0, 0x7F, 0x80, 0xBD, 0xFF]
        return (0..<400).map { _ in
            let count = Int.random(in: 0..<80, using: &random)
            return (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
        }
    }

    private func first(_ byte: UInt8, _ text: [UInt8], from start: Int) -> Int? {
        text.span.firstIndex(of: byte, from: start)
    }

    private func last(_ byte: UInt8, _ text: [UInt8], from start: Int, before end: Int) -> Int? {
        text.span.lastIndex(of: byte, from: start, before: end)
    }

    private func endOfName(_ text: [UInt8], from start: Int) -> Int { text.span.endOfName(from: start) }

    private func endOfBlanks(_ text: [UInt8], from start: Int) -> Int { text.span.endOfBlanks(from: start) }

    private func first(_ pattern: String, _ text: [UInt8]) -> Int? { text.span.firstIndex(of: pattern) }

    @Test func `the first and the last of a byte`() {
        for text in texts() {
            for byte in [UInt8(ascii: "="), UInt8(ascii: "a"), 0, 0x80, 0xBD] {
                for start in stride(from: 0, through: text.count, by: 7) {
                    let places = text.indices.filter { text[$0] == byte && $0 >= start }
                    #expect(first(byte, text, from: start) == places.first)
                    #expect(last(byte, text, from: start, before: text.count) == places.last)
                    let end = text.count - text.count / 3
                    let before = places.last { $0 < end }
                    #expect(last(byte, text, from: start, before: end) == before)
                }
            }
        }
    }

    @Test func `the end of a name and of blanks`() {
        for text in texts() {
            for start in text.indices {
                let name = text[start...].prefix { $0.isNameByte }
                #expect(endOfName(text, from: start) == name.endIndex)
                let blanks = text[start...].prefix { $0 == UInt8(ascii: " ") }
                #expect(endOfBlanks(text, from: start) == blanks.endIndex)
            }
        }
    }

    @Test func `the first of a text`() {
        for text in texts() {
            for wanted in ["a", "ab", "= ", "(b9"] {
                let pattern = Array(wanted.utf8)
                let place = text.indices.first { text[$0...].starts(with: pattern) }
                #expect(first(wanted, text) == place)
            }
        }
    }

    @Test func `every byte of a name, and no other`() {
        for byte in UInt8.min...UInt8.max {
            let isName = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".utf8.contains(byte)
            for count in [1, 7, 8, 9, 20] {
                #expect(endOfName([UInt8](repeating: byte, count: count), from: 0) == (isName ? count : 0))
            }
        }
    }
}
