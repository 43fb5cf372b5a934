import DNSWire
import DNSWireProperties
import Testing

@Suite("BaseDecoder (RFC 4648, in pieces)")
struct BaseDecoderTests {
    @Test func `pieces need not end where groups do`() throws {
        var bytes: [UInt8] = []
        var decoder = Base64.Decoder()
        for piece in ["Z", "m9v", "", "YmFyZ", "g", "=", "="] { try decoder.feed(piece.utf8.span, into: &bytes) }
        try decoder.finish()
        #expect(bytes == Array("foobarf".utf8))
    }

    @Test func `a bad character is counted from the start of its piece, what came before it stays`() throws {
        var bytes: [UInt8] = []
        var decoder = Base16.Decoder()
        try decoder.feed("0102".utf8.span, into: &bytes)
        #expect(throws: BaseDecodingError(.invalidCharacter, offset: 2)) {
            try decoder.feed("03 x".utf8.span, into: &bytes)
        }
        #expect(bytes == [1, 2, 3])
    }

    @Test func `a cut text gives the bytes that are whole`() throws {
        var bytes: [UInt8] = []
        var decoder = Base64URL.Decoder()
        try decoder.feed("Zm9vYmFyZ".utf8.span, into: &bytes)
        #expect(bytes == Array("foobar".utf8))
        #expect(throws: BaseDecodingError(.incomplete, offset: 9)) { try decoder.finish() }
    }

    private func checkRandom<Encoding: BaseEncoding>(_ encoding: Encoding.Type, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let bytes = generator.bytes(upTo: 70)
            var text: [UInt8] = []
            encoding.append(bytes.span, to: &text)
            #expect(try encoding.decode(text.span) == bytes, "seed \(seed)")
            var read: [UInt8] = []
            var decoder = encoding.Decoder()
            var rest = text[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 0...9, using: &generator))
                try decoder.feed(piece.span, into: &read)
                rest = rest.dropFirst(piece.count)
            }
            try decoder.finish()
            #expect(read == bytes, "seed \(seed)")
        }
    }

    @Test func `random bytes come back, whole and in pieces`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        try checkRandom(Base16.self, seed: seed)
        try checkRandom(Base32.self, seed: seed)
        try checkRandom(Base32Hex.self, seed: seed)
        try checkRandom(Base64.self, seed: seed)
        try checkRandom(Base64URL.self, seed: seed)
    }

    /// What reads is exactly what is written: a text that decodes is the encoding of what it decodes to.
    private func checkCanonical<Encoding: BaseEncoding>(_ encoding: Encoding.Type, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("AQZgw0159+/-_==".utf8)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            guard let bytes = try? encoding.decode(text.span) else { continue }
            var again: [UInt8] = []
            encoding.append(bytes.span, to: &again)
            if encoding.padding == .optional {
                #expect(again == text.filter { $0 != UInt8(ascii: "=") }, "seed \(seed)")
            } else {
                let upper = encoding.bitsPerDigit == 6 ? text : text.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }
                #expect(again == upper, "seed \(seed)")
            }
        }
    }

    @Test func `one value has one text`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        checkCanonical(Base16.self, seed: seed)
        checkCanonical(Base32.self, seed: seed)
        checkCanonical(Base32Hex.self, seed: seed)
        checkCanonical(Base64.self, seed: seed)
        checkCanonical(Base64URL.self, seed: seed)
    }
}
