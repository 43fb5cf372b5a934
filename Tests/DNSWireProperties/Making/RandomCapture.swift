import DNSWire

/// Captures of packets with random messages in them, over UDP and TCP, in pcap and pcapng.
struct RandomCapture {
    private var generator: SeededGenerator

    static func make(using generator: inout SeededGenerator) -> [UInt8] {
        var capture = RandomCapture(generator: generator)
        let octets = capture.file()
        generator = capture.generator
        return octets
    }

    private static func half(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
    }

    private static func word(_ number: Int) -> [UInt8] { half(number >> 16) + half(number) }

    private mutating func file() -> [UInt8] {
        var packets: [[UInt8]] = []
        for _ in 0..<Int.random(in: 1...5, using: &generator) { packets += packetsOfMessage() }
        return Bool.random(using: &generator) ? pcap(packets) : pcapng(packets)
    }

    private mutating func pcap(_ packets: [[UInt8]]) -> [UInt8] {
        var file: [UInt8] = Self.word(0xA1B2_C3D4) + Self.half(2) + Self.half(4) + Self.word(0) + Self.word(0)
        file += Self.word(65_535) + Self.word(101)
        for (index, packet) in packets.enumerated() {
            let kept = shown(packet)
            file +=
                Self.word(1000 + index) + Self.word(250_000) + Self.word(kept.count) + Self.word(packet.count) + kept
        }
        return file
    }

    private mutating func pcapng(_ packets: [[UInt8]]) -> [UInt8] {
        var file = Self.block(
            0x0A0D_0D0A, Self.word(0x1A2B_3C4D) + Self.half(1) + Self.half(0) + [UInt8](repeating: 255, count: 8))
        file += Self.block(1, Self.half(101) + [0, 0] + Self.word(0))
        for packet in packets {
            let kept = shown(packet)
            var body = Self.word(0) + Self.word(1) + Self.word(250_000)
            body += Self.word(kept.count) + Self.word(packet.count) + kept
            file += Self.block(6, body)
        }
        return file
    }

    private static func block(_ type: Int, _ body: [UInt8]) -> [UInt8] {
        let padded = body + [UInt8](repeating: 0, count: (4 - body.count % 4) % 4)
        return word(type) + word(padded.count + 12) + padded + word(padded.count + 12)
    }

    private mutating func shown(_ packet: [UInt8]) -> [UInt8] {
        Int.random(in: 0..<6, using: &generator) == 0
            ? Array(packet.prefix(Int.random(in: 0...packet.count, using: &generator))) : packet
    }

    /// The packets that a message takes.
    private mutating func packetsOfMessage() -> [[UInt8]] {
        let message = RandomWire.message(using: &generator)
        let ports = Bool.random(using: &generator) ? [4000, 53] : [53, 4000]
        if Int.random(in: 0..<3, using: &generator) > 0 {
            let datagram = Self.half(ports[0]) + Self.half(ports[1]) + Self.half(message.count + 8) + [0, 0] + message
            return fragments(datagram, protocol: 17)
        }
        let stream = (try? Message.framed(message)) ?? []
        var segments: [[UInt8]] = []
        var start = 0
        while start < stream.count {
            let end = min(stream.count, start + Int.random(in: 1...200, using: &generator))
            var segment = Self.half(ports[0]) + Self.half(ports[1]) + Self.word(1000 + start) + Self.word(1)
            segment += [0x50, 0x18, 1, 0, 0, 0, 0, 0] + stream[start..<end]
            segments += fragments(segment, protocol: 6)
            start = end
        }
        if Int.random(in: 0..<3, using: &generator) == 0 { segments.shuffle(using: &generator) }
        return segments
    }

    /// A packet of IP, or several where it is cut into fragments.
    private mutating func fragments(_ data: [UInt8], protocol number: UInt8) -> [[UInt8]] {
        let step =
            Int.random(in: 0..<5, using: &generator) == 0 ? 8 * Int.random(in: 1...20, using: &generator) : 65_000
        let id = Int.random(in: 0...0xFFFF, using: &generator)
        return stride(from: 0, to: data.count, by: step).map { start in
            let end = min(data.count, start + step)
            let flags = (end < data.count ? 0x2000 : 0) | start / 8
            let header: [UInt8] = [0x45, 0] + Self.half(20 + end - start) + Self.half(id) + Self.half(flags)
            return header + [64, number, 0, 0, 192, 0, 2, 1, 192, 0, 2, 53] + data[start..<end]
        }
    }
}
