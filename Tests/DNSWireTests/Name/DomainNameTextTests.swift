import DNSWire
import DNSWireProperties
import Testing

@Suite("DomainName in presentation form (RFC 1035 §5.1, RFC 4343 §2.1)")
struct DomainNameTextTests {
    @Test func `each of the 256 octets comes back, in a label of its own and within one`() throws {
        for octet in UInt8.min...UInt8.max {
            for label in [[octet], [0x61, octet, 0x31], [octet, octet]] as [[UInt8]] {
                let name = try DomainName(labels: [Octets(label), [0x78]])
                let read = try #require(DomainName(name.description))
                #expect(read.wire == name.wire, "\(name)")
                #expect(name.description.utf8.allSatisfy { (0x21...0x7E).contains($0) })
            }
        }
    }

    @Test(arguments: [
        ("example.com", "example.com."), ("Example.COM.", "Example.COM."), (".", "."), ("a\\.b.c", "a\\.b.c."),
        ("a\\046b", "a\\.b."), ("\\097\\098", "ab."), ("\\a\\b", "ab."), ("a b", "a\\032b."), ("a\\ b", "a\\032b."),
        ("\\\\", "\\\\."), ("\\255\\000", "\\255\\000."), ("*.x", "*.x."), ("_sip._udp", "_sip._udp."),
        ("a\"b", "a\\\"b."), ("a;b(c)d@e$f", "a\\;b\\(c\\)d\\@e\\$f."), ("ä", "\\195\\164."), ("\t", "\\009."),
        ("1\\.2\\.3", "1\\.2\\.3."), ("a\\.", "a\\.."), ("a\\..", "a\\.."),
    ])
    func `reading and writing`(text: String, written: String) throws {
        let name = try #require(DomainName(text))
        #expect(name.description == written)
        #expect(try #require(DomainName(written)).wire == name.wire)
    }

    @Test(arguments: [
        ("", PresentationError(.missing, at: 0)), ("..", PresentationError(.invalidLabel, at: 0)),
        (".a", PresentationError(.invalidLabel, at: 0)), ("a..b", PresentationError(.invalidLabel, at: 2)),
        ("a..", PresentationError(.invalidLabel, at: 2)), ("\\", PresentationError(.invalidEscape, at: 0)),
        ("ab\\", PresentationError(.invalidEscape, at: 2)), ("a\\256", PresentationError(.invalidEscape, at: 1)),
        ("\\999", PresentationError(.invalidEscape, at: 0)), ("\\1", PresentationError(.invalidEscape, at: 0)),
        ("\\12", PresentationError(.invalidEscape, at: 0)), ("\\12x", PresentationError(.invalidEscape, at: 0)),
        ("x\\1.com", PresentationError(.invalidEscape, at: 1)),
    ])
    func `what is no name, and where`(text: String, error: PresentationError) {
        #expect(throws: error) { try DomainName(parsing: Array(text.utf8).span) }
        #expect(DomainName(text) == nil)
    }

    @Test func `labels and names up to their limits`() throws {
        let label = String(repeating: "a", count: 63)
        #expect(try DomainName(parsing: Array(label.utf8).span).length == 65)
        #expect(throws: PresentationError(.invalidLabel, at: 63)) {
            try DomainName(parsing: Array((label + "a").utf8).span)
        }
        #expect(throws: PresentationError(.invalidLabel, at: 63 * 4)) {
            try DomainName(parsing: Array(String(repeating: "\\001", count: 64).utf8).span)
        }
        let three = "\(label).\(label).\(label)."
        let longest = three + String(repeating: "b", count: 61)
        #expect(try DomainName(parsing: Array(longest.utf8).span).length == 255)
        #expect(try DomainName(parsing: Array((longest + ".").utf8).span).length == 255)
        #expect(DomainName(longest + "b") == nil)
        #expect(DomainName(longest + "b.") == nil)
        #expect(DomainName(longest + ".c") == nil)
        #expect(DomainName(String(repeating: "a.", count: 127))?.labelCount == 127)
        #expect(DomainName(String(repeating: "a.", count: 128)) == nil)
        #expect(throws: PresentationError(.nameTooLong, at: 254)) {
            try DomainName(parsing: Array(String(repeating: "a.", count: 5000).utf8).span)
        }
    }

    @Test func `random names come back from their text, whatever their octets`() throws {
        let seed: UInt64 = 1035
        var generator = SeededGenerator(seed: seed)
        for round in 0..<500 {
            let name = RandomMessage.name(using: &generator)
            #expect(DomainName(name.description)?.wire == name.wire, "seed \(seed), round \(round)")
            var text = Array("x".utf8)
            name.append(to: &text)
            #expect(String(decoding: text, as: UTF8.self) == "x" + name.description)
        }
    }

    @Test func `random text is read or refused, and what is read comes back`() {
        var generator = SeededGenerator(seed: 5)
        let alphabet = Array("ab.\\0129 \"\u{7f}é".utf8)
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            guard let name = try? DomainName(parsing: text.span) else { continue }
            #expect(DomainName(name.description)?.wire == name.wire, "\(text)")
        }
    }
}
