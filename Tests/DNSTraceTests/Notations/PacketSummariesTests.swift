import DNSTrace
import Testing

@Suite("Summaries of packets without their bytes")
struct PacketSummariesTests {
    @Test(arguments: [
        "10:00:00.1 IP 192.0.2.1.40000 > 192.0.2.53.53: 43615+ A? example.org. (29)",
        "10:00:00.1 IP6 fe80::1.5353 > ff02::fb.mdns: 0 PTR (QM)? _http._tcp.local. (35)",
        "10:00:00.2 IP 192.0.2.53.domain > 192.0.2.1.40000: 43615 2/0/0 A 192.0.2.80, A 192.0.2.81 (61)",
        "    1   0.000000    192.0.2.1 → 192.0.2.53   DNS 71 Standard query 0xaa5f A example.org",
    ])
    func `what tcpdump and tshark print of packets asks for the bytes`(_ line: String) {
        let result = NotationReader().read(Array((line + "\n").utf8))
        #expect(result.payloads.isEmpty)
        #expect(result.explanations.count == 1)
        #expect(result.explanations.first?.contains("use -X") == true)
    }

    @Test(arguments: ["see section > 3 (12)", "IP 192.0.2.1 > 192.0.2.2: ICMP echo request, id 1, length 64"])
    func `other lines are none`(_ line: String) {
        #expect(NotationReader().read(Array(line.utf8)).explanations == [NotationReader.nothingFound])
    }
}
