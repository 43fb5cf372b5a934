import DNSWire
import Testing

@Suite("MessageEncoder (RFC 1035 §4.1)")
struct MessageEncoderTests {
    private let address = Record(name: "www.example.com", type: .a, ttl: 60, rdata: [192, 0, 2, 1])

    /// Entries in their order, each with its section.
    private func entries(of message: Message) -> [(MessageSection, Record)] {
        [MessageSection.answer, .authority, .additional].flatMap { section in message[section].map { (section, $0) } }
    }

    @Test func `a query octet by octet`() throws {
        var query = Message(query: "safia.rocks", .aaaa, id: 0xAA5F)
        #expect(query.header.bits == 0x0100)
        #expect(try query.encoded().hex == "aa5f0100000100000000000005736166696105726f636b7300001c0001")
        query.questions[0].type = .a
        #expect(try query.encoded().suffix(4) == [0, 1, 0, 1])
    }

    @Test func `sections in their order, none of them twice`() throws {
        var buffer = [UInt8](repeating: 0, count: 512)
        var encoder = try MessageEncoder(into: buffer.mutableSpan, header: Header(id: 1))
        let question = Question(name: "example.com", type: .a)
        try encoder.append(address, to: .answer)
        var thrown: [WireEncodingError?] = []
        do throws(WireEncodingError) { try encoder.append(question) } catch { thrown.append(error) }
        try encoder.append(address, to: .additional)
        for section in [MessageSection.authority, .answer, .question, .header] {
            do throws(WireEncodingError) { try encoder.append(address, to: section) } catch { thrown.append(error) }
        }
        #expect(thrown == [WireEncodingError?](repeating: WireEncodingError(.sectionPassed), count: 5))
        try encoder.append(address, to: .additional)
        let count = encoder.count
        #expect(count == 12 + 17 + 14 + 2 * 16)
        #expect(buffer[4..<12].hex == "0000000100000002")
    }

    @Test func `the octets are a whole message after each append`() throws {
        for sample in SampleMessages.all {
            let message = try Message(decoding: sample.octets)
            guard message.statefulValues.isEmpty else { continue }
            var expected = Message(header: message.header)
            var buffer = [UInt8](repeating: 0, count: 1000)
            var encoder = try MessageEncoder(into: buffer.mutableSpan, header: message.header)
            for question in message.questions {
                try encoder.append(question)
                expected.questions.append(question)
                let decoded = try Message(decoding: encoder.octets)
                #expect(decoded == expected)
            }
            for (section, record) in entries(of: message) {
                try encoder.append(record, to: section)
                expected[section].append(record)
                // What an UPDATE deletes takes the class of its zone.
                let decoded = try Message(decoding: encoder.octets)
                #expect(decoded == expected)
            }
        }
    }

    @Test(arguments: SampleMessages.all)
    func `an append that fails leaves the output as it was, whatever the room`(sample: SampleMessage) throws {
        let message = try Message(decoding: sample.octets)
        let whole = try message.encoded()
        for limit in 0..<whole.count {
            var buffer = [UInt8](repeating: 0xEE, count: whole.count)
            var octets: [UInt8] = []
            do throws(WireEncodingError) {
                var encoder = try MessageEncoder(into: buffer.mutableSpan, limit: limit, header: message.header)
                var thrown: WireEncodingError?
                do throws(WireEncodingError) { try message.append(to: &encoder) } catch { thrown = error }
                if thrown?.reason != .noRoom {
                    Issue.record("\(limit) of \(whole.count) octets: \(String(describing: thrown))")
                }
                let octetsSoFar = encoder.octets
                for index in octetsSoFar.indices { octets.append(octetsSoFar[index]) }
            } catch {
                #expect(limit < 12)
                #expect(error == WireEncodingError(.noRoom, octets: error.octets))
                continue
            }
            // Whole entries, counted; what follows them in the buffer does not matter.
            #expect(octets.count <= limit && octets.count >= 12)
            var policy = DecodingPolicy.strict
            // An UPDATE may have lost its zone.
            policy.unusableUpdate = .accept
            let decoded = try Message(decoding: octets, policy: policy)
            for section in [MessageSection.answer, .authority, .additional] {
                #expect(decoded[section].elementsEqual(message[section].prefix(decoded[section].count)))
            }
            #expect(octets.dropFirst(12) == whole[12..<octets.count])
            #expect(!buffer.contains(0xEE) || buffer[limit...].allSatisfy { $0 == 0xEE })
        }
    }

    @Test func `after an append that failed, names are compressed as if it had not been`() throws {
        var buffer = [UInt8](repeating: 0, count: 100)
        var encoder = try MessageEncoder(into: buffer.mutableSpan, limit: 60, header: Header(id: 1))
        let long = Record(name: "mail.example.com", type: .txt, ttl: 0, rdata: Octets([UInt8](repeating: 0, count: 50)))
        var thrown: WireEncodingError?
        do throws(WireEncodingError) { try encoder.append(long, to: .answer) } catch { thrown = error }
        let place = FieldPath(section: .answer, index: 0)
        #expect(thrown == WireEncodingError(.noRoom, octets: 12 + 18 + 10 + 50 - 60, path: place))
        let count = encoder.count
        #expect(count == 12)
        // The names of the record that failed are no targets.
        try encoder.append(Question(name: "mail.example.com", type: .a))
        let decoded = try Message(decoding: encoder.octets)
        #expect(decoded.questions == [Question(name: "mail.example.com", type: .a)])
        let after = encoder.count
        #expect(after == 12 + 18 + 4)
    }

    @Test func `without a compressor names are written out, and read as the same`() throws {
        for sample in SampleMessages.all {
            let message = try Message(decoding: sample.octets)
            let plain = try [UInt8](capacity: 2000) { (output: inout OutputSpan<UInt8>) throws in
                let count = try message.encode(into: &output, compressor: nil)
                #expect(count == output.count)
            }
            #expect(try Message(decoding: plain, policy: .strict) == message)
            let compressed = try message.encoded()
            #expect(compressed.count <= plain.count)
            #expect(AnnotatedDump(plain).annotations.allSatisfy { $0.target == nil })
        }
    }

    @Test func `output that has something in it keeps it, also where there is no room`() throws {
        let message = try Message(decoding: SampleMessages.mail)
        let encoded = try message.encoded()
        let octets = [UInt8](capacity: 200) { (output: inout OutputSpan<UInt8>) in
            output.append(0xAB)
            _ = try? message.encode(into: &output)
        }
        #expect(octets == [0xAB] + encoded)
        let short = [UInt8](capacity: encoded.count) { (output: inout OutputSpan<UInt8>) in
            output.append(0xAB)
            do throws(WireEncodingError) {
                try message.encode(into: &output)
                Issue.record("there was room for more than there is")
            } catch {
                #expect(error.reason == .noRoom)
            }
        }
        #expect(short == [0xAB])
    }

    @Test func `the header can be written again at the end`() throws {
        var buffer = [UInt8](repeating: 0, count: 64)
        var encoder = try MessageEncoder(into: buffer.mutableSpan, header: Header(id: 1, bits: 0))
        try encoder.append(Question(name: .root, type: .ns))
        encoder.setHeader(Header(id: 0xBEEF, bits: 0x8200))
        let count = encoder.count
        #expect(buffer[..<count].hex == "beef82000001000000000000" + "0000020001")
    }

    @Test func `65535 octets and not one more (RFC 1035 §4.2.2)`() throws {
        // 13,104 questions for the root take 65,532 octets.
        var message = Message(header: Header(id: 0))
        message.questions = QuestionList(repeating: Question(name: .root, type: .a), count: 13104)
        let octets = try message.encoded()
        #expect(octets.count == 65532)
        #expect(try Message(decoding: octets, policy: .multicast).questions.count == 13104)
        message.questions.append(Question(name: .root, type: .a))
        let last = FieldPath(section: .question, index: 13104)
        #expect(throws: WireEncodingError(.noRoom, octets: 2, path: last)) { try message.encoded() }

        // The largest data that a message can hold, and one octet more.
        var record = Record(name: .root, type: .null, ttl: 0, rdata: Octets([UInt8](repeating: 7, count: 65535 - 23)))
        message = Message(header: Header(id: 0), answers: [record])
        #expect(try message.encoded().count == 65535)
        record.rdata = Octets([UInt8](repeating: 7, count: 65535 - 22))
        message.answers = [record]
        let first = FieldPath(section: .answer, index: 0)
        #expect(throws: WireEncodingError(.noRoom, octets: 1, path: first)) { try message.encoded() }
        #expect(try message.encoded(limit: 65536).hex == "000002000000000000000000")
    }

    @Test func `data longer than RDLENGTH can say`() throws {
        let longest = Record(name: .root, type: .null, ttl: 0, rdata: Octets([UInt8](repeating: 0, count: 65535)))
        #expect(try longest.encoded().count == 65535 + 11)
        let long = Record(name: .root, type: .null, ttl: 0, rdata: Octets([UInt8](repeating: 0, count: 65536)))
        #expect(throws: WireEncodingError(.tooLong, octets: 65536)) { try long.encoded() }
        let value = DSOValue(type: DSOType(rawValue: 1), data: Octets([UInt8](repeating: 0, count: 65536)))
        #expect(throws: WireEncodingError(.tooLong, octets: 65536)) {
            try Message(header: Header(id: 0, bits: 0x3000), statefulValues: [value]).encoded()
        }
    }

    @Test func `malformed data of a type without names are taken over as they are, and nothing of what follows`() throws
    {
        // An A record of three octets, and one that is sound.
        let octets = [UInt8](
            raw: "0007 8180 0000 0002 0000 0000 00 0001 0001 00000009 0003 C00002 00 0001 0001 00000009 0004 C0000201")
        var output = [UInt8](repeating: 0, count: 100)
        var encoder = try MessageEncoder(into: output.mutableSpan, header: MessageView(octets.span).header)
        var records = try MessageView(octets.span).records
        while let record = try records.next() { try encoder.append(record, to: record.section) }
        let count = encoder.count
        #expect(Array(output[..<count]) == octets)
    }
}
