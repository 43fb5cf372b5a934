import DNSWireProperties
import Testing

@testable import DNSTrace

/// What is kept of a capture that never ends.
@Suite("CaptureStory: what is kept does not grow with the capture")
struct CaptureMemoryTests {
    private typealias Sample = PacketReaderTests

    /// What docs/HostileInput.md says.
    private static let most = 192 << 20

    /// The beginning of a capture of IP packets.
    private static let head: [UInt8] = [
        0xA1, 0xB2, 0xC3, 0xD4, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 101,
    ]

    private static func word(_ value: Int) -> [UInt8] { Sample.number(value >> 16) + Sample.number(value & 0xFFFF) }

    private static func captured(_ packet: [UInt8], at second: Int) -> [UInt8] {
        word(second) + word(0) + word(packet.count) + word(packet.count) + packet
    }

    /// A packet of IPv4 from a client of its own.
    private static func packet(_ client: Int, _ data: [UInt8], _ next: UInt8, fragment: Int = 0) -> [UInt8] {
        [0x45, 0] + Sample.number(20 + data.count) + Sample.number(client & 0xFFFF) + Sample.number(fragment)
            + [64, next, 0, 0] + [10] + word(client).dropFirst() + [192, 0, 2, 53] + data
    }

    private static func segment(_ data: [UInt8], at sequence: Int, flags: UInt8 = 0x18) -> [UInt8] {
        Sample.number(40000) + Sample.number(53) + word(sequence) + [0, 0, 0, 1, 0x50, flags, 1, 0, 0, 0, 0, 0] + data
    }

    /// Reads packet after packet, each made when it is needed; gives the most that was kept after any piece.
    private static func mostKept(_ packets: Int, _ packet: (Int) -> [UInt8]) -> (octets: Int, story: CaptureStory?) {
        guard let reader = CaptureReader(beginning: head.span) else { return (0, nil) }
        var story = CaptureStory(reader, ExchangeStory(.text(style: nil)))
        var piece = head
        var most = 0
        for number in 0..<packets {
            piece += captured(packet(number), at: 1_770_000_000 + number / 20_000)
            guard piece.count >= 1 << 16 || number == packets - 1 else { continue }
            story.read(piece.span)
            piece.removeAll(keepingCapacity: true)
            most = max(most, story.heldOctets)
            _ = story.takeText()
        }
        return (most, story)
    }

    @Test func `queries of many clients that nobody answers`() {
        let message = Sample.message + Array(repeating: 0, count: 700)
        let (octets, story) = Self.mostKept(70_000) { Self.packet($0, Sample.udp(message), 17) }
        #expect(octets > 65_536 * 600)
        #expect(octets <= Self.most)
        #expect(story?.summary.lookups == 70_000)
        // One that has just come is kept beside as many as may be open.
        #expect(story?.summary.unanswered == 70_000 - 65_537)
        #expect(story?.losses == ["4463 queries could not be waited for any longer, as too many were open"])
    }

    @Test func `streams that are begun and never go on`() {
        let beginning = Sample.number(65_000) + Sample.message + Array(repeating: 0, count: 6000)
        let (octets, story) = Self.mostKept(12_000) { number in
            // What begins the stream counts as an octet of it.
            let isBegun = number % 2 == 1
            let segment = Self.segment(isBegun ? beginning : [], at: isBegun ? 1 : 0, flags: isBegun ? 0x18 : 2)
            return Self.packet(number / 2, segment, 6)
        }
        #expect(octets > (1 << 24) - 6100)
        #expect(octets <= Self.most)
        #expect(story?.losses.isEmpty == false)
    }

    @Test func `segments that lie ahead of what never comes`() {
        let data = Array(repeating: UInt8(1), count: 1000)
        let (octets, story) = Self.mostKept(40_000) { number in
            let bytes = number % 8 == 0 ? Sample.number(65_000) + Sample.message : data
            return Self.packet(number / 8, Self.segment(bytes, at: number % 8 * 2000), 6)
        }
        #expect(octets > 1 << 24)
        #expect(octets <= Self.most)
        #expect(story?.losses.isEmpty == false)
    }

    @Test func `datagrams of which a fragment never comes`() {
        let data = Array(repeating: UInt8(0), count: 1400)
        let (octets, story) = Self.mostKept(20_000) { number in
            // The last fragment is missing.
            Self.packet(number / 40, data, 17, fragment: 0x2000 | number % 40 * 175)
        }
        #expect(octets > 1 << 21)
        #expect(octets <= 1 << 23)
        #expect(story?.losses.isEmpty == false)
    }
}
