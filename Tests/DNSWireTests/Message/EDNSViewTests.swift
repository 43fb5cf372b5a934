import DNSWire
import Testing

@Suite("EDNSView, resumed walks, hashes: what a resolver asks of a view")
struct EDNSViewTests {
    @Test func `EDNS is shown where it is`() throws {
        var query = Message(query: "example.org", .aaaa, id: 7)
        query.edns = EDNS(
            payloadSize: 400, flags: OPTFlags(ttl: 0x0100_8000),
            options: try EDNSOptions([
                EDNSOption(code: .nsid), EDNSOption(code: .cookie, data: [1, 2, 3, 4, 5, 6, 7, 8]),
            ]))
        let octets = try query.encoded()
        guard let edns = try MessageView(octets.span).edns else { return missing() }
        #expect(edns.payloadSize == 400)
        #expect(edns.effectivePayloadSize == 512)
        #expect(edns.isDNSSECOK == true)
        #expect(edns.flags.extendedResponseCode == 1)
        #expect(try edns.decode(EDNSOption.Cookie.self)?.client == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(try edns.decode(EDNSOption.ClientSubnet.self) == nil)
        guard let option = try edns.option(.cookie) else { return missing() }
        #expect(option.offset == 29 + 11 + 4)
        #expect(option.endOffset == octets.count)
        #expect(Octets(option.data) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(throws: WireDecodingError(.recordTypeMismatch, at: 0)) { try option.decode(EDNSOption.NSID.self) }
    }

    @Test func `an option that is cut ends the cursor`() throws {
        var query = try Message(query: "example.org", .aaaa, id: 7).encoded()
        query[11] = 1
        query += [0, 0, 41, 4, 0, 0, 0, 0, 0, 0, 6, 0, 10, 0, 8, 1, 2]
        guard var options = try MessageView(query.span).edns?.options else { return missing() }
        var fault: WireDecodingError?
        do throws(WireDecodingError) { _ = try options.next() } catch { fault = error }
        #expect(fault?.reason == .truncated)
        #expect(fault?.offset == 29 + 15)
        if try options.next() != nil { missing() }
    }

    @Test func `there is none where there is none`() throws {
        let query = try Message(query: "example.org", .aaaa, id: 7).encoded()
        if try MessageView(query.span).edns != nil { missing() }
    }

    @Test func `a walk goes on from two numbers, whatever they are`() throws {
        var message = Message(query: "example.org", .a, id: 7)
        message.answers = [
            Record(name: "example.org", type: .a, ttl: 1, rdata: [192, 0, 2, 1]),
            Record(name: "example.org", type: .a, ttl: 2, rdata: [192, 0, 2, 2]),
        ]
        message.additionals = [EDNS().record]
        let octets = try message.encoded()
        let view = try MessageView(octets.span)
        var records = try view.records
        _ = try records.next()
        var resumed = view.records(at: records.offset, remaining: records.remaining)
        guard let second = try resumed.next() else { return missing() }
        #expect(second.ttl == 2)
        #expect(second.section == .answer)
        guard let third = try resumed.next() else { return missing() }
        #expect(third.section == .additional)
        if try resumed.next() != nil { missing() }
        for offset in [Int.min, -1, 0, octets.count, octets.count + 1, Int.max] {
            for remaining in [Int.min, 0, 1, Int.max] {
                var records = view.records(at: offset, remaining: remaining)
                do { while try records.next() != nil {} } catch {}
                var questions = view.questions(at: offset, remaining: remaining)
                do { while try questions.next() != nil {} } catch {}
                _ = try? view.name(at: offset)
            }
        }
    }

    @Test func `fields say where they are`() throws {
        var message = Message(query: "example.org", .mx, id: 7)
        message.answers = [
            try Record(name: "example.org", ttl: 1, data: RDATA.MX(preference: 10, exchange: "mx.example.org")),
            try Record(name: "example.org", ttl: 1, data: RDATA.HINFO(cpu: [0x41], os: [0x42, 0x43])),
            Record(name: "example.org", type: RecordType(rawValue: 65280), ttl: 1, rdata: [1, 2]),
        ]
        let octets = try message.encoded()
        var shown: [String] = []
        var records = try MessageView(octets.span).records
        while let record = try records.next() {
            let start = record.rdataRange.lowerBound
            try record.forEachField { field in
                shown.append(
                    "\(field.name) \(field.kind) \(field.range.lowerBound - start) \(field.content.lowerBound - start) "
                        + "\(field.content.count)")
            }
        }
        #expect(
            shown == [
                "preference fixed 0 0 2", "exchange name 2 2 5", "cpu octets 0 1 1", "os octets 2 3 2",
                "rdata octets 0 0 2",
            ])
    }

    @Test func `names that differ in case hash alike, others do not`() throws {
        let names: [DomainName] = ["example.org", "EXAMPLE.org", "example.com", "xample.org", ".", "org"]
        let hashes = names.map { $0.hash(seed: 1) }
        #expect(hashes[0] == hashes[1])
        #expect(Set(hashes).count == 5)
        #expect(names[0].hash(seed: 2) != hashes[0])
        var octets = try Message(query: "Example.ORG", .a, id: 7).encoded()
        octets += [0xC0, 12, 0, 28, 0, 1]
        octets[5] = 2
        var questions = try MessageView(octets.span).questions
        guard let first = try questions.next() else { return missing() }
        #expect(try first.name.hash(seed: 1) == hashes[0])
        #expect(try first.hash(seed: 1) == Question(name: "example.org", type: .a).hash(seed: 1))
        guard let second = try questions.next() else { return missing() }
        #expect(try second.name.hash(seed: 1) == hashes[0])
        #expect(try second.hash(seed: 1) == Question(name: "example.org", type: .aaaa).hash(seed: 1))
        #expect(try second.hash(seed: 1) != first.hash(seed: 1))
        #expect(try second.isSame(as: Question(name: "example.ORG", type: .aaaa)))
        #expect(try !second.isSame(as: Question(name: "example.ORG", type: .a)))
    }

    private func missing(line: Int = #line) { Issue.record("line \(line): not what there is") }
}
