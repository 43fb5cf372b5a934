import DNSWire
import Testing

@testable import DNSTrace

/// Text of tcpdump and tshark whose lines say when a packet came, and whose dumps say from whom.
@Suite struct PacketTextTests {
    private typealias Sample = PacketReaderTests

    @Test(
        arguments: [
            ("18:02:26.356616 IP 127.0.1.1.46920 > 127.0.0.2.53: 32070+ A? a. (34)", "18:02:26.356616"),
            ("2026-11-26 18:02:26.356616 IP 127.0.1.1.46920 > 127.0.0.2.53: 32070+", "2026-11-26 18:02:26.356616"),
            ("2024-02-29 00:00:00.000001 IP6 ::1", "2024-02-29 00:00:00.000001"),
            ("1795716146.356616 IP 127.0.1.1.46920 > 127.0.0.2.53: 32070+", "2026-11-26 18:02:26.356616"),
            ("    1   0.001993000    127.0.1.1 → 127.0.0.2    DNS 76 Standard query", "00:00:00.001993"),
            ("   12 18:02:26.356616789 127.0.1.1 → 127.0.0.2", "18:02:26.356616789"),
        ])
    func `a heading begins with the time`(line: String, time: String) {
        #expect(PacketHeading.time(Array(line.utf8)[...])?.description == time)
    }

    @Test(
        arguments: [
            "IP 127.0.1.1.46920 > 127.0.0.2.53", "127.0.0.1", "25:00:00.0 x", "2026-13-01 00:00:00.5 x", "12", "",
            "1.2.3 x",
        ])
    func `what is no time is none`(line: String) {
        #expect(PacketHeading.time(Array(line.utf8)[...]) == nil)
    }

    private static func dump(_ bytes: [UInt8], _ heading: String) -> String {
        heading + "\n" + PastedDumpTests.plain(bytes) + "\n"
    }

    @Test func `packets of a text have addresses and times, and tell a story`() {
        let query = Sample.ipv4(Sample.udp(Sample.message))
        var answer = Sample.message
        answer[2] |= 0x80
        var reply = Sample.ipv4(Sample.udp(answer, to: 40000))
        // From the server's port to the client's, and the addresses the other way around.
        reply.replaceSubrange(12..<20, with: Array(query[16..<20] + query[12..<16]))
        reply.replaceSubrange(20..<22, with: Sample.number(53))
        let text =
            Self.dump(query, "2026-11-26 18:02:26.100000 IP 192.0.2.1.40000 > 192.0.2.53.53: 1+ A? a. (1)")
            + Self.dump(reply, "2026-11-26 18:02:26.112500 IP 192.0.2.53.53 > 192.0.2.1.40000: 1 0/0/0 (1)")
        let payloads = NotationReader().read(Array(text.utf8)).payloads
        #expect(payloads.map(\.bytes) == [Sample.message, answer])
        #expect(
            payloads.map { $0.packet?.time?.description } == [
                "2026-11-26 18:02:26.100000", "2026-11-26 18:02:26.112500",
            ])
        #expect(payloads.first?.packet?.source.description == "192.0.2.1:40000")
        #expect(payloads.last?.packet?.destination.description == "192.0.2.1:40000")
        var story = ExchangeStory(.text(style: nil))
        for payload in payloads { story.take(payload) }
        story.finish()
        let lines = String(decoding: story.takeText(), as: UTF8.self).split(separator: "\n")
        #expect(lines.prefix(2) == ["2026-11-26", "192.0.2.1 asks 192.0.2.53:53 over UDP"])
        #expect(lines.dropFirst(2).first?.hasPrefix("  18:02:26.100000    12.5 ms  NOERROR   ") == true)
        #expect(story.summary.lookups == 1 && story.summary.answered == 1)
    }
}
