import DNSWire
import DNSWireProperties
import Testing

@Suite("Records that are checked whole")
struct CheckedRecordCursorTests {
    /// What a walk has found: the records up to the first error, and that error.
    private struct Walk: Equatable {
        var records: [String] = []
        var error: WireDecodingError?
    }

    private static let policies: [DecodingPolicy] = [.strict, .resolver, .multicast]

    /// What total decoding finds: the records, and the first error.
    private func decoded(_ octets: [UInt8], _ policy: DecodingPolicy) -> Walk {
        let reading = MessageReading(octets, policy: policy)
        var walk = Walk(error: reading.diagnostics.first { $0.severity == .error }?.error)
        for section in [MessageSection.answer, .authority, .additional] {
            for record in reading.message[section] {
                walk.records.append(
                    "\(section) \(record.name.length) \(record.type) \(record.recordClass) \(record.ttl)")
            }
        }
        return walk
    }

    /// Expects a walk to find the records and the first error that decoding finds, under each policy.
    private func expectAgreement(_ octets: [UInt8], _ comment: String = "") {
        for policy in CheckedRecordCursorTests.policies {
            let walk = walkChecked(octets, policy)
            let decoded = decoded(octets, policy)
            #expect(walk.error == decoded.error, "\(comment) \(octets.hex)")
            #expect(walk.records[...] == decoded.records.prefix(walk.records.count), "\(comment) \(octets.hex)")
            if walk.error == nil { #expect(walk.records.count == decoded.records.count, "\(comment) \(octets.hex)") }
        }
    }

    private func walkChecked(_ octets: [UInt8], _ policy: DecodingPolicy = .resolver) -> Walk {
        var walk = Walk()
        do throws(WireDecodingError) {
            var records = try MessageView(octets.span).checkedRecords(policy: policy)
            while let record = try records.next() {
                walk.records.append(
                    "\(record.section) \(record.nameLength) \(record.type) \(record.recordClass) \(record.ttl)"
                )
                let end = records.offset
                #expect(end == record.endOffset)
                // The view that it is a short form of shows the same.
                let view = record.record
                #expect(view.section == record.section && view.ttl == record.ttl)
                let length = try view.name.length
                #expect(length == record.nameLength)
            }
            let left = records.remaining
            #expect(left == 0)
        } catch {
            walk.error = error
        }
        return walk
    }

    @Test func `hostile messages: the same records and the same first error as decoding, under each policy`() {
        for row in HostileRow.all {
            expectAgreement(row.octets, row.id)
        }
    }

    @Test func `random messages, whole and damaged`() throws {
        var generator = SeededGenerator(seed: 311)
        for _ in 0..<300 {
            let octets = try RandomMessage.message(using: &generator).encoded()
            expectAgreement(octets)
            #expect(walkChecked(octets).error == nil)
            for _ in 0..<12 {
                var damaged = octets
                let index = Int.random(in: 0..<damaged.count, using: &generator)
                damaged[index] = .random(in: 0...255, using: &generator)
                if Bool.random(using: &generator) {
                    damaged.removeLast(Int.random(in: 0..<damaged.count, using: &generator))
                }
                expectAgreement(damaged)
            }
        }
    }

    @Test(arguments: [false, true])
    func `a name of 127 pointers is sound, and one more may not lead to it`(hasLabel: Bool) {
        // Each owner is a pointer to the one before; the last but one, of 127 pointers, has a label of its own or not.
        let record = [UInt8](raw: "FF00 0001 00000000 0000")
        var octets = [UInt8](0, 129, 0, 0, raw: "01 'a' 00") + record
        var owner = 12
        for pointers in 1...128 {
            let start = octets.count
            if hasLabel, pointers == 127 { octets += [UInt8](raw: "01 'b'") }
            octets += [UInt8(0xC0 | owner >> 8), UInt8(owner & 0xFF)] + record
            owner = start
        }
        let walk = walkChecked(octets)
        expectAgreement(octets)
        #expect(walk.records.count == 128)
        #expect(walk.error?.reason == .tooManyPointers)
        #expect(throws: WireDecodingError.self) { try Message(decoding: octets) }
        let reading = MessageReading(octets)
        #expect(reading.diagnostics.map(\.error.reason) == [.tooManyPointers])
    }

    @Test func `an error ends the cursor`() throws {
        // An A record of three octets, and a sound one after it.
        let octets = [UInt8](0, 2, 0, 0, raw: "00 0001 0001 00000000 0003 010203 00 0001 0001 00000000 0004 01020304")
        var records = try MessageView(octets.span).checkedRecords()
        var error: WireDecodingError?
        do throws(WireDecodingError) { _ = try records.next() } catch let caught { error = caught }
        #expect(error?.reason == .truncated && error?.offset == 23)
        let left = records.remaining
        #expect(left == 0)
        let isAtEnd = try records.next() == nil
        #expect(isAtEnd)
    }

    @Test func `an UPDATE that deletes a record set is sound without data`() throws {
        // The zone e., and: delete all A records of a.e.; delete the one of 192.0.2.9.
        let octets = [UInt8](
            raw: "1234 2800 0001 0000 0002 0000 01 'e' 00 0006 0001 01 'a' C00C 0001 00FF 00000000 0000"
                + "C013 0001 00FE 00000000 0004 C0000209")
        expectAgreement(octets)
        let message = try Message(decoding: octets, policy: .strict)
        #expect(message.authorities[1].data(as: RDATA.A.self)?.address == IPv4Address(192, 0, 2, 9))
        var records = try MessageView(octets.span).records
        for value in message.authorities {
            guard let view = try records.next() else { break }
            try view.checkData()
            #expect(try Record(view) == value)
        }
        #expect(try message.encoded() == octets)
    }

    @Test func `a second OPT record is refused`() throws {
        let opt = "00 0029 04D0 00000000 0000"
        let octets = [UInt8](raw: "1234 0000 0000 0000 0000 0002" + opt + opt)
        expectAgreement(octets)
        #expect(walkChecked(octets).error?.reason == .secondOPT)
    }

    @Test func `a second OPT record is one also after a first that is not sound`() throws {
        let opt = "00 0029 04D0 00000000 0000"
        let octets = [UInt8](raw: "1234 0000 0000 0000 0000 0002 01 'a'" + opt + opt)
        #expect(MessageReading(octets).diagnostics.map(\.reason) == [.ownerOfOPTNotRoot, .secondOPT])
    }

    @Test(arguments: ["0004 C0000209", "0003 C00002"])
    func `the cache-flush bit says nothing about the form of data`(data: String) {
        let octets = [UInt8](raw: "0000 8400 0000 0001 0000 0000 01 'h' 00 0001 8001 00000078" + data)
        expectAgreement(octets)
        #expect((walkChecked(octets, .multicast).error == nil) == (octets.count == 29))
    }
}
