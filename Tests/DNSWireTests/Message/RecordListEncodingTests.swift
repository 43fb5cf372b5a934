import DNSWire
import DNSWireProperties
import Testing

/// Lists are written in one go, records one by one: both must come to the same octets, whatever the room.
@Suite("Lists of records when encoding (RFC 1035 §4.1)")
struct RecordListEncodingTests {
    private static let sections: [MessageSection] = [.answer, .authority, .additional]

    /// What an encoder of so much room has after each record, and whether all fitted.
    private func oneByOne(_ message: Message, room: Int) throws -> (octets: [UInt8], isWhole: Bool) {
        var buffer = [UInt8](repeating: 0xEE, count: room)
        var encoder = try MessageEncoder(into: buffer.mutableSpan, header: message.header)
        var isWhole = true
        do throws(WireEncodingError) {
            for question in message.questions { try encoder.append(question) }
            for section in Self.sections {
                for record in message[section] { try encoder.append(record, to: section) }
            }
        } catch {
            isWhole = false
        }
        let count = encoder.count
        return (Array(buffer[..<count]), isWhole)
    }

    /// The same by way of the lists; a byte after the room must stay as it is.
    private func byLists(_ message: Message, room: Int) throws -> (octets: [UInt8], isWhole: Bool) {
        var buffer = [UInt8](repeating: 0xEE, count: room + 1)
        var encoder = try MessageEncoder(into: buffer.mutableSpan, limit: room, header: message.header)
        var isWhole = true
        do throws(WireEncodingError) { try message.append(to: &encoder) } catch { isWhole = false }
        let count = encoder.count
        #expect(buffer[room] == 0xEE)
        return (Array(buffer[..<count]), isWhole)
    }

    @Test func `lists and single records come to the same octets, decoded or put together, in any room`() throws {
        var generator = SeededGenerator(seed: 16)
        for round in 0..<60 {
            let message = RandomMessage.message(using: &generator)
            let decoded = try Message(decoding: message.encoded())
            let whole = try message.encoded()
            #expect(try decoded.encoded() == whole, "round \(round)")
            let rooms = round < 6 ? Array(12...whole.count) : [whole.count - 1, whole.count, whole.count + 40]
            for room in rooms where room >= 12 {
                let expected = try oneByOne(message, room: room)
                for message in [message, decoded] {
                    let lists = try byLists(message, room: room)
                    #expect(lists.octets == expected.octets, "round \(round), room \(room)")
                    #expect(lists.isWhole == expected.isWhole, "round \(round), room \(room)")
                }
            }
        }
    }

    @Test func `a large message comes to the same octets, too, on both sides of 0x4000`() throws {
        var generator = SeededGenerator(seed: 17)
        var message = Message(header: Header(id: 1), questions: [Question(name: "example.com", type: .axfr)])
        var hosts: [DomainName] = ["example.com"]
        for index in 0..<1500 {
            let parent = try #require(hosts.randomElement(using: &generator))
            let host = parent.labelCount < 9 ? try DomainName(label: Octets("h\(index)".utf8), under: parent) : parent
            hosts.append(host)
            let target = try #require(hosts.randomElement(using: &generator))
            let data = RDATA.MX(preference: 0, exchange: target)
            message.answers.append(try Record(name: host, ttl: 0, data: data))
            if index % 3 == 0 { message.answers.append(try Record(name: host, ttl: 1, data: data)) }
        }
        let whole = try message.encoded()
        #expect(whole.count > 0x6000)
        let decoded = try Message(decoding: whole, policy: .strict)
        #expect(decoded == message)
        #expect(try decoded.encoded() == whole)
        #expect(try oneByOne(message, room: whole.count).octets == whole)
        #expect(try oneByOne(message, room: 65535).octets == whole)
        for room in [0x3FF0, 0x3FFF, 0x4000, 0x4010, whole.count - 1] {
            #expect(try byLists(decoded, room: room).octets == oneByOne(message, room: room).octets, "room \(room)")
        }
    }

    @Test func `records of one owner point to it across sections`() throws {
        let owner: DomainName = "www.example.com"
        let address = Record(name: owner, type: .a, ttl: 0, rdata: [192, 0, 2, 1])
        let message = Message(
            header: Header(id: 0), questions: [Question(name: owner, type: .a)], answers: [address, address],
            authorities: [address], additionals: [EDNS().record, address])
        let octets = try message.encoded()
        #expect(AnnotatedDump(octets).annotations.compactMap(\.target) == [12, 12, 12, 12])
        #expect(octets.count == 12 + 17 + 4 + 4 * 16 + 11)
        #expect(try Message(decoding: octets).encoded() == octets)
    }

    @Test func `an alias's target is the owner of the next record, and the question's labels are found late`() throws {
        let message = Message(
            header: Header(id: 0), questions: [Question(name: "www.example.com", type: .a)],
            answers: [
                try Record(name: "www.example.com", ttl: 0, data: RDATA.CNAME(canonicalName: "host.example.net")),
                Record(name: "host.example.net", type: .a, ttl: 0, rdata: [192, 0, 2, 1]),
                Record(name: "example.com", type: .a, ttl: 0, rdata: [192, 0, 2, 2]),
                Record(name: "com", type: .a, ttl: 0, rdata: [192, 0, 2, 3]),
            ])
        let octets = try message.encoded()
        // The target is at 45; the question's labels at 12, 16 and 24.
        #expect(AnnotatedDump(octets).annotations.compactMap(\.target) == [12, 45, 16, 24])
        #expect(try Message(decoding: octets).encoded() == octets)
    }

    @Test func `after a list that did not fit, names are compressed as if its last record had not been tried`() throws {
        let first = try Record(name: "a.example.com", ttl: 0, data: RDATA.NS(nameServer: "ns.example.com"))
        let second = try Record(name: "b.example.net", ttl: 0, data: RDATA.NS(nameServer: "ns.b.example.net"))
        let third = try Record(name: "example.net", ttl: 0, data: RDATA.NS(nameServer: "ns.example.com"))
        for room in 12...120 {
            var buffer = [UInt8](repeating: 0, count: 200)
            var encoder = try MessageEncoder(into: buffer.mutableSpan, limit: room, header: Header(id: 0))
            do throws(WireEncodingError) { try encoder.append([first, second], to: .answer) } catch {}
            // Whatever was taken back must not be pointed to by what comes now.
            do throws(WireEncodingError) { try encoder.append([third], to: .authority) } catch {}
            let count = encoder.count
            let decoded = try Message(decoding: Array(buffer[..<count]), policy: .strict)
            #expect(decoded.answers.elementsEqual([first, second].prefix(decoded.answers.count)), "room \(room)")
            #expect(decoded.authorities.elementsEqual([third].prefix(decoded.authorities.count)), "room \(room)")
            #expect(try decoded.encoded() == Array(buffer[..<count]), "room \(room)")
        }
    }

    @Test func `one compressor serves more messages than its table can count`() throws {
        let compressor = NameCompressor()
        let names: [DomainName] = ["a.example.com", "b.example.net", "c.b.example.net"]
        var buffer = [UInt8](repeating: 0, count: 200)
        for number in 0..<70_000 {
            var encoder = try MessageEncoder(into: buffer.mutableSpan, header: Header(id: 0), compressor: compressor)
            // The name that the message before had in the same place is none of this message's.
            try encoder.append(Question(name: names[number % 2], type: .a))
            try encoder.append(Record(name: names[2], type: .null, ttl: 0, rdata: []), to: .answer)
            let expected = 12 + 19 + 10 + (number % 2 == 0 ? 17 : 4)
            guard encoder.count == expected else {
                Issue.record("message \(number) has \(encoder.count) octets, not \(expected)")
                return
            }
        }
    }
}
