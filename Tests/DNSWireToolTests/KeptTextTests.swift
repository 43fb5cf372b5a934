import Testing

@testable import DNSWireTool

@Suite("KeptText: the beginning of a text")
struct KeptTextTests {
    private func kept(_ lines: [String], limit: Int) -> KeptText {
        var text = KeptText(limit: limit)
        for line in lines {
            let octets = Array(line.utf8)
            text.append(octets.span, hasLineBreak: true)
        }
        return text
    }

    @Test func `lines are kept with their breaks up to the limit`() {
        let whole = kept(["ab", "", "c"], limit: 10)
        #expect(whole.octets == Array("ab\n\nc\n".utf8))
        #expect(whole.isWhole)
        let cut = kept(["ab", "cdefgh", "i"], limit: 6)
        #expect(cut.octets == Array("ab\ncd\n".utf8))
        #expect(!cut.isWhole)
        #expect(kept(["abcdefgh"], limit: 4).octets == Array("abc\n".utf8))
    }

    @Test func `a last line without a break gets none`() {
        var text = kept(["ab"], limit: 10)
        text.append(Array("c".utf8).span, hasLineBreak: false)
        #expect(text.octets == Array("ab\nc".utf8))
    }

    @Test func `a text that need not be read again is forgotten`() {
        var text = kept(["ab"], limit: 10)
        text.drop()
        #expect(text.octets.isEmpty)
        #expect(text.isWhole)
    }
}
