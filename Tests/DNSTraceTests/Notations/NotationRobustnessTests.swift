import DNSTrace
import DNSWireProperties
import Testing

/// Whatever the text, the reader answers, and in a time that grows with its length.
@Suite struct NotationRobustnessTests {
    static let texts: [String] = [
        #"sendto(3, "\252_\1\0\0\1\0\0\0\0\0\0\7example\3com\0\0\1\0\1"..., 29, 0, NULL, 0) = 29"#,
        "00000000: aa5f 0100 0001 0000 0000 0000 0765 7861  ._...........exa\n00000010: 6d70 6c65 0363 6f6d 0000 0100 01    mple.com.....\n",
        "0000000 057652 000001 000400\n*\n0000100 057652 000001\n0000104\n",
        "<Buffer aa 5f 01 00 00 01 00 00 00 00 00 00 07 65 ... 35 more bytes>",
        #"$1 = "\252_\001\000", '\000' <repeats 42 times>, "abc""#,
        "[170, -95, 0x1, 'e', b'x', \"abc\", (byte) 7, 0 <repeats 99999 times>]",
        "https://example.com/dns-query?dns=ql8BAAABAAAAAAAABXNhZmlhBXJvY2tzAAABAAE",
        "=AA_=01=00=00=\n=01 %AA_%01%00%00%01%00 #252_#001#000#000#001#000",
        "&quot;\\M-*_\\^A\\0\\M^@&quot; <b>&#x41;</b> \u{201C}\\252\u{2026}\u{201D}",
        "{\"frame_raw\": [\"aa5f01\"], \"udp.payload\": \"aa:5f\", \"dns_raw\": \"aa5f\"}",
        "> 1: aa 5f 01\n> 2: 00 00 01\n> 3: 00\n",
        #"[1] => 170 [0x2] = 0x5f, "3":-1, [4] = int(1) ... "\170_\SO\&H\NUL\SOH\NUL\NUL\SOH\NUL\NUL\NUL\NUL\NUL\NUL""#,
    ]

    @Test func `every prefix and suffix of a text is read`() {
        for text in Self.texts {
            let bytes = Array(text.utf8)
            for length in 0...bytes.count {
                for part in [bytes[..<length], bytes[length...]] {
                    for payload in NotationReader().read(Array(part)).payloads {
                        #expect(payload.length >= payload.bytes.count)
                        #expect(payload.position.line >= 1 && payload.position.column >= 1)
                    }
                }
            }
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `random bytes and random mixtures of what notations are made of are read`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabets: [[UInt8]] = [
            Array(0...255),
            Array("\\\"'`x0123abfnM-^u{}.\n".utf8),
            Array("0123456789abcdef \n:|.x*-,".utf8),
            Array("[]{}<>0x, -9';/*#repeatstim\n".utf8),
            Array("%=#0123456789ABCDEF\n\"".utf8),
            Array("ABCDabcd0189+/-_=\n ".utf8),
            Array("&quot;#x41<b></b>\u{1B}[0m\u{201C}\r\n\\".utf8),
        ]
        for round in 0..<210 {
            let alphabet = alphabets[round % alphabets.count]
            let count = Int.random(in: 0...300, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let result = NotationReader().read(bytes)
            #expect(result.payloads.isEmpty != result.explanations.isEmpty, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [UInt64(5), 6])
    func `texts with bytes changed are read`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for text in Self.texts {
            for _ in 0..<40 {
                var bytes = Array(text.utf8)
                for _ in 0..<4 {
                    bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
                _ = NotationReader().read(bytes)
            }
        }
    }

    /// Twice the text may take twice the time; four times as long as that would be a sign of more.
    @Test(arguments: [
        "a", "\"", "\\", "'\\0", "\"\\0\"...", "\"\\0\n", "\"\\a\\\"\n", "0 ", "0,", "1 <repeats 99999 times>,", "%00",
        "=00\n", "=\n", "#000",
        "00 ", "00000000: 00\n", "0 00\n*\n", "\n", "&", "&#", "<", "</a<a ", "\u{1B}[", "\u{1B}]", "AAAA\n", "aaaa=\n",
        "0x00, ", "/*", "//\n", "\"dns_raw\": \"00", "> ", "1:\n", "...", "\r", "\u{E9}",
        "'\\000' <repeats 99 times>, ",
        "\"\\0\", '\\000' <repeats 65535 times>\n", "0000: 00 00\n*\nfff0: 00 00\n", "a b: 0000 ", "[0] = ", "1]]]",
        "\"\\NUL",
    ])
    func `one pattern over and over takes linear time`(pattern: String) {
        func seconds(_ count: Int) -> Double {
            var text: [UInt8] = []
            while text.count < count { text += Array(pattern.utf8) }
            return ProcessorTime.seconds { _ = NotationReader().read(text) }
        }
        _ = seconds(1000)
        let short = seconds(4_000)
        let long = seconds(32_000)
        #expect(long < short * 24 + 0.2, "\(short) s became \(long) s")
    }
}
