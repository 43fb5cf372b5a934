import DNSWire
import Testing

@Suite("MessageView and its cursors (RFC 1035 §4.1)")
struct MessageViewTests {
    @Test func `a question with each of its fields and offsets`() throws {
        let octets = SampleMessages.addresses
        let view = try MessageView(octets.span)
        var questions = view.questions
        let before = (questions.offset, questions.remaining)
        #expect(before == (12, 1))
        let question = try #require(try Shown(questions.next()))
        #expect(
            question
                == Shown(
                    name: "www.Example.com.", type: 1, recordClass: 1, ttl: nil, range: 12..<33, data: nil,
                    section: .question))
        let after = (questions.offset, questions.remaining)
        #expect(after == (33, 0))
        let end = try Shown(questions.next())
        #expect(end == nil)
        let first = try Shown(view.question)
        #expect(first == question)
    }

    @Test func `more octets than any message has cannot be viewed`() throws {
        #expect(MessageView.maximumLength == 0x100_0000)
        var octets = [UInt8](repeating: 0, count: MessageView.maximumLength)
        #expect(try MessageView(octets.span).counts == SectionCounts())
        octets.append(0)
        let error = #expect(throws: WireDecodingError.self) { _ = try MessageView(octets.span).counts }
        #expect(error?.reason == .octetsAfterMessage)
        #expect(error?.offset == MessageView.maximumLength)
        #expect(error?.length == 1)
    }

    @Test func `a name of 254 octets and a pointer to the root has 255`() throws {
        // Of the question the root is at offset 12, and the answer's labels come before a pointer there.
        let labels = [3, 62, 62, 62, 60].flatMap { [UInt8($0)] + [UInt8](repeating: 0x61, count: $0) }
        #expect(labels.count == 254)
        let octets =
            [UInt8](raw: "0000 0000 0001 0001 0000 0000 00 0001 0001") + labels
            + [UInt8](raw: "C00C 0001 0001 00000000 0004 7F000001")
        let view = try MessageView(octets.span)
        var records = try view.records
        let length = try records.next()?.name.length
        #expect(length == 255)
        var checked = try view.checkedRecords()
        let checkedLength = try checked.next()?.nameLength
        #expect(checkedLength == 255)
        #expect(try Message(decoding: octets).answers.first?.name.length == 255)
        var longer = octets
        longer.replaceSubrange(12..<13, with: [1, 0x61, 0])
        let reason = WireDecodingError.Reason.nameTooLong
        #expect(throws: WireDecodingError.self) { _ = try Message(decoding: longer) }
        #expect(MessageReading(longer).diagnostics.first?.error.reason == reason)
    }

    @Test func `records of all sections in their order`() throws {
        let octets = SampleMessages.mail
        let view = try MessageView(octets.span)
        var records = try view.records
        var shown: [Shown] = []
        var left: [Int] = [records.remaining]
        while let record = try Shown(records.next()) {
            shown.append(record)
            left.append(records.remaining)
        }
        #expect(left == [5, 4, 3, 2, 1, 0])
        #expect(shown.map(\.section) == [.answer, .answer, .authority, .additional, .additional])
        #expect(shown.map(\.name) == ["example.com.", "example.com.", "example.com.", "mail.example.com.", "."])
        #expect(shown.map(\.type) == [15, 15, 2, 1, 41])
        #expect(shown.map(\.ttl) == [3600, 3600, 3600, 3600, 0])
        #expect(shown.map(\.range) == [29..<50, 50..<72, 72..<90, 90..<111, 111..<122])
        #expect(shown.first?.data == [UInt8](raw: "000A 04 'mail' C00C"))
        #expect(shown.last?.data == [])
    }

    @Test func `records of one section alone`() throws {
        let octets = SampleMessages.mail
        let view = try MessageView(octets.span)
        for (section, starts) in [
            (MessageSection.header, []), (.question, []), (.answer, [29, 50]), (.authority, [72]),
            (.additional, [90, 111]),
        ] {
            var records = try view.records(in: section)
            #expect(records.remaining == view.counts[section] * (section == .question ? 0 : 1))
            var offsets: [Int] = []
            while let record = try records.next() {
                #expect(try Shown(record).section == section)
                offsets.append(record.offset)
            }
            #expect(offsets == starts)
        }
    }

    @Test func `no question where none is announced`() throws {
        let octets = SampleMessages.empty
        let view = try MessageView(octets.span)
        let question = try Shown(view.question)
        #expect(question == nil)
        var records = try view.records
        let record = try Shown(records.next())
        #expect(record == nil)
        let count = view.octets.count
        #expect(count == 12)
    }

    @Test func `typed data of a view, and of the wrong type`() throws {
        let octets = SampleMessages.addresses
        let view = try MessageView(octets.span)
        var records = try view.records
        while let record = try records.next() {
            switch record.type {
            case .cname:
                let data = record.data(as: RDATA.CNAME.self)
                #expect(data == RDATA.CNAME(canonicalName: "edge.example.com"))
                let ttlOffset = record.ttlOffset
                #expect(octets[ttlOffset..<ttlOffset + 4] == [0, 0, 1, 0x2C])
                let other = record.data(as: RDATA.NS.self)
                #expect(other == nil)
                do throws(WireDecodingError) {
                    _ = try record.decode(RDATA.NS.self)
                    Issue.record("a CNAME was read as NS")
                } catch {
                    #expect(error == WireDecodingError(.recordTypeMismatch, 35, 2))
                }
            case .a:
                let data = try record.decode(RDATA.A.self)
                let text = data.presentation
                #expect(text == "192.0.2.1" || text == "192.0.2.2")
            default:
                let data = try record.decode(RDATA.AAAA.self)
                #expect(data.presentation == "2001:db8::1")
            }
        }
    }

    @Test func `views and values agree, field by field`() throws {
        for sample in SampleMessages.all {
            let message = try Message(decoding: sample.octets)
            let view = try MessageView(sample.octets.span)
            let header = view.header
            #expect(header == message.header)
            guard message.header.opcode != .dso else { continue }
            try expectAgreement(of: view, with: message)
        }
    }

    @Test func `a cursor that has failed is at its end`() throws {
        let octets = [UInt8](2, 0, 0, 0, raw: "00 0001 0001 03 'ab'")
        let view = try MessageView(octets.span)
        var questions = view.questions
        _ = try questions.next()
        do throws(WireDecodingError) {
            _ = try questions.next()
            Issue.record("a cut name was read")
        } catch {
            #expect(error == WireDecodingError(.truncated, 17, 3, .question, 1, of: 2, "name"))
        }
        let end = try Shown(questions.next())
        #expect(end == nil)
        let remaining = questions.remaining
        #expect(remaining == 0)
        do throws(WireDecodingError) {
            _ = try view.records
            Issue.record("records were found after a cut question")
        } catch {
            #expect(error == WireDecodingError(.truncated, 17, 3, .question, 1, of: 2, "name"))
        }
    }
}
