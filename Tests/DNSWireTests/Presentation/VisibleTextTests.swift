import DNSWireProperties
import Testing

@testable import DNSWire

@Suite("VisibleText: text from outside, shown")
struct VisibleTextTests {
    private func visible(_ text: String) -> String {
        var octets: [UInt8] = []
        VisibleText.append(text, to: &octets)
        return String(decoding: octets, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("plain ~ text \\x1b", "plain ~ text \\x1b"), ("é 例え \u{1F600}", "é 例え \u{1F600}"),
        ("\u{1B}[31mRED\u{7}", "\\x1b[31mRED\\x07"), ("a\u{0}\t\r\n\u{7F}b", "a\\x00\\x09\\x0d\\x0a\\x7fb"),
        ("\u{80}\u{9B}31m\u{9F}\u{A0}", "\\u{80}\\u{9b}31m\\u{9f}\u{A0}"),
        ("\u{202E}\u{2066}\u{2028}\u{FEFF}", "\\u{202e}\\u{2066}\\u{2028}\\u{feff}"),
        ("\u{FFFD}\u{FFFE}\u{10FFFF}", "\u{FFFD}\\u{fffe}\\u{10ffff}"),
    ])
    func `what a terminal acts on is written out`(text: String, shown: String) {
        #expect(visible(text) == shown)
    }

    @Test func `octets that are not UTF-8 are replaced before they can be shown`() {
        let text = String(decoding: [0x41, 0x9B, 0xC2, 0x42, 0xC2, 0x9B], as: UTF8.self)
        #expect(visible(text) == "A\u{FFFD}\u{FFFD}B\\u{9b}")
    }

    @Test func `JSON escapes the same characters in its own way`() {
        var json = JSONWriter()
        json.string("\u{1B}\u{7F}\u{9B}\u{202E}\u{10FFFF}\n\"\\é")
        #expect(json.text == #""\u001b\u007f\u009b\u202e\udbff\udfff\n\"\\é""#)
    }

    @Test func `a message is told in ASCII that can be printed, whatever is in it`() {
        var random = SeededGenerator(seed: 1)
        var messages = HostileRow.all.map(\.octets)
        for sample in SampleMessages.all {
            messages += (0..<100).map { _ in Mutation.apply(to: sample.octets, using: &random) }
        }
        for octets in messages {
            let reading = MessageReading(octets)
            for line in MessageText(reading).lines { expectPrintable(line.text.replacing("\t", with: " ")) }
            let dump = AnnotatedDump(octets.prefix(2000) + []).description
            for line in dump.utf8.split(separator: 0x0A) { expectPrintable(String(line) ?? "\0") }
            for diagnostic in reading.diagnostics.prefix(100) { expectPrintable("\(diagnostic)") }
        }
    }

    private func expectPrintable(_ text: String) {
        guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return }
        Issue.record("\(text.debugDescription)")
    }
}
