import DNSTrace
import Testing

/// Dumps as people paste them: under a heading, beside their text, several in one text, inside of something else.
@Suite struct PastedDumpTests {
    static let query =
        [UInt8]([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 7]) + Array("example".utf8) + [3]
        + Array("com".utf8) + [0, 0, 1, 0, 1]
    /// An answer with labels that read as digits ("de.ad.face."), and 49 bytes: the last row has one.
    static let answer =
        [UInt8]([0xBE, 0xEF, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 2]) + Array("de".utf8) + [2] + Array("ad".utf8) + [4]
        + Array("face".utf8) + [0, 0, 1, 0, 1, 0xC0, 12, 0, 1, 0, 1, 0, 0, 14, 16, 0, 4, 192, 0, 2, 1]

    /// An answer of a text that is long enough for a row of it to be lost.
    static let text =
        [UInt8]([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0x61, 0, 0, 16, 0, 1, 0xC0, 12, 0, 16, 0, 1])
        + [0, 0, 0, 60, 0, 33, 32] + (0..<32).map { UInt8(0x30 + $0) }

    private func read(_ text: String) -> [[UInt8]] {
        NotationReader().read(Array(text.utf8)).payloads.map(\.bytes)
    }

    static func digits(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    static func hex(_ bytes: some Sequence<UInt8>, by separator: String = " ") -> String {
        bytes.map(digits).joined(separator: separator)
    }

    static func rows(_ bytes: [UInt8], of count: Int = 16) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: count).map { bytes[$0..<min($0 + count, bytes.count)] }
    }

    static func characters(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { (0x20..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "." }.joined()
    }

    /// Rows as dig prints a packet that it cannot read.
    static func dig(_ bytes: [UInt8]) -> String {
        rows(bytes).map { row in
            let data = hex(row)
            return data + String(repeating: " ", count: 57 - data.utf8.count) + characters(row) + "\n"
        }.joined()
    }

    static func plain(_ bytes: [UInt8], of count: Int = 16) -> String {
        rows(bytes, of: count).map { hex($0) + "\n" }.joined()
    }

    @Test(arguments: [
        "2026-11-26 00:01:02 recv 29", "from 24:0a:c4:12:34:56", "I (1234) wifi: 24-0a-c4-12-34-56 len 29",
        "id=beef len=44", "session 123e4567-e89b-12d3-a456-426614174000", "20261126", "DEADBEEF",
        "2026-11-26T00:01:02.123456Z DEBUG rx:", "buffer at 0x7ffe12345678:", "from 2001:db8::53 port 53", "",
    ])
    func `what is above a dump is no part of it`(heading: String) {
        for message in [Self.query, Self.answer] {
            #expect(read("\(heading)\n\(Self.plain(message))") == [message])
            #expect(read("\(heading)\n\(Self.dig(message))") == [message])
            #expect(read("\(heading)\n\(Self.hex(message, by: ""))\n") == [message])
        }
    }

    @Test func `a time is no row, and an address after data is none of it`() {
        let prefix = "Nov 27 13:02:11"
        let rows = Self.rows(Self.text).map { "\(prefix) host dnsd[812]: \(Self.hex($0))\n" }
        #expect(read(rows.joined()) == [Self.text])
        #expect(read(rows.dropLast().joined() + prefix + "\n") == [Array(Self.text[..<48])])
        let memory = Self.rows(Self.text).enumerated().map { index, row in
            "0x4040\(40 + 10 * index):\t" + row.map { "0x\(Self.digits($0))" }.joined(separator: "\t")
        }
        #expect(read(memory.joined(separator: "\n")) == [Self.text])
        let joined = memory.prefix(3).joined(separator: "\n") + " " + memory[3]
        #expect(read(joined) == [Array(Self.text[..<48])])
    }

    @Test func `a text column that begins with digits is no data`() {
        #expect(read(";; Got bad packet: FORMERR\n45 bytes\n" + Self.dig(Self.answer)) == [Self.answer])
        // The row that has "de" after its sixteenth byte, and a last one that is short.
        let message = [UInt8]([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 2, 0x61, 0x62, 2]) + Array("de".utf8)
        let whole = message + [0, 0, 1, 0, 1, 0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 9]
        #expect(read(Self.dig(whole)) == [whole])
    }

    @Test(arguments: [8, 16, 24, 32])
    func `a last row of one byte counts`(width: Int) {
        // So many bytes that one is left for the last row.
        let label = 12 + width * 3 - (Self.query.count + 1 + 16) % width
        let name = Array(repeating: UInt8(ascii: "b"), count: label % 60 + 1)
        var message = Array(Self.query[..<12]) + [UInt8(name.count)] + name + [0, 0, 1, 0, 1]
        while message.count % width != 1 {
            message[12] += 1
            message.insert(UInt8(ascii: "b"), at: 13)
        }
        #expect(read(Self.plain(message, of: width)) == [message])
        let list = Self.rows(message, of: width).map {
            "+\t" + $0.map { "0x\(Self.digits($0))," }.joined(separator: " ")
        }
        #expect(read(list.joined(separator: "\n")) == [message])
        let indexed = Self.rows(message, of: width).enumerated().map { index, row in
            let number = "[\(index * width + 1)]"
            return String(repeating: " ", count: 6 - number.utf8.count) + number + " " + Self.hex(row)
        }
        #expect(read(indexed.joined(separator: "\n")) == [message])
    }

    @Test func `several in one text stay several`() {
        let (query, answer) = (Self.query, Self.answer)
        let list = { (bytes: [UInt8]) in bytes.map { "0x\(Self.digits($0))" }.joined(separator: ", ") }
        let escapes = { (bytes: [UInt8]) in bytes.map { "\\x\(Self.digits($0))" }.joined() }
        #expect(read("{request: []byte{\(list(query))}, response: []byte{\(list(answer))}}") == [query, answer])
        #expect(read("(b'\(escapes(query))', b'\(escapes(answer))')") == [query, answer])
        #expect(read(Self.plain(query) + Self.plain(answer)) == [query, answer])
        #expect(read("send\n\(Self.plain(query))recv\n\(Self.plain(answer))") == [query, answer])
        #expect(read("query=\(Self.hex(query, by: "")) answer=\(Self.hex(answer, by: ""))") == [query, answer])
        #expect(read(String(repeating: "b'\(escapes(query))'\n", count: 3)) == [query, query, query])
    }

    @Test func `statements that add to the same bytes make one message`() {
        let pieces = Self.rows(Self.answer, of: 12).map { $0.map { "\\x\(Self.digits($0))" }.joined() }
        #expect(read(pieces.map { "printf '\($0)' >> reply.bin\n" }.joined()) == [Self.answer])
        #expect(
            read(pieces.enumerated().map { "data \($0 == 0 ? "=" : "+=") b\"\($1)\"\n" }.joined()) == [Self.answer])
    }

    @Test func `dumps inside of strings and comments`() {
        let dump = Self.dig(Self.answer).replacing("\n", with: "\\n")
        #expect(read(#"{"time": 1, "message": "received:\n\#(dump)"}"#) == [Self.answer])
        let numbers = Self.query.map(String.init).joined(separator: ", ")
        #expect(read("/*\n\(numbers)\n*/\n") == [Self.query])
        #expect(read("// reply: \(numbers)\nint count = 3;\n") == [Self.query])
    }

    @Test func `listings, arrays and rules`() {
        let (query, answer) = (Self.query, Self.answer)
        let numbered = { (line: (Int, UInt8) -> String) in
            query.enumerated().map { line($0, $1) + "\n" }.joined()
        }
        #expect(read(numbered { "buf[\($0)] = \($1);" }) == [query])
        #expect(read(numbered { "buf(\($0)) = &H\(Self.digits($1))" }) == [query])
        #expect(read(numbered { "data[\($0)]: \(Self.digits($1))" }) == [query])
        #expect(read(numbered { ".data:\(String(0x40_3000 + $0, radix: 16))   db   \(Self.digits($1))h" }) == [query])
        #expect(read(numbered { "0x\(String(0x40_3000 + $0, radix: 16))  .byte 0x\(Self.digits($1))" }) == [query])
        #expect(read("@[" + query.map { "\($0)'u8" }.joined(separator: ", ") + "]") == [query])
        #expect(read("content:\"|\(Self.hex(query[..<13]))|example|03|com|00 00 01 00 01|\"; sid:1;") == [query])
        let wide = Self.rows(answer, of: 32).enumerated().map {
            "    00\($0 * 32 + 10): ".replacing("0010", with: "0000") + Self.hex($1, by: "")
        }
        #expect(read(wide.joined(separator: "\n").replacing("0042", with: "0032")) == [answer])
    }

    @Test func `data that are shown in part have the length that the text says`() throws {
        let text = "{length = 29, bytes = 0x12340100 00010000 00000000 07657861 ... 6f6d0000010001 }"
        let payload = try #require(NotationReader().read(Array(text.utf8)).payloads.first)
        #expect(payload.bytes == Array(Self.query[..<16]))
        #expect(payload.length == 29 && payload.isTruncated)
    }

    @Test func `exchanges of a stream as Wireshark follows it`() {
        let rows = { (bytes: [UInt8], start: Int, margin: String) in
            Self.rows(bytes).enumerated().map { index, row in
                let offset = String(start + index * 16, radix: 16)
                return margin + String(repeating: "0", count: 8 - offset.utf8.count) + offset + "  \(Self.hex(row))\n"
            }.joined()
        }
        let (query, answer) = (Self.query, Self.answer)
        let text =
            rows(query, 0, "") + rows(answer, 0, "\t") + rows(query, query.count, "")
            + rows(answer, answer.count, "\t")
        #expect(read(text) == [query, answer, query, answer])
    }

    @Test func `a dump without a message says on which lines it is, and why`() {
        let request = PacketReaderTests.ipv4(PacketReaderTests.udp(Array("GET / HTTP/1.1 and more".utf8), to: 8080))
        let offsets = { (bytes: [UInt8]) in
            Self.plain(bytes).split(separator: "\n").enumerated().map { "00\($0)0  \($1)\n" }.joined()
        }
        let packet = NotationReader().read(Array(("a log\n" + offsets(request)).utf8))
        #expect(packet.payloads.isEmpty)
        #expect(packet.explanations.count == 1)
        #expect(
            packet.explanations.first?.hasPrefix("Lines 2 to 5 are a dump of 51 bytes, a packet from 192.0.2.1:40000")
                == true)
        #expect(packet.explanations.first?.hasSuffix("over UDP, whose 23 bytes are no DNS message.") == true)
        let noise = NotationReader().read(Array(offsets(Array(repeating: 0xA5, count: 40)).utf8)).explanations
        #expect(
            noise.first?.hasPrefix("Lines 1 to 3 are a dump of 40 bytes, which are neither a DNS message nor") == true)
    }

    @Test(arguments: ["## ", "#> ", ";; ", "/// ", "% ", "'", "// "])
    func `the sign of a comment before the lines of a dump, and other lines around it`(sign: String) {
        let message = Self.answer
        let vector = Self.rows(message, of: 18).enumerated().map { index, row in
            "\(sign)[\(index * 18 + 1)] \(Self.hex(row))\n"
        }
        let plain = Self.plain(message).split(separator: "\n").map { "\(sign)\($0)\n" }
        for rows in [vector, plain] {
            #expect(read("(answer <- ask(1, 53))\n\(rows.joined())\nlength(answer)\n") == [message], "\(rows)")
        }
    }

    @Test(arguments: ["-", ":", "|"])
    func `a sign in the middle of the rows`(sign: String) {
        let rows = { (bytes: [UInt8], margin: String) in
            Self.rows(bytes).enumerated().map { index, row in
                let halves = [row.prefix(8), row.dropFirst(8)].map { Self.hex($0) }
                let padding = String(repeating: " ", count: max(0, 23 - halves[1].utf8.count))
                return
                    "\(margin)000000\(index)0: \(halves[0]) \(sign) \(halves[1])\(padding)  \(Self.characters(row))\n"
            }.joined()
        }
        for margin in ["", ";; "] {
            #expect(read("sent\n" + rows(Self.query, margin) + "end\n") == [Self.query])
            #expect(read("sent\n" + rows(Self.answer, margin) + "end\n") == [Self.answer])
        }
    }

    @Test func `a text column in brackets is as wide in the last row as in the others`() {
        for count in [12, 16, 20] {
            let rows = Self.rows(Self.answer, of: count).map { row in
                let data = Self.hex(row)
                let characters = Self.characters(row)
                return "    " + data + String(repeating: " ", count: count * 3 - data.utf8.count) + "  [" + characters
                    + String(repeating: " ", count: count - characters.utf8.count) + "]\n"
            }
            #expect(read("answer\n\(rows.joined())\n") == [Self.answer], "\(count) a row")
        }
    }

    @Test func `quotes say where digits begin, whatever is below the first digits of the line before`() {
        let rows = Self.rows(Self.answer).map { "'\(Self.hex($0))'" }
        for margin in 0...12 {
            let joint = "\n" + String(repeating: " ", count: margin) + ". "
            #expect(read("$answer = \(rows.joined(separator: joint));\n") == [Self.answer], "\(margin) blanks")
        }
    }

    @Test(arguments: [["XX", "XX"], ["xx", "xx"], ["??", "??"], ["**", "**"]])
    func `octets that were made unreadable cut the message there`(masks: [String]) throws {
        for words in [1, 2] {
            let rows = Self.rows(Self.text).enumerated().map { index, row in
                var cells = row.map(Self.digits)
                if index == 1 { cells.replaceSubrange(10..<12, with: masks) }
                let data = stride(from: 0, to: cells.count, by: words).map {
                    cells[$0..<min($0 + words, cells.count)].joined()
                }
                return "000\(index)0:  \(data.joined(separator: " "))  \(Self.characters(row))\n"
            }
            let payloads = NotationReader().read(Array(("sent\n" + rows.joined()).utf8)).payloads
            #expect(payloads.map(\.bytes) == [Array(Self.text[..<26])], "\(words) octets a word")
            #expect(try #require(payloads.first).isTruncated)
        }
    }

    @Test func `a text column in brackets with dots is no remark that something was left out`() {
        let rows = Self.rows(Self.answer).enumerated().map { index, row in
            let offset = index == 0 ? " 0" : "\(index)0"
            return "    \(offset) : \(Self.hex(row)) [\(Self.characters(row))]\n"
        }
        let digits = Self.rows(Self.answer).map { "\"\(Self.hex($0))\"" }.joined(separator: ".\n        ")
        let text = "/*\n Dump:\n\(rows.joined()) */\n    $data = \(digits);\n"
        #expect(read(text) == [Self.answer])
        let cut = NotationReader().read(Array(("Dump:\n" + rows.dropLast().joined()).utf8)).payloads
        #expect(cut.map(\.bytes) == [Array(Self.answer[..<32])])
        #expect(cut.first?.isTruncated == true)
        let short = NotationReader().read(Array("be ef 01 00 00 01 00 00 00 00 00 00 07 [...]\n".utf8)).payloads
        #expect(short.map(\.bytes) == [[0xBE, 0xEF] + Array(Self.query[2..<13])])
    }
}
