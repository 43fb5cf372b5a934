import DNSTrace
import Testing

/// Texts with something before each line, or in tables and cells of another text.
@Suite struct NumberedTextTests {
    private typealias Dump = PastedDumpTests

    private func expectAnswer(_ text: String, _ place: SourceLocation = #_sourceLocation) {
        let payloads = NotationReader().read(Array(text.utf8)).payloads
        #expect(payloads.map(\.bytes) == [Dump.answer], sourceLocation: place)
        #expect(payloads.map(\.doubts) == [[]], sourceLocation: place)
    }

    /// A dump with offsets, rows of digits, an array.
    private static let texts: [[String]] = [
        Dump.rows(Dump.answer).enumerated().map { "000000\($0)0  \(Dump.hex($1))" },
        Dump.rows(Dump.answer).map { Dump.hex($0) },
        ["uint8_t p[] = {"]
            + Dump.rows(Dump.answer, of: 8).map { row in row.map { "0x\(Dump.digits($0)), " }.joined() } + ["};"],
    ]

    @Test(arguments: [0, 1, 2])
    func `numbers of lines go, also where some lines have none`(index: Int) {
        let lines = Self.texts[index].enumerated()
        for sign in ["\t", ": ", " | ", "  "] {
            let text = lines.map { "\($0 + 1)\(sign)\($1)\n" }.joined()
            expectAnswer(text)
            expectAnswer("The dump, of 3 lines:\n\n\(text)\nThat is all.\n")
            expectAnswer("<p>A dump</p>\n<pre>\n\(text)</pre>\n<p>More</p>\n")
        }
        let page = lines.map { "<span class=\"ln\">\($0 + 1)</span>\($1)\n" }.joined()
        expectAnswer("<pre>\(page)</pre>")
        let table = lines.map { "<tr><td>\($0 + 1)</td><td>\($1)</td></tr>\n" }.joined()
        expectAnswer("<table>\(table)</table>")
        let cells = lines.map { "<tr>\n<td>\($0 + 1)</td>\n<td>\($1)</td>\n</tr>\n" }.joined()
        expectAnswer("<table>\n\(cells)</table>")
    }

    @Test(arguments: [0, 1, 2])
    func `words that all lines begin with go`(index: Int) {
        for prefix in ["stdout F ", "DEBUG dns.client - ", "* ", "00:50:56:9c:7b:0d "] {
            let text = Self.texts[index].map { "2026-11-27T13:02:11.123Z \(prefix)\($0)\n" }.joined()
            expectAnswer(text)
        }
    }

    @Test func `rows that begin with digits that rise are no numbered lines`() {
        var message = [UInt8]([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0x61, 0, 0, 16, 0, 1, 0xC0, 12])
        message += [0, 16, 0, 1, 0, 0, 0, 60, 0, 33, 32] + (0..<32).map { UInt8(0x30 + $0) }
        // "31", "32" and "33" begin three rows of one octet more than sixteen.
        let payloads = NotationReader().read(Array(Dump.plain(message, of: 17).utf8)).payloads
        #expect(payloads.map(\.bytes) == [message])
    }

    @Test func `a dump in a cell of CSV`() {
        let dump = Self.texts[0].joined(separator: "\n")
        expectAnswer("time,host,dump\n1795784531,ns1,\"\(dump)\"\n")
        // A quote in the text column is doubled.
        let message = NotationSample.message
        let rows = Dump.rows(message).enumerated().map { index, row in
            "000\(index)0  \(Dump.hex(row))  |\(Dump.characters(row).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))|"
        }
        NotationSample.check(("cell", "time,dump\n1795784531,\"\(rows.joined(separator: "\n"))\"\n"))
    }

    @Test func `a list that a terminal broke at its width`() {
        let list = "[" + Dump.answer.map { "\($0)" }.joined(separator: ", ") + "]"
        let lines = stride(from: 0, to: list.utf8.count, by: 40).map { String(list.dropFirst($0).prefix(40)) }
        expectAnswer(lines.joined(separator: "\n") + "\n")
    }
}
