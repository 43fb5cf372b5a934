import DNSTrace
import Testing

/// Messages that do not look like any, in a text that holds nothing else.
@Suite struct BelievedMessageTests {
    private func read(_ text: String, isPayload: Bool = false) -> [Payload] {
        NotationReader().read(Array(text.utf8), isPayload: isPayload).payloads
    }

    private func octets(_ text: String) -> [UInt8] {
        stride(from: 0, to: text.utf8.count, by: 2).compactMap { at in
            UInt8(String(text.dropFirst(at).prefix(2)), radix: 16)
        }
    }

    @Test(
        "headers alone, stateful operations, answers known already",
        arguments: [
            "123481050000000000000000", "0005300000000000000000000001000800003a98000075300003000400000000",
            "000000000000000100000000025f78045f746370056c6f63616c00000c00010000119400040161c00c",
        ])
    func unusual(hex: String) {
        let payloads = read(hex)
        #expect(payloads.map(\.bytes) == [octets(hex)])
        #expect(payloads.map(\.isTruncated) == [false])
    }

    @Test func `a name that points at itself is shown, with a word that it is a guess`() {
        let hex = "aabb01000001000000000000c00c00010001"
        let payloads = read(hex)
        #expect(payloads.map(\.bytes) == [octets(hex)])
        #expect(payloads.first?.doubts.contains { $0.contains("do not look like a DNS message") } == true)
    }

    @Test func `whatever is given as a payload is read as one`() {
        let hash = "d41d8cd98f00b204e9800998ecf8427e"
        #expect(read(hash).isEmpty)
        #expect(read(hash, isPayload: true).map(\.bytes) == [octets(hash)])
        #expect(read("00017800000100000000000001610000010001", isPayload: true).count == 1)
        #expect(read("the quick brown fox", isPayload: true).isEmpty)
        #expect(read("deadbeef", isPayload: true).isEmpty)
    }
}
