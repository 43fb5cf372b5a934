import DNSWire
import Testing

@Suite("CharacterStrings (RFC 1035 §3.3, §3.3.14)") struct CharacterStringsTests {
    @Test func `65000 empty strings take no more than their octets`() throws {
        let wire = [UInt8](repeating: 0, count: 65000)
        let data = try RDATA.TXT(decoding: wire.span)
        #expect(data.strings.reduce(0) { count, _ in count + 1 } == 65000)
        #expect(data.strings.joined.isEmpty)
        #expect(data.presentation.utf8.count == 65000 * 3 - 1)
        #expect(try Array(RDATA.TXT(parsing: data.presentation).encoded()) == wire)
    }

    @Test func `a long text is cut into strings of 255 octets`() {
        let strings = CharacterStrings(String(repeating: "x", count: 600))
        #expect(strings.map(\.count) == [255, 255, 90])
        #expect(strings.joined.count == 600)
        #expect(CharacterStrings("").map(\.count) == [0])
        #expect(CharacterStrings(String(repeating: "x", count: 255)).map(\.count) == [255])
    }

    @Test func `one string at least, none above 255 octets`() {
        let long = Octets([UInt8](repeating: 1, count: 256))
        #expect(throws: WireEncodingError(.tooLong, octets: 256)) { try CharacterStrings([long]) }
        #expect(throws: WireEncodingError(.valueOutOfRange)) { try CharacterStrings([Octets]()) }
        #expect(refusal(of: RDATA.TXT.self, "")?.reason == .truncated)
        #expect(throws: PresentationError.self) { try RDATA.TXT(parsing: "") }
        #expect(throws: PresentationError.self) {
            try RDATA.TXT(parsing: "\"" + String(repeating: "x", count: 256) + "\"")
        }
    }

    @Test func `a string that is cut is named with its place`() {
        let error = refusal(of: RDATA.TXT.self, "0161 05626364")
        #expect(error?.reason == .truncated)
        #expect(error?.needed == 5)
        #expect(error?.length == 3)
        #expect(error?.path.field == "strings")
    }

    @Test func `each string is a part`() throws {
        let strings = try CharacterStrings([Octets("a b".utf8), [0xC3, 0x28]])
        #expect(strings.parts.map(\.text) == [#""a b""#, #""\195(""#])
        #expect(strings.parts.map(\.length) == [4, 3])
    }

    @Test func `quotes may be missing, escapes stand for octets`() throws {
        let data = try RDATA.TXT(parsing: #"plain "with space" \034\"x\; ( "over" ; comment"# + "\n lines )")
        #expect(
            data.strings.map { String(decoding: $0, as: UTF8.self) } == [
                "plain", "with space", "\"\"x;", "over", "lines",
            ])
    }
}
