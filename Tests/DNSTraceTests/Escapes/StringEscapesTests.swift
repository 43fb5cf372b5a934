import DNSTrace
import Testing

@Suite struct StringEscapesTests {
    func bytes(_ text: String, _ escapes: StringEscapes = .common) -> [UInt8] {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        _ = escapes.decode(source.span, from: 0, until: nil, into: &bytes)
        return bytes
    }

    @Test func `the shortest octal form ends before a digit that is not octal`() {
        #expect(bytes(#"\252_\1\0\0\11"#) == [0xAA, 0x5F, 1, 0, 0, 9])
        #expect(bytes(#"\291"#) == [2, 0x39, 0x31])
        #expect(bytes(#"\0012\300\f"#) == [1, 0x32, 0xC0, 0x0C])
        #expect(bytes(#"\10\7\33"#) == [8, 7, 27])
    }

    @Test func `hexadecimal escapes take two digits and not more`() {
        #expect(bytes(#"\x05abc\xd2\x1"#) == [5, 0x61, 0x62, 0x63, 0xD2, 1])
        #expect(bytes(#"\x05abg"#, .greedyC) == [0xAB, 0x67])
        #expect(bytes(#"\x{aa}\xZ"#) == [0xAA, 0x78, 0x5A])
    }

    @Test func `a literal goes on on the next line, after its margin`() {
        #expect(bytes("\\252_\\1\\0\\\n    \\0\\1 \\\n\t\\2") == [0xAA, 0x5F, 1, 0, 0, 1, 0x20, 2])
    }

    @Test func `decimal escapes`() {
        #expect(bytes(#"\0\100\192\12\.\255"#, .decimal) == [0, 100, 192, 12, 0x2E, 255])
    }

    @Test func `vis writes control and meta characters`() {
        #expect(
            bytes(#"\M-*_\^A\0\M^@\^\\0\M- \a\s\^?"#, .vis) == [0xAA, 0x5F, 1, 0, 0x80, 0x1C, 0, 0xA0, 7, 32, 0x7F])
    }

    @Test func `characters are bytes or UTF-8`() {
        #expect(bytes(#"\u00aa_\u0001é"#, .latin1) == [0xAA, 0x5F, 1, 0xE9])
        #expect(bytes(#"\u00e9é\u{1}"#) == [0xC3, 0xA9, 0xC3, 0xA9, 1])
    }

    @Test func `the closing quote ends the string and is consumed`() {
        var bytes: [UInt8] = []
        let text = Array(#""a\"b\\"...,"#.utf8)
        let result = StringEscapes.common.decode(text.span, from: 1, until: UInt8(ascii: "\""), into: &bytes)
        #expect(bytes == Array(#"a"b\"#.utf8))
        #expect(result.end == 8 && result.isClosed && result.irregularities == 0)
    }

    @Test func `what fits no rule is counted and stands for itself`() {
        var bytes: [UInt8] = []
        let text = Array(#"\400\9\"#.utf8)
        let result = StringEscapes.common.decode(text.span, from: 0, until: nil, into: &bytes)
        #expect(bytes == [0x20, 0x30, 0x39, 0x5C])
        #expect(result.end == 7 && !result.isClosed && result.irregularities == 3)
    }

    @Test func `each byte keeps its place`() {
        var bytes = LocatedBytes()
        let text = Array(#"\252_\1"#.utf8)
        _ = StringEscapes.common.decode(text.span, from: 0, until: nil, into: &bytes)
        #expect(bytes.bytes == [0xAA, 0x5F, 1])
        #expect(bytes.offsets == [0, 4, 5])
    }
}
