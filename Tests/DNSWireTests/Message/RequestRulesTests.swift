import DNSWire
import DNSWireProperties
import Testing

@Suite("What a server would refuse") struct RequestRulesTests {
    /// A section, the class, the type, the TTL and the octets of the data of a record in an UPDATE of a zone of class IN, and what
    /// is wrong with it.
    @Test(
        arguments: [
            (.answer, 255, 1, 0, "", nil), (.answer, 254, 1, 0, "", nil), (.answer, 1, 1, 0, "C0000201", nil),
            (.answer, 255, 255, 0, "", nil), (.answer, 254, 1, 300, "", .ttlNotZero),
            (.answer, 255, 1, 1, "", .ttlNotZero),
            (.answer, 1, 1, 300, "C0000201", .ttlNotZero), (.answer, 3, 16, 0, "0161", .classOfOtherZone),
            (.authority, 1, 1, 60, "C0000201", nil), (.authority, 255, 255, 0, "", nil),
            (.authority, 255, 1, 0, "", nil),
            (.authority, 254, 1, 0, "C0000201", nil), (.authority, 1, 255, 60, "", .typeOnlyForQuestions),
            (.authority, 1, 252, 60, "", .typeOnlyForQuestions), (.authority, 254, 255, 0, "", .typeOnlyForQuestions),
            (.authority, 255, 252, 0, "", .typeOnlyForQuestions), (.authority, 255, 1, 1, "", .ttlNotZero),
            (.authority, 254, 1, 300, "C0000201", .ttlNotZero), (.authority, 4711, 16, 0, "0161", .classOfOtherZone),
        ] as [(MessageSection, UInt16, UInt16, UInt32, String, WireDecodingError.Reason?)])
    func `records of an UPDATE (RFC 2136 §3.2.5, §3.4.1.3)`(
        section: MessageSection, recordClass: UInt16, type: UInt16, ttl: UInt32, hex: String,
        reason: WireDecodingError.Reason?
    ) throws {
        let head: [UInt8] = section == .answer ? [0, 1, 0, 0, 0, 0] : [0, 0, 0, 1, 0, 0]
        let data = octets(hex)
        var wire: [UInt8] = [0, 7, 0x28, 0, 0, 1] + head + [1, 0x65, 0, 0, 6, 0, 1, 1, 0x61, 0xC0, 12]
        for number in [type, recordClass, UInt16(ttl >> 16), UInt16(ttl & 0xFFFF), UInt16(data.count)] {
            wire += [UInt8(number >> 8), UInt8(number & 0xFF)]
        }
        wire += data
        let found = MessageReading(wire).diagnostics
        #expect(found.map(\.reason) == (reason.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.severity == .warning && $0.path.section == section })
        let error = refusal(of: wire, .strict)
        #expect(error?.reason == reason)
        #expect(checked(wire)?.reason == reason)
        // A response copies what it answers.
        wire[2] |= 0x80
        #expect(MessageReading(wire).diagnostics.isEmpty)
    }

    @Test(
        arguments: [
            ("0007 2800 0000 0000 0000 0000", .zoneNotOne, 4),
            ("0007 2800 0001 0000 0000 0000 0165 00 0002 0001", .zoneNotSOA, 15),
            ("0007 2800 0002 0000 0000 0000 0165 00 0006 0001 0165 00 0006 0001", .zoneNotOne, 4),
            ("0007 2800 0001 0000 0000 0000 0165 00 0006 0001", nil, 0), ("0007 A800 0000 0000 0000 0000", nil, 0),
        ] as [(String, WireDecodingError.Reason?, Int)])
    func `an UPDATE is about one zone (RFC 2136 §3.1.1)`(hex: String, reason: WireDecodingError.Reason?, offset: Int) {
        let wire = octets(hex)
        #expect(MessageReading(wire).diagnostics.map(\.reason) == (reason.map { [$0] } ?? []))
        #expect(MessageReading(wire).diagnostics.first.map { $0.offset == offset && $0.length == 2 } ?? true)
        #expect(refusal(of: wire, .strict)?.reason == reason)
        #expect(checked(wire)?.reason == reason)
    }

    /// An algorithm, the octets of its MAC, the error field, the TTL, and what is wrong.
    @Test(
        arguments: [
            ("hmac-sha256", 32, 0, 0, nil), ("hmac-sha256", 16, 0, 0, nil), ("hmac-sha256", 15, 0, 0, .wrongLength),
            ("hmac-sha256", 33, 0, 0, .wrongLength), ("hmac-sha1", 10, 0, 0, nil), ("hmac-sha1", 9, 0, 0, .wrongLength),
            ("HMAC-MD5.SIG-ALG.REG.INT", 17, 0, 0, .wrongLength), ("hmac-sha384", 0, 17, 0, nil),
            ("hmac-sha384", 0, 0, 0, .wrongLength), ("hmac-sha3-256", 3, 0, 0, nil),
            ("hmac-sha512", 64, 0, 1, .ttlNotZero),
            ("hmac-sha512-256", 33, 0, 0, .wrongLength),
        ] as [(DomainName, Int, UInt16, UInt32, WireDecodingError.Reason?)])
    func `a MAC has the length of its algorithm (RFC 8945 §5.2.2.1)`(
        algorithm: DomainName, count: Int, error: UInt16, ttl: UInt32, reason: WireDecodingError.Reason?
    ) throws {
        var data = RDATA.TSIG()
        data.algorithm = algorithm
        data.mac = Octets([UInt8](repeating: 7, count: count))
        data.error = ResponseCode(rawValue: error)
        var message = Message(query: "a.example", .a, id: 7)
        message.additionals = [try Record(name: "key", class: .any, ttl: ttl, data: data)]
        let wire = try message.encoded()
        let found = MessageReading(wire).diagnostics
        #expect(found.map(\.reason) == (reason.map { [$0] } ?? []))
        if reason == .wrongLength { #expect(found.first?.offset == wire.count - 6 - count - 2) }
        #expect(refusal(of: wire, .strict)?.reason == reason)
        #expect(checked(wire)?.reason == reason)
    }

    @Test func `a TXT record without octets is sound in Multicast DNS (RFC 6763 §6.1)`() throws {
        let wire = octets("0000 8400 0000 0001 0000 0000 0170 00 0010 8001 00000078 0000")
        #expect(refusal(of: wire, .resolver)?.reason == .truncated)
        let message = try Message(decoding: wire, policy: .multicast)
        #expect(message.answers.first?.rdata == [])
        #expect(MessageReading(wire, policy: .multicast).diagnostics.isEmpty)
    }

    @Test(
        arguments: [("0001 0004 00000000", 14), ("0002 0003 000000", 14), ("0001 0008 0000000000000000", nil)]
            as [(String, Int?)])
    func `values of DSO have their length, and are kept (RFC 8490 §7)`(hex: String, offset: Int?) {
        let wire = octets("0007 3000 0000 0000 0000 0000" + hex)
        let reading = MessageReading(wire)
        #expect(reading.diagnostics.map(\.offset) == (offset.map { [$0] } ?? []))
        #expect(reading.isSound)
        #expect(reading.message.statefulValues.count == 1)
        #expect(checked(wire)?.offset == offset)
    }

    private func refusal(of wire: [UInt8], _ policy: DecodingPolicy) -> WireDecodingError? {
        do throws(WireDecodingError) {
            _ = try Message(decoding: wire, policy: policy)
            return nil
        } catch { return error }
    }

    /// What a strict walk over the message throws.
    private func checked(_ wire: [UInt8]) -> WireDecodingError? {
        do throws(WireDecodingError) {
            var records = try MessageView(wire.span).checkedRecords(policy: .strict)
            while try records.next() != nil {}
            return nil
        } catch { return error }
    }
}
