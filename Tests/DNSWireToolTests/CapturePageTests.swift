import DNSTrace
import DNSWire
import Testing

@testable import DNSWireTool

@Suite("dnswire --html on files of captured packets")
struct CapturePageTests {
    /// A packet of raw IP over UDP, so many milliseconds after the capture begins.
    private static func packet(_ milliseconds: Int, from source: UInt8, to target: UInt8, _ message: [UInt8]) -> [UInt8]
    {
        func number(_ value: Int, _ octets: Int) -> [UInt8] {
            (0..<octets).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let length = 28 + message.count
        let isAnswer = source == 53
        return number(1_779_137_406 + milliseconds / 1000, 4) + number(milliseconds % 1000 * 1000, 4)
            + number(length, 4)
            + number(length, 4) + [
                0x45, 0, 0, UInt8(length), 0, 1, 0, 0, 64, 17, 0, source == 2 ? 1 : 0, 192, 0, 2, source, 192, 0, 2,
                target,
            ]
            + (isAnswer ? [0, 53, 0x9C, 0x40] : [0x9C, 0x40, 0, 53]) + [0, UInt8(message.count + 8), 0, 0] + message
    }

    private static func query(_ id: UInt8, _ letter: UInt8, type: UInt8) -> [UInt8] {
        [0, id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, letter, 0, 0, type, 0, 1]
    }

    private static func answer(_ id: UInt8, _ letter: UInt8, type: UInt8, code: UInt8) -> [UInt8] {
        [0, id, 0x81, 0x80 | code, 0, 1, 0, 0, 0, 0, 0, 0, 1, letter, 0, 0, type, 0, 1]
    }

    /// A query that is sent twice, one for the other type meanwhile, one of another client that nobody answers, and one to all.
    private static let capture: [UInt8] =
        [0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 101, 0, 0, 0]
        + packet(0, from: 1, to: 53, query(1, 0x61, type: 1)) + packet(1000, from: 1, to: 53, query(1, 0x61, type: 1))
        + packet(1100, from: 1, to: 53, query(2, 0x61, type: 28))
        + packet(1150, from: 2, to: 53, query(3, 0x62, type: 1))
        + packet(1250, from: 53, to: 1, answer(1, 0x61, type: 1, code: 0))
        + packet(1300, from: 53, to: 1, answer(2, 0x61, type: 28, code: 3))

    @Test func `each query is there with its answer, what it took, and how often it was sent`() throws {
        let file = try TemporaryFile("lookups.pcap")
        file.write(Self.capture)
        let run = CommandRun("--html", "-", file.path)
        #expect(run.status == .whole)
        let page = MarkupCheck(run.output)
        #expect(page.problems.isEmpty)
        #expect(
            page.elements.filter { $0.name == "h2" }.map(\.text) == [
                "Slowest", "Failed", "192.0.2.1 · a.", "192.0.2.2 · b.",
            ])
        let lookups = page.elements.filter { $0.attributes["data-took"] != nil }
        #expect(lookups.map { $0.attributes["data-name"] } == ["a.", "a.", "b."])
        #expect(lookups.map { $0.attributes["data-took"] } == ["1250000", "200000", "0"])
        #expect(lookups.map { $0.attributes["class"] } == ["slowest", "failed", "failed"])
        #expect(
            page.all("badge").map(\.text) == [
                "✓ NOERROR", "↻ sent 2 times", "◷ slowest", "✗ NXDOMAIN", "✗ no answer",
            ])
        #expect(page.all("facts").map(\.text) == ["pcap, 6 packets"])
        #expect(page.all("summary").first?.text.contains("3 lookups of 2 clients at 1 server") == true)
        for place in 1...6 { #expect(run.output.contains(#""place":"packet \#(place)""#)) }
        #expect(run.output.contains(#""socket":"UDP · to 192.0.2.53:53""#))
        #expect(run.output.contains("note: the checksum of the packet's IPv4 header is false"))
    }

    @Test func `what is announced to all is no failure, and says who announces what`() throws {
        let file = try TemporaryFile("announcement.pcap")
        let record: [UInt8] = [1, 0x70, 0, 0, 1, 0x80, 1, 0, 0, 0, 9, 0, 4, 192, 0, 2, 7]
        var packet = Self.packet(0, from: 1, to: 251, [0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0] + record)
        // To 224.0.0.251, from and to port 5353.
        packet.replaceSubrange(32..<35, with: [224, 0, 0])
        packet.replaceSubrange(36..<40, with: [0x14, 0xE9, 0x14, 0xE9])
        file.write(Array(Self.capture.prefix(24)) + packet)
        let page = MarkupCheck(CommandRun("--html", "-", file.path).output)
        #expect(page.elements.filter { $0.name == "h2" }.map(\.text) == ["192.0.2.1 · p."])
        #expect(page.all("badge").map(\.text) == ["✓ to everybody"])
        #expect(page.all("who").first?.text.hasPrefix("p. A") == true)
    }

    @Test func `so many lookups are kept, and what belongs to others is only counted`() {
        var packets = PacketEpisodes(most: 2, policy: .resolver)
        for id in 1...3 as ClosedRange<UInt8> {
            for isAnswer in [false, true] {
                let client = Endpoint(address: "192.0.2.1", port: 40000)
                let server = Endpoint(address: "192.0.2.53", port: 53)
                var packet = PacketOrigin(
                    number: Int(id) * 2 + (isAnswer ? 1 : 0), source: isAnswer ? server : client,
                    destination: isAnswer ? client : server, transport: .udp)
                if isAnswer { packet.query = Int(id) * 2 }
                packets.take(
                    Payload(
                        bytes: isAnswer ? Self.answer(id, 0x61, type: 1, code: 0) : Self.query(id, 0x61, type: 1),
                        notation: "pcap", position: TextPosition(line: 1, column: 1), packet: packet))
            }
        }
        #expect(packets.episodes.map { $0.lookups.count } == [1, 1])
        #expect(packets.episodes.map { $0.lookups[0].answers.count } == [1, 1])
        #expect(packets.leftOut == 1)
    }
}
