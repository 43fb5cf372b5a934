import DNSWire
import Testing

@Suite("Transfers of zones (RFC 5936, RFC 1995)") struct ZoneTransferTests {
    static func soa(_ serial: UInt32) -> Record {
        let data = RDATA.SOA(
            mname: "ns.z", rname: "h.z", serial: serial, refresh: 1, retry: 2, expire: 3, minimum: 4)
        return (try? Record(name: "Z", ttl: 1, data: data)) ?? Record(name: .root, type: .null, ttl: 0, rdata: [])
    }

    static func a(_ last: UInt8) -> Record {
        Record(name: "a.z", type: .a, ttl: 1, rdata: [192, 0, 2, last])
    }

    private func reply(_ transfer: ZoneTransfer, _ records: [Record], hasQuestion: Bool = true) -> Message {
        var message = Message(answering: transfer.query)
        message.answers = RecordList(records)
        if !hasQuestion { message.questions = [] }
        return message
    }

    /// What becomes of answers, each list of records a message.
    private func events(
        since serial: UInt32? = nil, over carrier: ZoneTransfer.Carrier = .stream, _ messages: [Record]...
    ) throws -> (events: [String], isComplete: Bool) {
        var transfer = ZoneTransfer(of: "z", since: serial, over: carrier)
        var found: [String] = []
        for (index, records) in messages.enumerated() {
            for event in try transfer.receive(reply(transfer, records, hasQuestion: index == 0)) {
                found.append(ZoneTransferTests.word(event))
            }
        }
        return (found, transfer.isComplete)
    }

    private static func word(_ event: TransferEvent) -> String {
        func serial(_ record: Record) -> String { "\(record.data(as: RDATA.SOA.self)?.serial ?? 0)" }
        func last(_ record: Record) -> String { "\(record.rdata.last ?? 0)" }
        return switch event {
        case .upToDate(let soa): "upToDate " + serial(soa)
        case .retryOverTCP(let soa): "retry " + serial(soa)
        case .wholeZone(let soa): "zone " + serial(soa)
        case .record(let record): last(record)
        case .differenceFrom(let soa): "from " + serial(soa)
        case .removed(let record): "-" + last(record)
        case .differenceTo(let soa): "to " + serial(soa)
        case .added(let record): "+" + last(record)
        case .complete(let soa): "complete " + serial(soa)
        }
    }

    private func failure(_ body: () throws -> Void) -> TransferError? {
        do { try body() } catch { return error as? TransferError }
        return nil
    }

    let soa = ZoneTransferTests.soa
    let a = ZoneTransferTests.a

    @Test func `the requests`() throws {
        let whole = ZoneTransfer(of: "z", id: 7).query
        #expect(try whole.encoded().hex == "00070000000100000000000001" + "7a0000fc0001")
        let part = ZoneTransfer(of: "z", since: 5, id: 7).query
        #expect(part.question?.type == .ixfr && part.authorities.count == 1)
        #expect(part.authorities.first?.data(as: RDATA.SOA.self)?.serial == 5)
    }

    @Test func `a whole zone, in one message and in many`() throws {
        let expected = ["zone 9", "1", "2", "complete 9"]
        let one = try events([soa(9), a(1), a(2), soa(9)])
        #expect(one.events == expected && one.isComplete)
        let many = try events([soa(9)], [a(1)], [], [a(2), soa(9)])
        #expect(many.events == expected && many.isComplete)
        let part = try events([soa(9), a(1)])
        #expect(part.events == ["zone 9", "1"] && !part.isComplete)
        #expect(try events([soa(9), soa(9)]).events == ["zone 9", "complete 9"])
    }

    @Test func `differences, one and several, in one message and in many`() throws {
        let one = [soa(9), soa(7), a(1), soa(8), a(2), soa(8), a(2), soa(9), a(3), a(4), soa(9)]
        let expected = [
            "from 7", "-1", "to 8", "+2", "from 8", "-2", "to 9", "+3", "+4", "complete 9",
        ]
        #expect(try events(since: 7, one).events == expected)
        #expect(try events(since: 7, over: .datagram, one).events == expected)
        var transfer = ZoneTransfer(of: "z", since: 7)
        var found: [String] = []
        for record in one { found += try transfer.receive(reply(transfer, [record])).map(ZoneTransferTests.word) }
        #expect(found == expected && transfer.isComplete)
        // Nothing removed, nothing added.
        #expect(
            try events(since: 8, [soa(9), soa(8), soa(9), soa(9)]).events == ["from 8", "to 9", "complete 9"])
    }

    @Test func `a request for differences that is answered by the whole zone`() throws {
        #expect(try events(since: 7, [soa(9), a(1), soa(9)]).events == ["zone 9", "1", "complete 9"])
        #expect(try events(since: 7, [soa(9)], [a(1), soa(9)]).events == ["zone 9", "1", "complete 9"])
        #expect(try events(since: 7, [soa(9), soa(9)]).events == ["zone 9", "complete 9"])
    }

    @Test func `a copy that is up to date, or newer in the arithmetic of serials`() throws {
        for serial: UInt32 in [9, 10, 0x7FFF_FFFF] {
            let answer = try events(since: serial, [soa(9)])
            #expect(answer.events == ["upToDate 9"] && answer.isComplete)
        }
        #expect(try events(since: 0xFFFF_FFFF, [soa(9)]).events == [])
        let datagram = try events(since: 0xFFFF_FFFF, over: .datagram, [soa(9)])
        #expect(datagram.events == ["retry 9"] && datagram.isComplete)
        #expect(try events(since: 9, over: .datagram, [soa(9)]).events == ["upToDate 9"])
    }

    @Test func `what breaks a transfer`() throws {
        #expect(failure { _ = try events([]) } == .noSOA)
        #expect(failure { _ = try events([a(1)]) } == .noSOA)
        #expect(failure { _ = try events([soa(9), a(1), soa(10)]) } == .otherVersion(10))
        #expect(failure { _ = try events([soa(9), soa(9), a(1)]) } == .afterEnd)
        #expect(failure { _ = try events([soa(9), soa(9)], [a(1)]) } == .afterEnd)
        var foreign = a(1)
        foreign.name = "a.example"
        #expect(failure { _ = try events([soa(9), foreign]) } == .outsideZone(index: 1))
        foreign = a(1)
        foreign.recordClass = .chaos
        #expect(failure { _ = try events([soa(9), foreign]) } == .outsideZone(index: 1))
        #expect(failure { _ = try events(since: 7, [soa(9), soa(6)]) } == .otherVersion(6))
        #expect(failure { _ = try events(since: 7, [soa(9), soa(7), soa(8), soa(9)]) } == .otherVersion(9))
        #expect(failure { _ = try events(since: 7, [soa(9), soa(7), soa(9), soa(8)]) } == .otherVersion(8))
        #expect(failure { _ = try events(since: 7, over: .datagram, [soa(9), a(1)]) } == .unfinished)
        let transfer = ZoneTransfer(of: "z")
        #expect(failure { try transfer.finish() } == .unfinished)
    }

    @Test func `messages that are no answers`() throws {
        func failure(_ change: (inout Message) -> Void) -> TransferError? {
            var transfer = ZoneTransfer(of: "z")
            var message = reply(transfer, [soa(9), soa(9)])
            change(&message)
            return self.failure { _ = try transfer.receive(message) }
        }
        #expect(failure { _ in } == nil)
        #expect(failure { $0.header.id ^= 1 } == .notTheResponse)
        #expect(failure { $0.header.isResponse = false } == .notTheResponse)
        #expect(failure { $0.header.opcode = .notify } == .notTheResponse)
        #expect(failure { $0.questions[0].type = .ixfr } == .notTheResponse)
        #expect(failure { $0.header.isTruncated = true } == .truncated)
        #expect(failure { $0.responseCode = .notAuth } == .refused(.notAuth))
        #expect(failure { $0.responseCode = .badVers } == .refused(.badVers))
    }

    @Test func `an answer is cut into messages, and read back`() throws {
        var transfer = ZoneTransfer(of: "z")
        let records = [soa(9)] + (0..<200).map { a($0) } + [soa(9)]
        var answer = ZoneTransferAnswer(to: transfer.query, records, limit: 512)
        var found: [Record] = []
        var count = 0
        while let octets = try answer.next() {
            #expect(octets.count <= 512)
            let message = try Message(decoding: octets)
            #expect(message.questions.count == (count == 0 ? 1 : 0))
            for event in try transfer.receive(message) {
                if case .record(let record) = event { found.append(record) }
            }
            count += 1
        }
        #expect(transfer.isComplete && count > 5)
        #expect(found == Array(records.dropFirst().dropLast()))
        var tiny = ZoneTransferAnswer(to: transfer.query, records, limit: 20)
        #expect(throws: WireEncodingError.self) { _ = try tiny.next() }
    }
}
