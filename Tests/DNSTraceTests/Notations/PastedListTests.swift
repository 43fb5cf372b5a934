import DNSTrace
import Testing

/// Lists of numbers and strings of digits in the forms that programs' sources and debuggers give them.
@Suite struct PastedListTests {
    private typealias Dump = PastedDumpTests

    private func read(_ text: String) -> [Payload] { NotationReader().read(Array(text.utf8)).payloads }

    private func expectAnswer(_ text: String, _ place: SourceLocation = #_sourceLocation) {
        let payloads = read(text)
        #expect(payloads.map(\.bytes) == [Dump.answer], sourceLocation: place)
        #expect(payloads.map(\.doubts) == [[]], sourceLocation: place)
    }

    @Test func `characters that are made of numbers and joined`() {
        let bytes = Dump.answer
        expectAnswer("$p = " + bytes.map { "chr(0x\(Dump.digits($0)))" }.joined(separator: ".") + ";\n")
        expectAnswer("$p = " + bytes.map { "chr(\($0))" }.joined(separator: " . ") + ";\n")
        expectAnswer(bytes.map { "$p .= chr(\($0));\n" }.joined())
        expectAnswer(bytes.map { "p = p & Chr(\($0))\n" }.joined())
        let rows = Dump.rows(bytes, of: 8).map { row in row.map { "Chr(&H\(Dump.digits($0)))" }.joined(separator: " & ")
        }
        expectAnswer("p = " + rows.joined(separator: " & _  \n    ") + "\n")
        expectAnswer(
            "std::array v{ " + bytes.map { "std::byte{0x\(Dump.digits($0))}" }.joined(separator: ", ") + " };\n")
        // Letters among them stand for themselves.
        let head = bytes[..<13].map { "chr(\($0))" }.joined(separator: " . ")
        let tail = bytes[15...].map { "chr(\($0))" }.joined(separator: " . ")
        expectAnswer("$p = \(head) . 'de' . \(tail);\n")
    }

    @Test func `lines that go on`() {
        let rows = Dump.rows(Dump.answer, of: 8).map { row in row.map { "&H\(Dump.digits($0))" }.joined(separator: ", ")
        }
        expectAnswer("Dim p() As Byte = {" + rows.joined(separator: ", _  \n    ") + "}\n")
    }

    @Test(arguments: ["\" + \n  \"", "\" & _ \n  \"", "'\n . '", "' +\n  '", "\"\nq = q & \""])
    func `digits in strings that are joined`(joint: String) {
        let quote = joint.hasPrefix("'") ? "'" : "\""
        let rows = Dump.rows(Dump.answer).map { Dump.hex($0, by: "") }
        expectAnswer("q = hex2bin(\(quote)" + rows.joined(separator: joint) + "\(quote))\n")
    }

    @Test func `words that are far from each other throughout`() {
        let words = Dump.rows(Dump.answer, of: 2).map { Dump.hex($0, by: "") }
        expectAnswer("p = unhexlify('" + words.joined(separator: "  ") + "')\n")
    }

    @Test func `digits after fields with another sign between them`() {
        expectAnswer("time,src,payload\n1795784531.123,192.0.2.10,\(Dump.hex(Dump.answer))\n")
        expectAnswer("1\t192.0.2.10\t192.0.2.53\t\(Dump.hex(Dump.answer, by: ":"))\n")
    }

    @Test func `an octet a row beside its index`() {
        let rows = Dump.answer.enumerated()
        expectAnswer(rows.map { "[\($0)]\tUInt8\t\($1)\n" }.joined())
        expectAnswer(rows.map { "\t[\($0)]\t0x\(Dump.digits($1))\tunsigned char\n" }.joined())
        expectAnswer(rows.map { "\($0)\t.\t0x\(Dump.digits($1))\t\($1)\t\n" }.joined())
    }

    @Test func `numbers with R's indices`() {
        let rows = Dump.rows(Dump.answer, of: 17).enumerated().map { index, row in
            "[\(17 * index + 1)] " + row.map { "\($0)" }.joined(separator: "  ")
        }
        expectAnswer("> x\n" + rows.map { " \($0)\n" }.joined())
        // A row lost, and rows that changed places.
        #expect(
            read([rows[0], rows[2]].map { " \($0)\n" }.joined()).allSatisfy { $0.isTruncated || !$0.doubts.isEmpty })
        #expect(read([rows[0], rows[2], rows[1]].map { " \($0)\n" }.joined()).allSatisfy { !$0.doubts.isEmpty })
    }

    @Test func `a number that is shorter than the others are filled up to is a guess`() {
        var numbers = Dump.answer.map { "0x\(Dump.digits($0))" }
        expectAnswer("{ " + numbers.joined(separator: ", ") + " }")
        numbers[4] = "0x0"
        #expect(
            read("{ " + numbers.joined(separator: ", ") + " }").flatMap(\.doubts) == [
                "the number at 1:29 is not written as the others are"
            ])
        // One without its mark.
        numbers[4] = "00"
        #expect(read("{ " + numbers.joined(separator: ", ") + " }").allSatisfy { !$0.doubts.isEmpty })
        var escapes = Dump.answer.map { "\\x\(Dump.digits($0))" }
        expectAnswer("p = \"" + escapes.joined() + "\"\n")
        escapes[4] = "\\x0"
        #expect(
            read("p = \"" + escapes.joined() + "\"\n").flatMap(\.doubts) == [
                "the escape at 1:24 is not written as the others are"
            ])
        for form in [("\"\\x{", "}\" . "), ("'\\x", "', ")] {
            escapes = Dump.answer.map { form.0 + Dump.digits($0) + form.1 }
            expectAnswer("p = { " + escapes.joined() + " }")
            escapes[4] = form.0 + "0" + form.1
            #expect(read("p = { " + escapes.joined() + " }").map(\.doubts.count) == [1])
        }
        // Numbers that nobody filled up are as long as they are.
        expectAnswer("[" + Dump.answer.map { String($0, radix: 16) }.map { "0x\($0)" }.joined(separator: ", ") + "]")
    }
}
