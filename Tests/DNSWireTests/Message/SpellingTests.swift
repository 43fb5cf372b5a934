import DNSWire
import Testing

/// What a resolver asks of questions and their spelling.
@Suite("Spelling at random, draft-vixie-dnsext-dns0x20") struct SpellingTests {
    /// Bits that are told.
    private struct Bits: RandomNumberGenerator {
        var words: [UInt64]
        mutating func next() -> UInt64 { words.isEmpty ? 0 : words.removeFirst() }
    }

    private func respelled(_ name: DomainName, _ words: UInt64...) throws -> String {
        var octets = try Message(query: name, .a).encoded()
        var patcher = try MessagePatcher(octets.mutableSpan)
        var bits = Bits(words: words)
        try patcher.respellQuestion(using: &bits)
        return try Message(decoding: octets).questions.map { "\($0.name)" }.joined()
    }

    @Test func `letters alone change, by a bit each`() throws {
        #expect(try respelled("ab-1.Zy", .max) == "AB-1.ZY.")
        #expect(try respelled("AB-1.Zy", 0) == "ab-1.zy.")
        // The length, a, b, -, 1, the length, z, y.
        #expect(try respelled("ab-1.zy", 0b1000_0010) == "Ab-1.zY.")
        #expect(try respelled("@[`{\\255", .max) == "\\@[`{\\255.")
    }

    @Test func `a long name takes more bits`() throws {
        let label = String(repeating: "a", count: 63)
        // 63 letters after the length; the next word begins with the length of the second label.
        #expect(try respelled(#require(DomainName("\(label).bb")), 0, .max) == "\(label).BB.")
    }

    @Test func `questions in two messages are compared without regard to case`() throws {
        let one = try Message(query: "www.example.org", .a).encoded()
        for (name, type, isSame) in [
            ("WWW.example.ORG", RecordType.a, true), ("www.example.org", .aaaa, false), ("w.example.org", .a, false),
        ] {
            let other = try Message(query: #require(DomainName(name)), type).encoded()
            #expect(try areSame(one, other) == isSame)
        }
    }

    private func areSame(_ one: [UInt8], _ other: [UInt8]) throws -> Bool? {
        guard let one = try MessageView(one.span).question, let other = try MessageView(other.span).question else {
            return nil
        }
        return try one.isSame(as: other)
    }
}
