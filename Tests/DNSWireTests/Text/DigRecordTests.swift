import DNSWire
import DNSWireProperties
import Testing

/// What dig 9.18 prints of records, as recorded (Fixtures/dig-records.txt): plainly, with `+multiline`, with `+rrcomments`.
@Suite("Records as dig writes them")
struct DigRecordTests {
    /// What dig prints with each set of options, record by record.
    private struct Recording {
        var texts: [String: [String]] = [:]

        init() throws {
            var options = ""
            let octets = try #require(FixtureFile.octets("Tests/DNSWireTests/Fixtures/dig-records.txt"))
            for line in String(decoding: octets, as: UTF8.self).split(separator: "\n") {
                if line.hasPrefix("# ") {
                    options = String(line.dropFirst(2))
                    texts[options, default: []].append("")
                } else if let text = texts[options]?.popLast() {
                    texts[options]?.append(text + (text.isEmpty ? "" : "\n") + line)
                }
            }
        }
    }

    /// The records, as their plain text says, with the text of each.
    private func records(_ options: String) throws -> [(record: Record, text: String)] {
        let recording = try Recording()
        let plain = try #require(recording.texts["plain"])
        let texts = try #require(recording.texts[options])
        try #require(plain.count == texts.count && plain.count > 40)
        return try zip(plain, texts).map { (try Record(parsing: $0), $1) }
    }

    /// dig's text where it differs in the fields themselves: CERT's algorithm is a number here as in all other records.
    private func own(_ text: String, _ record: Record) -> String {
        switch record.type {
        case .cert: text.replacing("RSASHA256", with: "8")
        default: text
        }
    }

    @Test func `a record on one line is in columns, its digits in groups of 56`() throws {
        for (record, text) in try records("plain") { #expect(record.presentation(.dig) == own(text, record)) }
    }

    @Test func `long data go over several lines, with comments on keys and SOA`() throws {
        for (record, text) in try records("+multiline") {
            let own = record.presentation(.multiline)
            let text = self.own(text, record)
            switch record.type {
            case .key:
                // dig has no space before this comment.
                #expect(own == text.replacing("); alg", with: ") ; alg"))
            case .dhcid:
                // dig says what the first octets are.
                #expect(own == text.replacing(" ; 56238 119 32", with: ""))
            case .hip:
                // dig has the three parts of HIP on lines of their own.
                let parts = text.replacing("( ", with: "").replacing(" )", with: "")
                #expect(own == parts.replacing("\n\t\t\t\t", with: " "))
            case .cdnskey where text.contains("alg = 0"):
                #expect(own == text.replacing("alg = 0", with: "alg = DELETE"))
            default:
                #expect(own == text)
            }
            #expect(try Record(parsing: own) == record)
        }
    }

    @Test func `comments on keys may be on the line of the record`() throws {
        var style = PresentationStyle.dig
        style.hasComments = true
        for (record, text) in try records("+rrcomments") {
            let own = record.presentation(style)
            let text = self.own(text, record)
            switch record.type {
            case .key:
                #expect(own == text.replacing(" ; alg", with: "  ; alg"))
            case .cdnskey where text.contains("alg = 0"):
                #expect(own == text.replacing("alg = 0", with: "alg = DELETE"))
            default:
                #expect(own == text)
            }
            #expect(try Record(parsing: own) == record)
        }
    }

    @Test func `every record can be written as octets`() throws {
        let record = try Record(parsing: "a.example. 60 IN A 192.0.2.1")
        #expect(record.presentation(.generic) == "a.example. 60 IN A \\# 4 C0000201")
        for (record, _) in try records("plain") {
            #expect(try Record(parsing: record.presentation(.generic)) == record)
        }
    }

    @Test func `a text of more than 255 octets is cut where that is asked for`() throws {
        let long = String(repeating: "x", count: 600)
        #expect(throws: PresentationError(.tooLong, at: 7)) { try Record(parsing: "a TXT \"\(long)\"") }
        let record = try Record(parsing: "a TXT \"\(long)\" y", splittingLongStrings: true)
        #expect(try record.decode(RDATA.TXT.self).strings.map(\.count) == [255, 255, 90, 1])
        #expect(throws: PresentationError(.tooLong, at: 9)) {
            try Record(parsing: "a HINFO \"\(long)\" y", splittingLongStrings: true)
        }
    }
}
