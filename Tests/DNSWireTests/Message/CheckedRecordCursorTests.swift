import DNSWire
import Testing

@Suite("Records that are checked whole")
struct CheckedRecordCursorTests {
    /// What a walk has found: the records up to the first error, and that error.
    private struct Walk: Equatable {
        var records: [String] = []
        var error: WireDecodingError?
    }

    /// Asks each record for its name and for a check of its data.
    private func walkByFields(_ octets: [UInt8]) -> Walk {
        var walk = Walk()
        do throws(WireDecodingError) {
            let view = try MessageView(octets.span)
            var questions = view.questions
            var index = 0
            let count = questions.remaining
            while let question = try questions.next() {
                do throws(WireDecodingError) {
                    _ = try question.name
                } catch {
                    throw error.named("name").located(in: .question, index: index, of: count)
                }
                index += 1
            }
            var records = try questions.records()
            while let record = try records.next() {
                let length: Int
                do throws(WireDecodingError) {
                    length = try record.name.length
                } catch {
                    throw error.named("name")
                }
                try record.checkData()
                walk.records.append(
                    "\(record.section) \(length) \(record.type) \(record.recordClass) \(record.ttl) \(record.endOffset)"
                )
            }
        } catch {
            walk.error = error
        }
        return walk
    }

    private func walkChecked(_ octets: [UInt8]) -> Walk {
        var walk = Walk()
        do throws(WireDecodingError) {
            var records = try MessageView(octets.span).checkedRecords
            while let record = try records.next() {
                walk.records.append(
                    "\(record.section) \(record.nameLength) \(record.type) \(record.recordClass) \(record.ttl)"
                        + " \(record.endOffset)")
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

    @Test func `hostile messages: the same records and the same first error as field by field`() {
        for row in HostileRow.all {
            #expect(walkChecked(row.octets) == walkByFields(row.octets), "\(row.id)")
        }
    }

    @Test func `random messages, whole and damaged`() throws {
        var generator = SeededGenerator(seed: 311)
        for _ in 0..<300 {
            let octets = try RandomMessage.message(using: &generator).encoded()
            #expect(walkChecked(octets) == walkByFields(octets))
            #expect(walkChecked(octets).error == nil)
            for _ in 0..<12 {
                var damaged = octets
                let index = Int.random(in: 0..<damaged.count, using: &generator)
                damaged[index] = .random(in: 0...255, using: &generator)
                if Bool.random(using: &generator) {
                    damaged.removeLast(Int.random(in: 0..<damaged.count, using: &generator))
                }
                #expect(walkChecked(damaged) == walkByFields(damaged), "\(damaged.hex)")
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
        #expect(walk == walkByFields(octets))
        #expect(walk.records.count == 128)
        #expect(walk.error?.reason == .tooManyPointers)
        #expect(throws: WireDecodingError.self) { try Message(decoding: octets) }
        let reading = MessageReading(octets)
        #expect(reading.diagnostics.map(\.error.reason) == [.tooManyPointers])
    }

    @Test func `an error ends the cursor`() throws {
        // An A record of three octets, and a sound one behind it.
        let octets = [UInt8](0, 2, 0, 0, raw: "00 0001 0001 00000000 0003 010203 00 0001 0001 00000000 0004 01020304")
        var records = try MessageView(octets.span).checkedRecords
        var error: WireDecodingError?
        do throws(WireDecodingError) { _ = try records.next() } catch let caught { error = caught }
        #expect(error?.reason == .truncated && error?.offset == 23)
        let left = records.remaining
        #expect(left == 0)
        let isAtEnd = try records.next() == nil
        #expect(isAtEnd)
    }
}
