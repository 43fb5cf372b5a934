import Testing

@testable import DNSWireTool

@Suite("Lines at a narrow terminal")
struct LineFoldingTests {
    private func folded(_ text: String, _ columns: Int) -> String {
        String(decoding: LineFolding(columns: columns).folded(Array(text.utf8)), as: UTF8.self)
    }

    @Test func `a line is broken before the word that does not fit, and goes on further to the right`() {
        #expect(folded("  one two three four\nfive\n", 12) == "  one two\n      three\n      four\nfive\n")
        #expect(folded("  one two", 9) == "  one two")
        #expect(folded("a  b\n\n", 20) == "a  b\n\n")
    }

    @Test func `a word is never broken, and the blanks before it go`() {
        #expect(folded("aaaaaaaaaaaaaaaaaaaaaaaaa bb", 20) == "aaaaaaaaaaaaaaaaaaaaaaaaa\n    bb")
        #expect(folded("aaaaaaaaaaaaaaaaaaaaaaaaa", 20) == "aaaaaaaaaaaaaaaaaaaaaaaaa")
        #expect(folded("aaaaaaaaaaaaaaaaaa    bb   ", 20) == "aaaaaaaaaaaaaaaaaa\n    bb   ")
        #expect(folded("aaaaaaaaaaaaaaaaaaaa      ", 20) == "aaaaaaaaaaaaaaaaaaaa      ")
    }

    @Test func `two blanks in the right half are a better place than one`() {
        #expect(folded("one two three  four five six", 20) == "one two three\n    four five six")
        #expect(folded("one  two three four five", 20) == "one  two three four\n    five")
    }

    @Test func `colours take no room, and a character takes one column however many octets it has`() {
        let red = "\u{1B}[31m"
        #expect(folded("\(red)aaaa\u{1B}[0m \(red)bbbb\u{1B}[0m", 9) == "\(red)aaaa\u{1B}[0m \(red)bbbb\u{1B}[0m")
        #expect(folded("§§§§ §§§§", 9) == "§§§§ §§§§")
        #expect(folded("§§§§ §§§§§", 9) == "§§§§\n    §§§§§")
    }
}
