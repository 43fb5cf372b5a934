import DNSWire
import Testing

@Suite("DecodingLimits: what a caller refuses before decoding")
struct DecodingLimitsTests {
    /// An answer with three records: strings, a name of five labels through two pointers, and two options.
    private static let message: [UInt8] = {
        var message = Message(
            header: Header(id: 7, bits: 0x8400), questions: [Question(name: "a.b.c.example", type: .txt)])
        message.answers.append(Record(name: "a.b.c.example", type: .txt, ttl: 1, rdata: [1, 0x61, 1, 0x62, 1, 0x63]))
        message.answers.append(Record(name: "z.a.b.c.example", type: .ns, ttl: 1, rdata: [1, 0x79, 0]))
        message.edns = EDNS(
            options: (try? EDNSOptions([EDNSOption(code: .nsid), EDNSOption(code: .cookie, data: [1, 2])]))
                ?? EDNSOptions())
        return (try? message.encoded()) ?? []
    }()

    private func refusal(_ octets: [UInt8] = message, _ set: (inout DecodingLimits) -> Void) -> String? {
        var limits = DecodingLimits()
        set(&limits)
        do throws(WireDecodingError) {
            let message = try Message(decoding: octets, limits: limits)
            #expect(MessageReading(octets, limits: limits).message == message)
            return nil
        } catch {
            let reading = MessageReading(octets, limits: limits)
            #expect(reading.diagnostics.map(\.error) == [error] && reading.message.header.id == 7)
            #expect(reading.message.answers.isEmpty && !reading.isSound)
            return "\(error)"
        }
    }

    @Test func `each limit lets pass what it says, and refuses one more`() {
        let count = Self.message.count
        #expect(refusal { $0.octets = count } == nil)
        #expect(refusal { $0.octets = count - 1 } == "offset \(count - 1): octets: more than the limit that was set")
        #expect(refusal { $0.octets = -1 } == "offset 0: octets: more than the limit that was set")
        #expect(refusal { $0.entries = 4 } == nil)
        #expect(refusal { $0.entries = 3 } == "offset 4: entries: more than the limit that was set")
        var limits = DecodingLimits()
        limits.entries = 3
        #expect(throws: WireDecodingError(.beyondLimit, at: 4, length: 8).named("entries")) {
            try limits.check(Self.message.span)
        }
        #expect(refusal { $0.options = 2 } == nil)
        #expect(
            refusal { $0.options = 1 }?.hasSuffix("options: more than the limit that was set") == true)
        #expect(refusal { $0.labels = 5 } == nil)
        #expect(refusal { $0.labels = 4 }?.hasSuffix("answer 2 of 2, labels: more than the limit that was set") == true)
        #expect(refusal { $0.pointers = 1 } == nil)
        #expect(
            refusal { $0.pointers = 0 }?.hasSuffix("answer 1 of 2, pointers: more than the limit that was set") == true)
        #expect(refusal { $0.strings = 3 } == nil)
        #expect(
            refusal { $0.strings = 2 }?.hasSuffix("answer 1 of 2, strings: more than the limit that was set") == true)
        // Owners of 15, 15, 17 and 1 octets, data of 6, 3 and 10.
        #expect(refusal { $0.writtenOctets = 67 } == nil)
        #expect(refusal { $0.writtenOctets = 66 }?.hasSuffix("writtenOctets: more than the limit that was set") == true)
    }

    @Test func `options are counted by the lengths that they have`() throws {
        // Of 258, none and 3 octets, the last ones at the end of the message.
        let data = [0, 1, 1, 2] + [UInt8](repeating: 0, count: 258) + [0, 2, 0, 0, 0, 3, 0, 3, 1, 2, 3]
        let options = [0, 0, 41, 4, 208, 0, 0, 0, 0, UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + data
        for end in [0, 7] {
            // Without the last one, that of no octets is the last.
            var octets = Array(options.dropLast(end))
            (octets[9], octets[10]) = (UInt8((data.count - end) >> 8), UInt8((data.count - end) & 0xFF))
            let message = [0, 7, 0x84, 0, 0, 0, 0, 0, 0, 0, 0, 1] + octets
            let count = end == 0 ? 3 : 2
            #expect(refusal(message) { $0.options = count } == nil)
            #expect(
                refusal(message) { $0.options = count - 1 }
                    == "offset 23: additional 1 of 1, options: more than the limit that was set")
        }
    }

    @Test func `limits that nobody has set refuse nothing that a transport carries`() throws {
        for row in HostileRow.rows(of: "hostile") + HostileRow.rows(of: "hostile2") where row.octets.count <= 65_535 {
            do throws(WireDecodingError) { try DecodingLimits().check(row.octets.span) } catch {
                Issue.record("\(row.id): \(error)")
            }
        }
    }

    @Test func `names that pointers make long are counted as they are written out`() throws {
        // Twenty records whose owner and data are pointers to one name of 255 octets.
        var octets: [UInt8] = [0, 7, 0x84, 0, 0, 1, 0, 20, 0, 0, 0, 0]
        for length in [63, 63, 63, 61] { octets += [UInt8(length)] + [UInt8](repeating: 0x61, count: length) }
        octets += [0, 0, 1, 0, 1]
        for _ in 0..<20 { octets += [0xC0, 12, 0, 2, 0, 1, 0, 0, 0, 0, 0, 2, 0xC0, 12] }
        #expect(refusal(octets) { $0.writtenOctets = 41 * 255 } == nil)
        #expect(
            refusal(octets) { $0.writtenOctets = 41 * 255 - 1 }
                == "offset 549: answer 20 of 20, writtenOctets: more than the limit that was set")
        let values: [UInt8] = [0, 7, 0x30, 0, 0, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 12)
        #expect(refusal(values) { $0.entries = 2 } == "offset 4: entries: more than the limit that was set")
        #expect((try? Message(decoding: values, limits: DecodingLimits())) != nil)
    }

    @Test func `diagnostics are kept up to the limit`() {
        var limits = DecodingLimits()
        limits.diagnostics = 3
        var octets: [UInt8] = [0, 7, 0x84, 0, 0, 0, 0, 9, 0, 0, 0, 0]
        for _ in 0..<9 { octets += [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 9] }
        let all = MessageReading(octets)
        #expect(all.diagnostics.count == 9)
        #expect(MessageReading(octets, limits: limits).diagnostics == Array(all.diagnostics.prefix(3)))
        #expect(MessageReading(octets, limits: limits).message == all.message)
    }

    @Test func `what cannot be read is answered with its id and its question`() throws {
        let query: [UInt8] = [0x12, 0x34, 0x01, 0x10, 0, 1, 0, 0, 0, 0, 0, 9, 1, 0x61, 0, 0, 1, 0, 1, 0xFF]
        #expect(throws: WireDecodingError.self) { try Message(decoding: query) }
        let answer = Message(refusing: query.span)
        #expect(
            try answer?.encoded() == [0x12, 0x34, 0x81, 0x11, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x61, 0, 0, 1, 0, 1])
        // The question cannot be read, or there are several: there is none in the answer.
        let bare = Message(refusing: query.span.extracting(0..<14))
        #expect(bare?.questions.isEmpty == true && bare?.header.id == 0x1234)
        var several = query
        several[5] = 2
        let other = Message(refusing: several.span, responseCode: .notImp)
        #expect(try other?.encoded() == [0x12, 0x34, 0x81, 0x14, 0, 0, 0, 0, 0, 0, 0, 0])
        // Nobody answers a response, or what has no header.
        several[2] |= 0x80
        let toResponse = Message(refusing: several.span)
        let toNothing = Message(refusing: query.span.extracting(0..<11))
        #expect(toResponse == nil && toNothing == nil)
    }

    @Test func `what is left out is counted, and named where it is`() throws {
        #expect(DecodingLimits().entries == 262_140)
        var limits = DecodingLimits()
        limits.octets = 30
        #expect(throws: WireDecodingError(.beyondLimit, at: 30, length: Self.message.count - 30).named("octets")) {
            try limits.check(Self.message.span)
        }
        // Two questions, of which the second has three labels.
        let questions: [UInt8] =
            [0, 7, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0] + [1, 0x61, 0, 0, 1, 0, 1] + [
                1, 0x61, 1, 0x62, 1, 0x63, 0, 0, 1, 0, 1,
            ]
        #expect(
            refusal(questions) { $0.labels = 2 }
                == "offset 19: question 2 of 2, labels: more than the limit that was set")
        // Two values, of which the first has 256 octets.
        let values: [UInt8] =
            [0, 7, 0x30, 0, 0, 0, 0, 0, 0, 0, 0, 0] + [0, 3, 1, 0] + [UInt8](repeating: 0, count: 256) + [
                0, 3, 0, 0,
            ]
        limits = DecodingLimits()
        limits.entries = 2
        #expect((try? limits.check(values.span)) != nil)
        limits.entries = 1
        #expect((try? limits.check(values.span)) == nil)
    }
}
