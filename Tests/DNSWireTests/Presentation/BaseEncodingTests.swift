import DNSWire
import Testing

@Suite("BaseEncoding (RFC 4648)")
struct BaseEncodingTests {
    private static let plain = ["", "f", "fo", "foo", "foob", "fooba", "foobar"]

    private func checkVectors<Encoding: BaseEncoding>(
        _ encoding: Encoding.Type, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for (plain, text) in zip(Self.plain, texts) {
            let bytes = Array(plain.utf8)
            #expect(encoding.text(of: bytes.span) == text, sourceLocation: sourceLocation)
            #expect(try encoding.decode(text.utf8.span) == bytes, sourceLocation: sourceLocation)
        }
    }

    @Test func `the test vectors (RFC 4648 §10)`() throws {
        try checkVectors(Base16.self, ["", "66", "666F", "666F6F", "666F6F62", "666F6F6261", "666F6F626172"])
        try checkVectors(
            Base32.self,
            ["", "MY======", "MZXQ====", "MZXW6===", "MZXW6YQ=", "MZXW6YTB", "MZXW6YTBOI======"])
        try checkVectors(Base32Hex.self, ["", "CO", "CPNG", "CPNMU", "CPNMUOG", "CPNMUOJ1", "CPNMUOJ1E8"])
        try checkVectors(Base64.self, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"])
        try checkVectors(Base64URL.self, ["", "Zg", "Zm8", "Zm9v", "Zm9vYg", "Zm9vYmE", "Zm9vYmFy"])
    }

    @Test func `each encoding has its digits in their order`() throws {
        let sixBits: [UInt8] = (0..<16).flatMap { group -> [UInt8] in
            let bits = (0..<4).reduce(0) { $0 << 6 | (group * 4 + $1) }
            return [UInt8(bits >> 16), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        }
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        #expect(Base64.text(of: sixBits.span) == letters + "+/")
        #expect(Base64URL.text(of: sixBits.span) == letters + "-_")
        #expect((UInt8(0)..<16).map { Base16.digit(of: $0) } == Array("0123456789ABCDEF".utf8))
        #expect((UInt8(0)..<32).map { Base32.digit(of: $0) } == Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8))
        #expect((UInt8(0)..<32).map { Base32Hex.digit(of: $0) } == Array("0123456789ABCDEFGHIJKLMNOPQRSTUV".utf8))
    }

    private func digitCount<Encoding: BaseEncoding>(_ encoding: Encoding.Type) -> Int {
        (UInt8.min...UInt8.max).filter { encoding.value(of: $0) != 255 }.count
    }

    @Test func `no other character is a digit`() {
        #expect(digitCount(Base16.self) == 22)
        #expect(digitCount(Base32.self) == 58)
        #expect(digitCount(Base32Hex.self) == 54)
        #expect(digitCount(Base64.self) == 64)
        #expect(digitCount(Base64URL.self) == 64)
    }

    @Test func `letters are read in either case where the encoding has one`() throws {
        #expect(try Base16.decode("deadBEEF".utf8.span) == [0xDE, 0xAD, 0xBE, 0xEF])
        #expect(try Base32.decode("mzxw6ytb".utf8.span) == Array("fooba".utf8))
        #expect(try Base32Hex.decode("cpnmuoj1".utf8.span) == Array("fooba".utf8))
        var text: [UInt8] = []
        Base16.appendLowercase([0xDE, 0xAD, 0x09, 0xF0].span, to: &text)
        #expect(text == Array("dead09f0".utf8))
    }

    @Test func `padding may be there or not in base64url (RFC 4648 §3.2)`() throws {
        #expect(try Base64URL.decode("Zm8=".utf8.span) == Array("fo".utf8))
        #expect(try Base64URL.decode("Zg==".utf8.span) == Array("f".utf8))
        #expect(try Base64URL.decode("-_-_".utf8.span) == [0xFB, 0xFF, 0xBF])
    }

    private func error<Encoding: BaseEncoding>(_ encoding: Encoding.Type, _ text: String) -> BaseDecodingError? {
        var bytes: [UInt8] = [7]
        do {
            try encoding.decode(text.utf8.span, into: &bytes)
            return nil
        } catch {
            #expect(bytes == [7], "a failed call leaves the bytes as they were")
            return error
        }
    }

    @Test func `a bad character is named by its offset`() {
        #expect(error(Base16.self, "0g") == BaseDecodingError(.invalidCharacter, offset: 1))
        #expect(error(Base16.self, "00 00") == BaseDecodingError(.invalidCharacter, offset: 2))
        #expect(error(Base16.self, "00=") == BaseDecodingError(.invalidCharacter, offset: 2))
        #expect(error(Base32.self, "MZXW1===") == BaseDecodingError(.invalidCharacter, offset: 4))
        #expect(error(Base32Hex.self, "CPNW") == BaseDecodingError(.invalidCharacter, offset: 3))
        #expect(error(Base32Hex.self, "CO======") == BaseDecodingError(.invalidCharacter, offset: 2))
        #expect(error(Base64.self, "Zm9vYmF-") == BaseDecodingError(.invalidCharacter, offset: 7))
        #expect(error(Base64URL.self, "Zm9vYmF+") == BaseDecodingError(.invalidCharacter, offset: 7))
        #expect(error(Base64.self, "Zm\u{E9}v") == BaseDecodingError(.invalidCharacter, offset: 2))
    }

    @Test(arguments: [
        ("=", 0), ("====", 0), ("Z===", 1), ("Zg=A", 3), ("Zg==Zg==", 4), ("Zg===", 4), ("Zm9v=", 4), ("Zm8==", 4),
    ])
    func `padding is only where it fills a group (RFC 4648 §3.2)`(text: String, offset: Int) {
        #expect(error(Base64.self, text) == BaseDecodingError(.misplacedPadding, offset: offset))
        #expect(error(Base64URL.self, text) == BaseDecodingError(.misplacedPadding, offset: offset))
    }

    @Test func `a text that ends too early says so`() {
        #expect(error(Base16.self, "0") == BaseDecodingError(.incomplete, offset: 1))
        #expect(error(Base32.self, "MY") == BaseDecodingError(.incomplete, offset: 2))
        #expect(error(Base64.self, "Zg") == BaseDecodingError(.incomplete, offset: 2))
        #expect(error(Base64.self, "Zg=") == BaseDecodingError(.incomplete, offset: 3))
        #expect(error(Base64URL.self, "Zg=") == BaseDecodingError(.incomplete, offset: 3))
        for text in ["Z", "Zm9vY"] {
            #expect(error(Base64URL.self, text)?.reason == .incomplete)
        }
        for text in ["C", "CPN", "CPNMUO"] {
            #expect(error(Base32Hex.self, text)?.reason == .incomplete)
        }
    }

    @Test func `bits after the last byte are zero (RFC 4648 §3.5)`() {
        #expect(error(Base64.self, "Zh==") == BaseDecodingError(.nonzeroPadBits, offset: 4))
        #expect(error(Base64URL.self, "Zm9") == BaseDecodingError(.nonzeroPadBits, offset: 3))
        #expect(error(Base32Hex.self, "CP") == BaseDecodingError(.nonzeroPadBits, offset: 2))
    }

    @Test func `an error says what and where`() {
        #expect(BaseDecodingError(.invalidCharacter, offset: 3).description == "offset 3: no digit of the encoding")
    }
}
