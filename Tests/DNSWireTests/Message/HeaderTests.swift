import DNSWire
import Testing

@Suite("Header (RFC 1035 §4.1.1, RFC 6895 §2)")
struct HeaderTests {
    @Test func `all sixteen bits of every value are kept by view, value and encoder`() throws {
        var octets = [UInt8](0, 0, 0, 0, raw: "")
        for value in UInt16.min...UInt16.max {
            octets[2] = UInt8(value >> 8)
            octets[3] = UInt8(value & 0xFF)
            let header = try MessageView(octets.span).header
            guard header.bits == value, header.id == 0x1234 else {
                Issue.record("the bits \(value) became \(header.bits)")
                return
            }
            // Encoding is tried with each bit alone and with each opcode and response code.
            guard value.nonzeroBitCount < 2 || value & 0x87FF == 0 || value & 0xFFF0 == 0 else { continue }
            let message = try Message(decoding: octets)
            #expect(message.header == Header(id: 0x1234, bits: value))
            #expect(try message.encoded() == octets)
        }
    }

    @Test func `each flag is one bit`() {
        let flags: [(UInt16, WritableKeyPath<Header, Bool>, String)] = [
            (0x8000, \.isResponse, "qr"), (0x0400, \.isAuthoritative, "aa"), (0x0200, \.isTruncated, "tc"),
            (0x0100, \.isRecursionDesired, "rd"), (0x0080, \.isRecursionAvailable, "ra"),
            (0x0040, \.isReservedBitSet, "z"),
            (0x0020, \.isDataAuthentic, "ad"), (0x0010, \.isCheckingDisabled, "cd"),
        ]
        for (bit, flag, name) in flags {
            var header = Header(id: 7)
            #expect(!header[keyPath: flag])
            header[keyPath: flag] = true
            #expect(header == Header(id: 7, bits: bit))
            #expect(header.flagNames == name)
            header.bits = 0xFFFF
            header[keyPath: flag] = false
            #expect(header.bits == ~bit)
        }
    }

    @Test func `an opcode takes four bits and leaves the others`() throws {
        for number in UInt8(0)...15 {
            var header = Header(id: 0, bits: 0xFFFF)
            header.opcode = Opcode(rawValue: number)
            #expect(header.opcode.rawValue == number)
            #expect(header.bits == 0x87FF | UInt16(number) << 11)
        }
        var header = Header(id: 0)
        header.opcode = Opcode(rawValue: 0xF5)
        #expect(header.bits == 0x2800)
    }

    @Test func `a response code takes four bits and leaves the others`() throws {
        for number in UInt16(0)...15 {
            var header = Header(id: 0, bits: 0xFFFF)
            try header.setResponseCode(ResponseCode(rawValue: number))
            #expect(header.responseCode.rawValue == number)
            #expect(header.bits == 0xFFF0 | number)
        }
        var header = Header(id: 0)
        #expect(throws: WireEncodingError(.valueOutOfRange)) { try header.setResponseCode(.badCookie) }
        #expect(header.bits == 0)
    }

    @Test func `in words`() {
        #expect(
            Header(id: 43615, bits: 0x8180).description == "opcode: QUERY, status: NOERROR, id: 43615, flags: qr rd ra")
        #expect(Header(id: 0, bits: 0xFFFF).flagNames == "qr aa tc rd ra z ad cd")
    }

    @Test(arguments: 0..<12)
    func `fewer than twelve octets are no message`(count: Int) {
        let octets = Array([UInt8](0, 0, 0, 0, raw: "").prefix(count))
        let error = WireDecodingError(.truncated, 0, count, needed: 12, .header)
        #expect(throws: error) { _ = try MessageView(octets.span) }
        #expect(throws: error) { try Message(decoding: octets) }
        let reading = MessageReading(octets)
        #expect(reading.diagnostics == [Diagnostic(.error, error)])
        #expect(reading.counts == nil)
        #expect(reading.cut?.section == .header)
        #expect(reading.cut?.offset == 0)
        #expect(reading.endOffset == 0)
        #expect(reading.message == Message(header: Header(id: 0)))
    }

    @Test func `the counts, each in its place`() throws {
        let octets = [UInt8](raw: "0000 0000 0102 0304 0506 0708")
        let counts = try MessageView(octets.span).counts
        #expect(counts == SectionCounts(questions: 0x0102, answers: 0x0304, authorities: 0x0506, additionals: 0x0708))
        #expect(MessageSection.allCases.map { counts[$0] } == [0, 0x0102, 0x0304, 0x0506, 0x0708])
        #expect(counts.records == 0x0304 + 0x0506 + 0x0708)
        #expect(SectionCounts(questions: 1, answers: .max, authorities: .max, additionals: .max).records == 196_605)
    }
}
