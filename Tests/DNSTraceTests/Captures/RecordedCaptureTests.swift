import DNSWire
import DNSWireProperties
import Testing

@testable import DNSTrace

/// Recordings of clients and servers on one machine, in the formats and with the link layers that there are, against what
/// tshark 4.0 reads in them.
@Suite struct RecordedCaptureTests {
    private static let folder = "Tests/DNSTraceTests/Fixtures/captures/"

    /// The first 45 packets of the recording in many forms, and all of it.
    static let files = FixtureFile.names(in: folder).filter {
        ($0.hasSuffix(".pcap") || $0.hasSuffix(".pcapng")) && $0 != "snapped.pcap"
    }

    static func story(
        _ octets: [UInt8], telling: ExchangeStory.Telling = .nothing, by step: Int = .max
    ) -> (story: CaptureStory, payloads: [Payload], text: [UInt8])? {
        guard let reader = CaptureReader(beginning: octets.span) else { return nil }
        var story = CaptureStory(reader, ExchangeStory(telling), keepsPayloads: true)
        var payloads: [Payload] = []
        var text: [UInt8] = []
        var at = 0
        while at < octets.count {
            let end = at + min(step, octets.count - at)
            story.read(octets.span.extracting(at..<end))
            payloads += story.takePayloads()
            text += story.takeText()
            at = end
        }
        story.finish()
        return (story, payloads + story.takePayloads(), text + story.takeText())
    }

    @Test func `there are recordings in all forms`() {
        #expect(Self.files.count == 30)
        #expect(RecordedMessage.all.count == 111)
    }

    @Test(arguments: files)
    func `the messages are those of tshark`(file: String) throws {
        let octets = try #require(FixtureFile.octets(Self.folder + file))
        let (story, payloads, _) = try #require(Self.story(octets, by: 1000))
        let most = file == "whole.pcap" ? Int.max : 45
        var expected = RecordedMessage.all.filter { $0.frame <= most }
        var found = payloads.map(RecordedMessage.init)
        // The kernel gives each way of capturing its own time, and the cooked headers of Linux another.
        if file.hasPrefix("cooked") {
            for index in expected.indices { expected[index].time = nil }
            for index in found.indices { found[index].time = nil }
        }
        for index in expected.indices where found.indices.contains(index) {
            // tshark pairs what goes to everybody, and no second answer; of what it cannot dissect it has no pair.
            if expected[index].destination.hasPrefix("224.") { expected[index].query = nil }
            if expected[index].isAnswer, expected[index].query == nil { found[index].query = nil }
        }
        #expect(found == expected)
        #expect(story.reader.problem == nil && story.losses.isEmpty)
        #expect(story.reader.unknownPackets == 0)
    }

    @Test func `what was cut while it was captured has its length`() throws {
        let octets = try #require(FixtureFile.octets(Self.folder + "snapped.pcap"))
        let payloads = try #require(Self.story(octets)).payloads
        let expected = RecordedMessage.all.filter { $0.frame <= 45 }
        #expect(payloads.map { $0.packet?.number } == expected.map(\.frame))
        #expect(payloads.map(\.length) == expected.map(\.length))
        // 90 octets of each frame were kept, of which the headers have 42, or 62 with IPv6.
        #expect(
            payloads.map(\.bytes.count) == expected.map { min($0.length, $0.source.hasPrefix("[") ? 28 : 48) })
        #expect(payloads.allSatisfy { $0.isTruncated == ($0.bytes.count < $0.length) })
    }

    @Test func `the numbers of a recording`() throws {
        let octets = try #require(FixtureFile.octets(Self.folder + "whole.pcap"))
        let summary = try #require(Self.story(octets)).story.summary
        #expect(summary.lookups == 52 && summary.answered == 51 && summary.unanswered == 1 && summary.retried == 3)
        #expect(summary.failed == [.nxDomain: 6, .servFail: 5, .refused: 5])
        #expect(summary.multicast == 2 && summary.malformed == 1 && summary.cut == 0 && summary.unasked == 0)
        #expect(summary.slowest?.question == "late4.example.org. A")
    }

    @Test func `dnstap is read as dnstap-read reads it`() throws {
        let octets = try #require(FixtureFile.octets(Self.folder + "named.dnstap"))
        let listing = String(
            decoding: try #require(FixtureFile.octets(Self.folder + "named.dnstap.txt")), as: UTF8.self)
        let (story, payloads, _) = try #require(Self.story(octets, by: 77))
        let lines = payloads.compactMap(Self.line)
        #expect(lines == listing.split(separator: "\n").map(String.init))
        #expect(story.reader.problem == nil && story.reader.unknownPackets == 0)
        #expect(story.summary.lookups == 25 && story.summary.answered == 22 && story.summary.unanswered == 3)
    }

    /// `26-Nov-2026 18:07:54.788 CQ 127.0.0.5:33949 -> 127.0.0.5:5300 UDP 57b www1.example.org/IN/A`; of the kind, who asks
    /// is told by the port of the server.
    private static func line(_ payload: Payload) -> String? {
        guard let packet = payload.packet, let time = packet.time,
            let header = try? MessageView(payload.bytes.span).header,
            let question = MessageReading(payload.bytes).message.questions.first
        else { return nil }
        let (client, server) =
            header.isResponse ? (packet.destination, packet.source) : (packet.source, packet.destination)
        let kind = (server.port == 5300 ? "C" : "R") + (header.isResponse ? "R" : "Q")
        let arrow = header.isResponse ? "<-" : "->"
        let clock = time.description.split(separator: " ")[1].prefix(12)
        let name = question.name.description.dropLast()
        return "26-Nov-2026 \(clock) \(kind) \(client) \(arrow) \(server) \(packet.transport.name) \(payload.length)b "
            + "\(name)/\(question.recordClass)/\(question.type)"
    }

    @Test(arguments: 0..<40)
    func `recordings that were changed or cut are read to no harm`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let file = Self.files[seed % Self.files.count]
        var octets = try #require(FixtureFile.octets(Self.folder + (seed % 8 == 7 ? "named.dnstap" : file)))
        for _ in 0..<20 {
            octets[.random(in: 4..<octets.count, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        octets.removeLast(.random(in: 0..<octets.count / 2, using: &generator))
        for telling in [ExchangeStory.Telling.text(style: nil), .table(.csv), .table(.jsonLines)] {
            guard let (story, payloads, text) = Self.story(octets, telling: telling, by: 997) else { continue }
            #expect(payloads.count == story.summary.messages)
            #expect(payloads.isEmpty || !text.isEmpty)
            #expect(text.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
            #expect(payloads.allSatisfy { $0.bytes.count <= $0.length })
        }
    }
}
