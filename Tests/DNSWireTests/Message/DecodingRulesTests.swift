import DNSWire
import Testing

@Suite("The rules about whole messages, under each policy")
struct DecodingRulesTests {
    /// Expects the diagnostics of total decoding, and that strict decoding throws the first error among them.
    private func expect(
        _ expected: [Diagnostic], of octets: [UInt8], _ policy: DecodingPolicy,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let reading = MessageReading(octets, policy: policy)
        #expect(reading.diagnostics == expected, sourceLocation: sourceLocation)
        if let first = expected.first(where: { $0.severity == .error }) {
            #expect(throws: first.error, sourceLocation: sourceLocation) {
                try Message(decoding: octets, policy: policy)
            }
        } else {
            let message = try? Message(decoding: octets, policy: policy)
            #expect(message == reading.message, sourceLocation: sourceLocation)
        }
    }

    /// Expects one error to be treated in the ways given for strict, resolver and multicast.
    private func expect(
        _ error: WireDecodingError, of octets: [UInt8], _ treatments: [DecodingPolicy.Treatment],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (policy, treatment) in zip([DecodingPolicy.strict, .resolver, .multicast], treatments) {
            let severity: Diagnostic.Severity? =
                switch treatment {
                case .accept: nil
                case .warn: .warning
                case .reject: .error
                }
            expect(severity.map { [Diagnostic($0, error)] } ?? [], of: octets, policy, sourceLocation: sourceLocation)
        }
    }

    @Test func `octets after the last record (RFC 1035 §4.1)`() {
        let octets = [UInt8](1, 0, 0, 0, raw: "00 0001 0001 AABBCC")
        expect(WireDecodingError(.octetsAfterMessage, 17, 3), of: octets, [.reject, .warn, .warn])
    }

    @Test func `counts that say more than is there`() {
        let octets = [UInt8](1, 2, 0, 0, raw: "00 0001 0001 00 0001 0001 00000000 0004 01020304")
        expect(
            WireDecodingError(.truncated, 32, 0, .answer, 1, of: 2, "name"), of: octets, [.reject, .reject, .reject])
        #expect(MessageReading(octets).message.answers.count == 1)
    }

    @Test func `counts of 65535 in twelve octets cost nothing`() {
        let octets = [UInt8](0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, raw: "")
        expect(
            WireDecodingError(.truncated, 12, 0, .question, 0, of: 65535, "name"), of: octets,
            [.reject, .reject, .reject])
    }

    @Test func `several questions (RFC 9619 §4, RFC 6762 §5.3)`() {
        let octets = [UInt8](bits: 0x0100, 2, 0, 0, 0, raw: "01 'a' 00 0001 0001 01 'b' 00 001C 0001")
        expect(WireDecodingError(.severalQuestions, 4, 2, .header), of: octets, [.reject, .warn, .accept])
        #expect(MessageReading(octets).message.questions.map(\.name) == ["a", "b"])
        // Another opcode may have them.
        let notify = [UInt8](bits: 0x2000, 2, 0, 0, 0, raw: "01 'a' 00 0001 0001 01 'b' 00 001C 0001")
        expect([], of: notify, .strict)
    }

    @Test func `no question, and answers in a query (RFC 1995 §3, RFC 6762 §7.1)`() {
        expect([], of: [UInt8](bits: 0, 0, 1, 0, 0, raw: "00 0001 0001 00000000 0004 01020304"), .strict)
        expect([], of: [UInt8](bits: 0, 1, 0, 1, 0, raw: "00 00FB 0001 00 0002 0001 00000000 0001 00"), .strict)
    }

    @Test func `any type and class in a question (RFC 6895 §3)`() throws {
        for number in [0, 1, 41, 249, 250, 251, 252, 253, 254, 255, 256, 0x8001, 65535] as [UInt16] {
            let number16 = [UInt8(number >> 8), UInt8(number & 255)].hex
            let octets = [UInt8](1, 0, 0, 0, raw: "00" + number16 + number16)
            let message = try Message(decoding: octets, policy: .strict)
            #expect(
                message.questions == [
                    Question(name: .root, type: RecordType(rawValue: number), class: RecordClass(rawValue: number))
                ])
        }
    }

    @Test(arguments: [251, 252, 253, 254, 255] as [UInt8])
    func `types that only a question can have (RFC 6895 §3.1)`(type: UInt8) {
        let octets = [UInt8](0, 1, 0, 0, raw: "01 'a' 00" + "00" + [type].hex + "0001 00000000 0000")
        expect(
            WireDecodingError(.typeOnlyForQuestions, 12, 13, .answer, 0, of: 1), of: octets, [.reject, .warn, .warn])
    }

    @Test func `a pointer into the header`() {
        // The octets 12 34 read as a label of 18 octets, so the bits are made to read as a root label.
        let owner = [UInt8](bits: 0, 1, 1, 0, 0, raw: "01 'a' C002 0001 0001 C00C 0001 0001 00000000 0004 01020304")
        let first = WireDecodingError(.pointerIntoHeader, 12, 0, .question, 0, of: 1, "name")
        let second = WireDecodingError(.pointerIntoHeader, 20, 0, .answer, 0, of: 1, "name")
        expect([Diagnostic(.error, first), Diagnostic(.error, second)], of: owner, .strict)
        expect([Diagnostic(.warning, first), Diagnostic(.warning, second)], of: owner, .resolver)
        expect([Diagnostic(.warning, first), Diagnostic(.warning, second)], of: owner, .multicast)
        #expect(MessageReading(owner).message.questions.first?.name == "a")

        let data = [UInt8](bits: 0, 0, 1, 0, 0, raw: "00 0002 0001 00000000 0004 01 'a' C00B")
        expect(
            WireDecodingError(.pointerIntoHeader, 23, 0, .answer, 0, of: 1, "rdata"), of: data, [.reject, .warn, .warn])
        #expect(MessageReading(data).message.answers.first?.rdata == [1, 0x61, 0])
    }

    @Test func `compressed names where they must not be (RFC 3597 §4)`() throws {
        // RRSIG's signer, NSEC's next name and HTTPS' target; SRV may be read compressed.
        for (type, data, offset, field) in [
            ("002E", "0001 05 02 0000003C 00000000 00000000 0001 C00C AA", 49, "signer name"),
            ("002F", "01 'b' C00C 0001 40", 33, "next name"), ("0041", "0001 C00C", 33, "target"),
        ] as [(String, String, Int, FieldName)] {
            let length = [UInt8](raw: data).count
            let octets = [UInt8](
                1, 1, 0, 0,
                raw: "01 'a' 00 0001 0001 C00C " + type + "0001 00000000 00" + [UInt8(length)].hex + data)
            expect(
                WireDecodingError(.compressionNotAllowed, offset, 2, .answer, 0, of: 1, field), of: octets,
                [.reject, .warn, .accept])
            // The name is written out all the same.
            let record = try #require(MessageReading(octets).message.answers.first)
            #expect(record.rdata.count == length + 1)
        }
        let srv = [UInt8](1, 1, 0, 0, raw: "01 'a' 00 0001 0001 C00C 0021 0001 00000000 0008 0001 0002 0003 C00C")
        expect([], of: srv, .strict)
        #expect(try Message(decoding: srv).answers.first?.rdata == [0, 1, 0, 2, 0, 3, 1, 0x61, 0])
    }

    @Test func `data that are not what their type says keep their octets`() throws {
        for (type, data, error) in [
            ("0001", "010203", WireDecodingError(.truncated, 23, 3, needed: 4, .answer, 0, of: 1, "address")),
            ("0001", "0102030405", WireDecodingError(.trailingOctets, 27, 1, .answer, 0, of: 1)),
            ("0002", "C0FF", WireDecodingError(.pointerNotBackwards, 23, 2, .answer, 0, of: 1, "name server")),
            ("000F", "0001 01 'a'", WireDecodingError(.truncated, 25, 2, .answer, 0, of: 1, "exchange")),
            ("0010", "02 'a'", WireDecodingError(.truncated, 24, 1, needed: 2, .answer, 0, of: 1, "strings")),
        ] as [(String, String, WireDecodingError)] {
            let octets = [UInt8](raw: data)
            let message = [UInt8](
                0, 1, 0, 0, raw: "00" + type + "0001 00000000 00" + [UInt8(octets.count)].hex + data)
            expect(error, of: message, [.reject, .reject, .reject])
            #expect(MessageReading(message).message.answers.first?.rdata == Octets(octets))
            var lenient = DecodingPolicy.resolver
            lenient.malformedData = .warn
            #expect(try Message(decoding: message, policy: lenient).answers.first?.rdata == Octets(octets))
        }
    }

    @Test func `OPT: one, in the additional section, owned by the root (RFC 6891 §6.1)`() {
        let opt = "00 0029 04D0 00000000 0000"
        expect(
            WireDecodingError(.misplacedOPT, 12, 11, .answer, 0, of: 1), of: [UInt8](0, 1, 0, 0, raw: opt),
            [.reject, .reject, .reject])
        expect(
            WireDecodingError(.misplacedOPT, 12, 11, .authority, 0, of: 1), of: [UInt8](0, 0, 1, 0, raw: opt),
            [.reject, .reject, .reject])
        expect(
            WireDecodingError(.secondOPT, 23, 11, .additional, 1, of: 2), of: [UInt8](0, 0, 0, 2, raw: opt + opt),
            [.reject, .reject, .reject])
        expect(
            WireDecodingError(.ownerOfOPTNotRoot, 12, 13, .additional, 0, of: 1),
            of: [UInt8](0, 0, 0, 1, raw: "01 'a'" + opt), [.reject, .reject, .reject])
        // Any place in the section, any version, any flag (RFC 6891 §6.1.1, §6.1.3, §6.1.4).
        let address = "00 0001 0001 00000000 0004 01020304"
        expect([], of: [UInt8](0, 0, 0, 2, raw: opt + address), .strict)
        expect([], of: [UInt8](0, 0, 0, 2, raw: address + opt), .strict)
        expect([], of: [UInt8](0, 0, 0, 1, raw: "00 0029 0000 FFFFFFFF 0000"), .strict)
    }

    @Test func `options are framed exactly, whatever is in them (RFC 6891 §6.1.2)`() throws {
        let octets = [UInt8](0, 0, 0, 1, raw: "00 0029 04D0 00000000 000B FFFE 0000 0003 0003 'abc'")
        let options = try #require(try Message(decoding: octets, policy: .strict).edns?.options)
        #expect(
            Array(options) == [
                EDNSOption(code: EDNSOptionCode(rawValue: 0xFFFE)), EDNSOption(code: .nsid, data: [0x61, 0x62, 0x63]),
            ])
        for (data, offset, length, needed) in [
            ("03", 23, 1, 2), ("0003", 25, 0, 2), ("0003 00", 25, 1, 2), ("0003 0001", 27, 0, 1),
            ("0003 0002 AA", 27, 1, 2), ("0003 0000 FF", 27, 1, 2),
        ] {
            let count = [UInt8](raw: data).count
            expect(
                WireDecodingError(.truncated, offset, length, needed: needed, .additional, 0, of: 1, "options"),
                of: [UInt8](0, 0, 0, 1, raw: "00 0029 04D0 00000000 00" + [UInt8(count)].hex + data),
                [.reject, .reject, .reject])
        }
    }

    @Test func `TSIG is the last record of the message (RFC 8945 §5.1)`() {
        let tsig = "00 00FA 00FF 00000000 0011 00 000000000000 0000 0000 0000 0000 0000"
        let address = "00 0001 0001 00000000 0004 01020304"
        expect([], of: [UInt8](0, 0, 0, 2, raw: address + tsig), .strict)
        expect(
            WireDecodingError(.misplacedTSIG, 12, 28, .additional, 0, of: 2),
            of: [UInt8](0, 0, 0, 2, raw: tsig + address), [.reject, .reject, .reject])
        expect(
            WireDecodingError(.misplacedTSIG, 12, 28, .answer, 0, of: 1), of: [UInt8](0, 1, 0, 0, raw: tsig),
            [.reject, .reject, .reject])
        expect(
            WireDecodingError(.misplacedTSIG, 12, 28, .additional, 0, of: 2),
            of: [UInt8](0, 0, 0, 2, raw: tsig + tsig), [.reject, .reject, .reject])
    }

    @Test func `TSIG is of class ANY (RFC 8945 §4.2)`() {
        let tsig = "00 00FA 0001 00000000 0011 00 000000000000 0000 0000 0000 0000 0000"
        expect(
            WireDecodingError(.classOfTSIGNotAny, 12, 28, .additional, 0, of: 1), of: [UInt8](0, 0, 0, 1, raw: tsig),
            [.reject, .reject, .reject])
    }

    @Test func `an UPDATE's records without data, and with (RFC 2136 §2.4, §2.5)`() {
        let zone = "01 'z' 00 0006 0001"
        for (section, counts, recordClass, isRefused) in [
            (MessageSection.answer, (1, 0), "00FF", true), (.answer, (1, 0), "00FE", true),
            (.authority, (0, 1), "00FF", true), (.authority, (0, 1), "00FE", false),
            (.authority, (0, 1), "0001", false),
        ] {
            let empty = [UInt8](
                bits: 0x2800, 1, counts.0, counts.1, 0, raw: zone + "C00C 0001" + recordClass + "00000000 0000")
            if recordClass != "0001" && isRefused { expect([], of: empty, .strict) }
            let full = [UInt8](
                bits: 0x2800, 1, counts.0, counts.1, 0, raw: zone + "C00C 0001" + recordClass + "00000000 0004 01020304"
            )
            if isRefused {
                expect(
                    WireDecodingError(.dataNotAllowed, 31, 4, section, 0, of: 1, "rdata"), of: full,
                    [.reject, .reject, .reject])
            } else {
                expect([], of: full, .strict)
            }
            #expect(MessageReading(full).message[section].first?.rdata == [1, 2, 3, 4])
        }
    }

    @Test func `a form that is defined for a class holds for it alone (RFC 3597 §5)`() throws {
        // An address in class CH has another form, in class 65281 none that is known.
        let octets = [UInt8](
            0, 2, 0, 0, raw: "00 0001 FF01 00000000 0002 C00C" + "00 0001 0003 00000000 0003 00 0202")
        let message = try Message(decoding: octets, policy: .strict)
        #expect(message.answers.map(\.rdata) == [[0xC0, 0x0C], [0, 2, 2]])
        #expect(message.answers[0].dataPresentation == "\\# 2 C00C")
        #expect(message.answers[1].data(as: RDATA.A.self) == nil)
    }

    @Test func `the highest bit of the class says nothing about the form of data (RFC 6762 §5.4, §10.2)`() throws {
        let octets = [UInt8](
            bits: 0x8400, 1, 2, 0, 0,
            raw: "01 'a' 00 0021 8001" + "C00C 0021 8001 00000078 0008 0000 0000 0050 C00C"
                + "C00C 0001 8001 00000078 0003 010203")
        let error = WireDecodingError(.truncated, 51, 3, needed: 4, .answer, 1, of: 2, "address")
        expect([Diagnostic(.error, error)], of: octets, .multicast)
        let multicast = MessageReading(octets, policy: .multicast).message
        #expect(multicast.questions.first?.recordClass.rawValue == 0x8001)
        #expect(multicast.answers.first?.rdata == [0, 0, 0, 0, 0, 0x50, 1, 0x61, 0])
        #expect(multicast.answers.first?.recordClass.rawValue == 0x8001)
        // No class with that bit is assigned, so that it is the same elsewhere: no pointer stays in data.
        let reading = MessageReading(octets)
        #expect(reading.message.answers == multicast.answers)
        #expect(reading.diagnostics.map(\.error) == [error])
        let answer = try #require(multicast.answers.first)
        #expect(answer.isCacheFlush && multicast.questions.first?.wantsUnicastResponse == true)
        #expect(answer.data(as: RDATA.SRV.self)?.target == "a")
    }

    @Test func `DNS Stateful Operations (RFC 8490 §5.4)`() throws {
        let octets = [UInt8](bits: 0x3000, 0, 0, 0, 0, raw: "F801 0000 F800 0003 'abc'")
        let message = try Message(decoding: octets, policy: .strict)
        #expect(
            message.statefulValues == [
                DSOValue(type: DSOType(rawValue: 0xF801)),
                DSOValue(type: DSOType(rawValue: 0xF800), data: [0x61, 0x62, 0x63]),
            ])
        #expect(try message.encoded() == octets)

        let counted = [UInt8](bits: 0x3000, 1, 0, 0, 0, raw: "00 0001 0001")
        expect(WireDecodingError(.countsNotZero, 4, 8, .header), of: counted, [.reject, .reject, .reject])
        for (data, offset, length, needed, field) in [
            ("00", 12, 1, 2, "DSO type"), ("0001 00", 14, 1, 2, "DSO data"), ("0001 0002 AA", 16, 1, 2, "DSO data"),
            ("F801 0000 01", 16, 1, 2, "DSO type"),
        ] as [(String, Int, Int, Int, FieldName)] {
            expect(
                WireDecodingError(.truncated, offset, length, needed: needed, nil, nil, field),
                of: [UInt8](bits: 0x3000, 0, 0, 0, 0, raw: data), [.reject, .reject, .reject])
        }
    }

    @Test func `TTLs keep all their bits, and records of one set may differ in them (RFC 2181 §5.2, §8)`() throws {
        let octets = [UInt8](
            0, 3, 0, 0,
            raw:
                "00 0001 0001 80000000 0004 01020304 00 0001 0001 FFFFFFFF 0004 01020305 00 0001 0001 00000000 0004 01020306"
        )
        #expect(try Message(decoding: octets, policy: .strict).answers.map(\.ttl) == [0x8000_0000, 0xFFFF_FFFF, 0])
    }
}
