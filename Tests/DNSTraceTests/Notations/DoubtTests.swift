import DNSTrace
import Testing

/// What the text itself contradicts is said to be a guess.
@Suite struct DoubtTests {
    private typealias Dump = PastedDumpTests

    private func read(_ text: String) -> [Payload] { NotationReader().read(Array(text.utf8)).payloads }

    private func dump(_ bytes: [UInt8], asText shown: [UInt8]) -> String {
        zip(Dump.rows(bytes), Dump.rows(shown)).enumerated().map { index, rows in
            let data = Dump.hex(rows.0)
            let padding = String(repeating: " ", count: 50 - data.utf8.count)
            return "000\(index)0  \(data)\(padding)\(Dump.characters(rows.1))\n"
        }.joined()
    }

    @Test func `digits that the text column contradicts are a guess`() throws {
        var changed = Dump.query
        changed[14] ^= 0x10
        let payload = try #require(read(dump(changed, asText: Dump.query)).first)
        #expect(payload.bytes == changed)
        #expect(payload.doubts == ["the text column of the dump has x for octet 14, which the digits say is h"])
        #expect(!PayloadReading(payload).isSound)
        #expect(read(dump(Dump.query, asText: Dump.query)).first?.doubts == [])
        #expect(read(Dump.dig(Dump.answer)).first?.doubts == [])
    }

    @Test func `a list that has fewer numbers than the text says is a guess`() {
        let array = Dump.query.map { "0x\(Dump.digits($0)), " }
        let whole = "unsigned char q[] = {\n\(array.joined())\n};\nunsigned int q_len = 29;\n"
        #expect(read(whole).map(\.doubts) == [[]])
        // Without its name it is a query for the root.
        let short = "unsigned char q[] = {\n\((array[..<12] + array[24...]).joined())\n};\nunsigned int q_len = 29;\n"
        #expect(read(short).map(\.doubts) == [["the text says that there are 29 octets, and shows 17"]])
        #expect(read("Uint8Array(29) [ \((array[..<12] + array[24...]).joined()) ]").map(\.doubts.count) == [1])
    }

    @Test func `a row that is there twice is a guess`() {
        var lines = Dump.plain(Dump.answer).split(separator: "\n").map(String.init)
        lines.insert(lines[2], at: 2)
        let payloads = read(lines.joined(separator: "\n"))
        #expect(payloads.map(\.doubts) == [["line 4 is the same as line 3"]])
        // Zeros may well come again.
        let zeros = Dump.query + [UInt8](repeating: 0, count: 67)
        #expect(read(Dump.plain(zeros)).map(\.doubts) == [[]])
        // Two messages that are the same are two.
        #expect(read(Dump.hex(Dump.query) + "\n\n" + Dump.hex(Dump.query) + "\n").flatMap(\.doubts) == [])
    }

    @Test func `a row whose number does not go on is a guess`() {
        var rows = Dump.rows(Dump.text, of: 17).enumerated().map { "[\(17 * $0 + 1)] \(Dump.hex($1))" }
        #expect(read(rows.joined(separator: "\n")).map(\.doubts) == [[]])
        rows.swapAt(2, 3)
        #expect(read(rows.joined(separator: "\n")).map(\.doubts.count) == [1])
        rows = Dump.rows(Dump.text).enumerated().map { index, row in
            "0x4040\(40 + 10 * index) <buf+\(16 * index)>:\t\(Dump.hex(row, by: "\t"))"
        }
        #expect(read(rows.joined(separator: "\n")).map(\.doubts) == [[]])
        rows.swapAt(2, 3)
        #expect(
            read(rows.joined(separator: "\n")).map(\.doubts) == [
                ["the number of the row on line 3 does not go on from that of the row before"]
            ])
    }

    @Test func `zeros that were put back are a guess`() {
        let digits = Dump.hex([0x01, 0x34] + Dump.query[2...], by: "").dropFirst()
        #expect(read(String(digits)).map(\.doubts) == [["1 leading zero digits were missing and were put back"]])
    }

    @Test func `a word of a dump that has lost a digit ends it`() {
        let octal = [
            "0000000 032022 000001 000400 000000 000000 000000 062407 060570",
            "0000020 070155 062554 061403 066557 000000 000001 000001",
            "0000035",
        ]
        let sound = read(octal.joined(separator: "\n"))
        #expect(sound.map(\.bytes) == [Dump.query])
        let damaged = octal.joined(separator: "\n").replacing("060570", with: "0570")
        #expect(read(damaged).allSatisfy { !$0.doubts.isEmpty })
        // A letter among the digits of a row: what is after it does not become a row by itself.
        let rows = Dump.plain(Dump.answer).replacing("61 63 65 00", with: "61q63 65 00")
        #expect(read(rows).allSatisfy { $0.isTruncated || !$0.doubts.isEmpty })
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        var rest = self[...]
        var result = ""
        while !rest.isEmpty {
            if rest.hasPrefix(part) {
                result += other
                rest = rest.dropFirst(part.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
