import DNSWire
import Testing

@Suite("Total decoding of messages that are cut")
struct CutMessageTests {
    /// A message of a question and two addresses, of 29 + 28 + 16 octets.
    private let whole = [UInt8](
        1, 1, 0, 1,
        raw: "03 'www' 01 'x' 00 0001 0001"  // 12...22
            + "C00C 001C 0001 0000012C 0010 20010DB8000000000000000000000001"  // 23...50
            + "00 0029 04D0 00000000 0004 0003 0000")  // 51...65

    @Test(
        arguments: [
            (0, .header, 0, nil, 0, 12), (11, .header, 0, nil, 11, 12), (12, .question, 12, "name", 0, 0),
            (13, .question, 12, "name", 1, 0), (18, .question, 12, "name", 6, 0), (19, .question, 19, "type", 0, 2),
            (20, .question, 19, "type", 1, 2), (21, .question, 21, "class", 0, 2), (22, .question, 21, "class", 1, 2),
            (23, .answer, 23, "name", 0, 0), (24, .answer, 23, "name", 1, 0), (25, .answer, 25, "type", 0, 2),
            (26, .answer, 25, "type", 1, 2), (27, .answer, 27, "class", 0, 2), (28, .answer, 27, "class", 1, 2),
            (29, .answer, 29, "ttl", 0, 4), (32, .answer, 29, "ttl", 3, 4), (33, .answer, 33, "rdlength", 0, 2),
            (34, .answer, 33, "rdlength", 1, 2), (35, .answer, 35, "rdata", 0, 16), (50, .answer, 35, "rdata", 15, 16),
            (51, .additional, 51, "name", 0, 0), (52, .additional, 52, "type", 0, 2),
            (55, .additional, 54, "class", 1, 2),
            (62, .additional, 62, "rdata", 0, 4), (65, .additional, 62, "rdata", 3, 4),
        ] as [(Int, MessageSection, Int, FieldName?, Int, Int)])
    func `where it ends, in which field, and how much of it is there`(
        count: Int, section: MessageSection, offset: Int, field: FieldName?, length: Int, needed: Int
    ) {
        let octets = Array(whole.prefix(count))
        let isHeader = section == .header
        let error = WireDecodingError(
            .truncated, offset, length, needed: needed, section, isHeader ? nil : 0, of: isHeader ? nil : 1, field)
        let reading = MessageReading(octets, length: whole.count)
        #expect(reading.diagnostics == [Diagnostic(.error, error)])
        #expect(throws: error) { try Message(decoding: octets) }
        #expect(reading.isTruncated && !reading.isSound)
        #expect(reading.octetCount == count && reading.length == whole.count)
        #expect(reading.endOffset == (isHeader ? 0 : section == .question ? 12 : section == .answer ? 23 : 51))
        #expect(reading.cut?.section == section)
        #expect(reading.cut?.index == 0)
        #expect(reading.cut?.offset == reading.endOffset)
        #expect(reading.message.questions.count == (section > .question ? 1 : 0))
        #expect(reading.message.answers.count == (section > .answer ? 1 : 0))
        #expect(reading.message.additionals.isEmpty)
        #expect((reading.counts != nil) == !isHeader)
    }

    /// An entry of which nothing is known yet but its place.
    private func entry(_ section: MessageSection, at offset: Int) throws -> CutEntry {
        var entry = try #require(MessageReading([]).cut)
        entry.section = section
        entry.offset = offset
        return entry
    }

    @Test func `the fields of the entry that is cut`() throws {
        let name: DomainName = "www.x"
        var expected = try entry(.question, at: 12)
        for count in 12...22 {
            if count == 19 { expected.name = name }
            if count == 21 { expected.type = .a }
            #expect(MessageReading(Array(whole.prefix(count))).cut == expected, "\(count)")
        }
        expected = try entry(.answer, at: 23)
        for count in 23...50 {
            if count == 25 { expected.name = name }
            if count == 27 { expected.type = .aaaa }
            if count == 29 { expected.recordClass = .internet }
            if count == 33 { expected.ttl = 300 }
            if count == 35 { expected.rdataLength = 16 }
            expected.rdata = Octets(whole[35..<max(35, count)])
            #expect(MessageReading(Array(whole.prefix(count))).cut == expected, "\(count)")
        }
        #expect(MessageReading(whole).cut == nil)
        #expect(MessageReading(whole).diagnostics == [])
        #expect(MessageReading(whole).endOffset == whole.count)
    }

    @Test func `what a cut entry says in words`() {
        #expect(MessageReading([]).cut?.description == "the header is cut")
        #expect(MessageReading(Array(whole.prefix(15))).cut?.description == "question 1 is cut")
        #expect(MessageReading(Array(whole.prefix(20))).cut?.description == "question 1 is cut: www.x.")
        #expect(
            MessageReading(Array(whole.prefix(39))).cut?.description
                == "answer 1 is cut: www.x. 300 IN AAAA, 4 of 16 octets of data")
    }

    @Test func `a name that leads nowhere in a record that is whole does not stop the reading`() throws {
        let octets = [UInt8](
            1, 3, 0, 0,
            raw: "00 0001 0001"  // 12...16
                + "00 0001 0001 00000000 0003 02 'a' 40"  // malformed as an address, its data at 28
                + "C01C 0001 0001 00000000 0004 05060708"  // owner at 31, its pointer to 02 'a' 40 and on to C0 1C
                + "00 0001 0001 00000000 0004 090A0B0C")
        let reading = MessageReading(octets)
        let data = WireDecodingError(.truncated, 28, 3, needed: 4, .answer, 0, of: 3, "address")
        let owner = WireDecodingError(.pointerNotBackwards, 31, 2, .answer, 1, of: 3, "name")
        #expect(reading.diagnostics == [Diagnostic(.error, data), Diagnostic(.error, owner)])
        #expect(reading.cut == nil)
        #expect(reading.endOffset == octets.count)
        #expect(reading.message.answers.map(\.rdata) == [[2, 0x61, 0x40], [9, 10, 11, 12]])
    }

    @Test func `a length that is smaller than what is there counts for nothing`() {
        let reading = MessageReading(whole, length: 3)
        #expect(reading.length == whole.count && !reading.isTruncated && reading.isSound)
    }

    @Test func `32 octets of 85: the owner of the first of two answers`() throws {
        let aaaa = [UInt8](raw: "AA5F 8180 0001 0002 0000 0000 05 'safia' 05 'rocks' 00 001C 0001 C00C 00")
        let reading = MessageReading(aaaa, length: 85)
        #expect(reading.counts == SectionCounts(questions: 1, answers: 2))
        #expect(reading.message.questions == [Question(name: "safia.rocks", type: .aaaa)])
        var cut = try entry(.answer, at: 29)
        cut.name = "safia.rocks"
        #expect(reading.cut == cut)
        #expect(
            reading.diagnostics.map(\.description) == ["offset 31: answer 1 of 2, type: cut off, 1 of 2 octets"])
        #expect(reading.length - reading.endOffset == 2 * (2 + 10 + 16))
    }
}
