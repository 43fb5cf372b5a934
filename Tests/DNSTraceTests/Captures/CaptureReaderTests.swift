import DNSWireProperties
import Testing

@testable import DNSTrace

/// Files of captured packets: pcap and pcapng of either byte order, fragments, streams, and what is broken.
@Suite struct CaptureReaderTests {
    private typealias Sample = PacketReaderTests

    private static let message = PacketReaderTests.message

    private static func word(_ value: Int, _ isBig: Bool) -> [UInt8] {
        let bytes = [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
        return isBig ? bytes : bytes.reversed()
    }

    private static func half(_ value: Int, _ isBig: Bool) -> [UInt8] {
        let bytes = Sample.number(value)
        return isBig ? bytes : bytes.reversed()
    }

    /// A capture of pcap with packets a second and a quarter apart.
    private static func pcap(
        _ packets: [[UInt8]], link: Int = 101, isBig: Bool = false, isNano: Bool = false
    ) -> [UInt8] {
        var file = word(isNano ? 0xA1B2_3C4D : 0xA1B2_C3D4, isBig) + half(2, isBig) + half(4, isBig)
        file += word(0, isBig) + word(0, isBig) + word(65535, isBig) + word(link, isBig)
        for (index, packet) in packets.enumerated() {
            file += word(1000 + index, isBig) + word(250_000 * (isNano ? 1000 : 1), isBig)
            file += word(packet.count, isBig) + word(packet.count, isBig) + packet
        }
        return file
    }

    private static func block(_ type: Int, _ body: [UInt8], _ isBig: Bool) -> [UInt8] {
        let padded = body + Array(repeating: 0, count: (4 - body.count % 4) % 4)
        return word(type, isBig) + word(padded.count + 12, isBig) + padded + word(padded.count + 12, isBig)
    }

    /// A section of pcapng with an interface for each link, whose packets count nanoseconds.
    private static func pcapng(_ packets: [(interface: Int, bytes: [UInt8])], links: [Int], isBig: Bool) -> [UInt8] {
        var file = block(
            0x0A0D_0D0A,
            word(0x1A2B_3C4D, isBig) + half(1, isBig) + half(0, isBig) + Array(repeating: 255, count: 8), isBig)
        for link in links {
            let resolution = half(9, isBig) + half(1, isBig) + [9, 0, 0, 0]
            file += block(1, half(link, isBig) + [0, 0] + word(0, isBig) + resolution + [0, 0, 0, 0], isBig)
        }
        file += block(5, Array(repeating: 0, count: 24), isBig)
        for packet in packets {
            let time = 1000 * 1_000_000_000 + 250_000_000
            file += block(
                6,
                word(packet.interface, isBig) + word(time >> 32, isBig) + word(time & 0xFFFF_FFFF, isBig)
                    + word(packet.bytes.count, isBig) + word(packet.bytes.count, isBig) + packet.bytes, isBig)
        }
        return file
    }

    private static func read(_ file: [UInt8], by step: Int = .max) -> (payloads: [Payload], reader: CaptureReader?) {
        guard var reader = CaptureReader(beginning: file.span) else { return ([], nil) }
        var payloads: [Payload] = []
        var at = 0
        while at < file.count {
            let end = at + min(step, file.count - at)
            payloads += reader.read(file.span.extracting(at..<end))
            at = end
        }
        payloads += reader.finish()
        return (payloads, reader)
    }

    @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
    func `pcap of either order and resolution`(isBig: Bool, isNano: Bool) {
        let packets = [Sample.ipv4(Sample.udp(Self.message)), Sample.ipv6(Sample.udp(Self.message))]
        let file = Self.pcap(packets, isBig: isBig, isNano: isNano)
        for step in [1, 7, 64, .max] {
            let (payloads, reader) = Self.read(file, by: step)
            #expect(payloads.map(\.bytes) == [Self.message, Self.message])
            #expect(payloads.map { $0.packet?.time?.sinceEpoch } == [1000.25, 1001.25])
            #expect(payloads.map(\.packet?.number) == [1, 2])
            #expect(payloads.map { $0.packet?.source.description } == ["192.0.2.1:40000", "[2001:db8::1]:40000"])
            #expect(payloads.first?.packet?.destination.description == "192.0.2.53:53")
            #expect(reader?.problem == nil)
        }
    }

    @Test(arguments: [false, true])
    func `pcapng with several interfaces and sections`(isBig: Bool) {
        let plain = Sample.ipv4(Sample.udp(Self.message))
        let packets = [(0, Sample.ethernet(plain)), (1, plain), (2, [2, 0, 0, 0] + plain)]
        let section = Self.pcapng(packets.map { (interface: $0.0, bytes: $0.1) }, links: [1, 101, 0], isBig: isBig)
        let other = Self.pcapng([(interface: 0, bytes: plain)], links: [101], isBig: !isBig)
        for step in [1, 100, .max] {
            let (payloads, reader) = Self.read(section + other, by: step)
            #expect(payloads.map(\.bytes) == Array(repeating: Self.message, count: 4))
            #expect(payloads.allSatisfy { $0.packet?.time?.sinceEpoch == 1000.25 })
            #expect(reader?.problem == nil && reader?.packets == 4)
        }
    }

    @Test func `fragments in any order, and twice`() {
        let message = Self.message + Array(repeating: 0, count: 0)
        let datagram = Sample.udp(message)
        let fragments = [(0, 16), (16, 32), (32, datagram.count)].map { start, end in
            var packet = Sample.ipv4(Array(datagram[start..<end]))
            packet.replaceSubrange(6..<8, with: Sample.number(start / 8 | (end < datagram.count ? 0x2000 : 0)))
            packet.replaceSubrange(10..<12, with: [0, 0])
            return packet
        }
        for order in [[0, 1, 2], [2, 1, 0], [1, 1, 2, 0], [2, 0, 0, 1]] {
            let payloads = Self.read(Self.pcap(order.map { fragments[$0] })).payloads
            #expect(payloads.map(\.bytes) == [message])
            #expect(payloads.first?.packet?.source.port == 40000)
        }
        // Of what never becomes whole the beginning is shown.
        let cut = Self.read(Self.pcap([fragments[0], fragments[2]])).payloads
        #expect(cut.map(\.bytes) == [Array(message.prefix(8))])
        #expect(cut.first?.length == message.count && cut.first?.isTruncated == true)
        #expect(Self.read(Self.pcap([fragments[1], fragments[2]])).payloads.isEmpty)
    }

    /// A segment of a stream to port 53.
    private static func segment(_ data: [UInt8], at sequence: Int, flags: UInt8 = 0x18) -> [UInt8] {
        let header =
            Sample.number(40000) + Sample.number(53) + word(sequence, true) + [
                0, 0, 0, 1, 0x50, flags, 1, 0, 0, 0, 0, 0,
            ]
        return Sample.ipv4(header + data, 6)
    }

    @Test func `streams out of order, repeated, with several messages a segment, and from the middle on`() {
        let framed = Sample.number(Self.message.count) + Self.message
        let both = framed + framed
        let pieces = [(0, 1), (1, 20), (20, 40), (40, both.count)].map { start, end in
            Self.segment(Array(both[start..<end]), at: 0xFFFF_FFF0 + 1 + start)
        }
        let start = Self.segment([], at: 0xFFFF_FFF0, flags: 2)
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [0, 2, 1, 1, 3, 0], [1, 0, 0, 3, 2]] {
            let payloads = Self.read(Self.pcap([start] + order.map { pieces[$0] })).payloads
            #expect(payloads.map(\.bytes) == [Self.message, Self.message])
            #expect(payloads.allSatisfy { $0.packet?.transport == .tcp })
        }
        let whole = Self.segment(both, at: 77)
        #expect(Self.read(Self.pcap([whole])).payloads.map(\.bytes) == [Self.message, Self.message])
        let middle = Self.segment(Array(framed[10...]), at: 5)
        let next = Self.segment(framed, at: 5 + framed.count - 10)
        #expect(Self.read(Self.pcap([middle, next])).payloads.map(\.bytes) == [Self.message])
    }

    @Test func `what was cut while it was captured has its length`() {
        var file = Self.pcap([])
        let packet = Sample.ipv4(Sample.udp(Self.message))
        let kept = Array(packet[..<(packet.count - 5)])
        file +=
            Self.word(1, false) + Self.word(0, false) + Self.word(kept.count, false) + Self.word(packet.count, false)
        file += kept
        let payload = Self.read(file).payloads.first
        #expect(payload?.bytes == Array(Self.message.dropLast(5)))
        #expect(payload?.length == Self.message.count && payload?.isTruncated == true)
    }

    @Test func `other ports are shown where the octets are plainly those of a message`() {
        let plain = Sample.ipv4(Sample.udp(Self.message, to: 8053))
        let other = Sample.ipv4(Sample.udp(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8), to: 8080))
        #expect(Self.read(Self.pcap([plain, other])).payloads.map(\.bytes) == [Self.message])
    }

    @Test func `what is broken is said, and what comes before it is read`() {
        let file = Self.pcap([Sample.ipv4(Sample.udp(Self.message)), Sample.ipv4(Sample.udp(Self.message))])
        let (payloads, reader) = Self.read(Array(file.dropLast(3)))
        #expect(payloads.count == 1)
        #expect(reader?.problem == "packet 2: the capture ends within it")
        var broken = file
        broken.replaceSubrange(32..<36, with: [255, 255, 255, 255])
        #expect(Self.read(broken).reader?.problem == "packet 1: a packet of the capture claims 4294967295 octets")
        let unknown = Self.read(Self.pcap([Self.message], link: 147))
        #expect(unknown.payloads.isEmpty && unknown.reader?.unknownPackets == 1)
    }

    @Test(arguments: 0..<60)
    func `captures that were changed or cut are read to no harm`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let packets = PacketReaderTests.packets.map(\.bytes)
        let framed = Sample.number(Self.message.count) + Self.message
        let streams = (0..<10).map { Self.segment(framed, at: $0 * framed.count) }
        let files = [
            Self.pcap(packets + streams), Self.pcap(packets + streams, link: 1),
            Self.pcapng((packets + streams).map { (interface: 0, bytes: $0) }, links: [101], isBig: seed % 2 == 0),
        ]
        for file in files {
            var changed = file
            for _ in 0..<8 {
                changed[.random(in: 4..<changed.count, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            changed.removeLast(.random(in: 0..<changed.count - 4, using: &generator))
            let (payloads, _) = Self.read(changed, by: .random(in: 1...200, using: &generator))
            #expect(payloads.allSatisfy { $0.bytes.count <= $0.length })
        }
    }

    @Test func `a capture is no text`() {
        let file = Self.pcap([Sample.ipv4(Sample.udp(Self.message))])
        #expect(Payload.all(in: file).map(\.bytes) == [Self.message])
        #expect(CaptureReader(beginning: Array("a text".utf8).span) == nil)
    }
}
