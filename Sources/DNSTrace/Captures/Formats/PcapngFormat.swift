/// Takes files of pcapng (draft-ietf-opsawg-pcapng) apart: sections, each with its byte order, interfaces and packets.
struct PcapngFormat: Sendable {
    private var numbers = CaptureNumbers(isBigEndian: false)
    private var interfaces: [CaptureInterface] = []

    /// More interfaces than that are none.
    private static var mostInterfaces: Int { 1 << 12 }
    /// The type of the block that begins a section, which reads the same in either byte order.
    private static var section: UInt32 { 0x0A0D_0D0A }

    /// Recognises a file by its first four octets; nil where it is none.
    init?(_ octets: Span<UInt8>) {
        guard CaptureNumbers(isBigEndian: true).word(octets, 0) == Self.section else { return nil }
    }

    /// Takes the next step over the octets at hand.
    mutating func next(_ octets: Span<UInt8>, at start: Int) -> CaptureStep {
        let available = octets.count &- start
        guard available >= 12 else { return .incomplete }
        let type = numbers.word(octets, start)
        if type == Self.section {
            switch CaptureNumbers(isBigEndian: true).word(octets, start &+ 8) {
            case 0x1A2B_3C4D: numbers.isBigEndian = true
            case 0x4D3C_2B1A: numbers.isBigEndian = false
            default: return .broken("a section of the capture has no byte order")
            }
            interfaces = []
        }
        guard let length = numbers.length(octets, start &+ 4, upTo: 16 &* PcapFormat.longestPacket), length >= 12,
            length % 4 == 0
        else {
            return .broken("a block of the capture claims \(numbers.word(octets, start &+ 4)) octets")
        }
        switch type {
        case 1, 2, 3, 6:
            guard length <= PcapFormat.longestPacket &+ 4096 else {
                return .broken("a packet of the capture claims \(length) octets")
            }
            guard available >= length else { return .incomplete }
            let body = (start &+ 8)..<(start &+ length &- 4)
            guard type != 1 else {
                addInterface(octets.extracting(body))
                return .other(length: length)
            }
            // Of a packet without an interface nobody knows what it begins with.
            let packet = packet(type, octets, body) ?? CapturedPacket(octets: body.lowerBound..<body.lowerBound)
            return .packet(packet, length: length)
        default:
            return .other(length: length)
        }
    }

    private mutating func addInterface(_ body: Span<UInt8>) {
        guard interfaces.count < Self.mostInterfaces else { return }
        var interface = CaptureInterface(link: LinkLayer(linkType: numbers.half(body, 0)))
        interface.snapLength = numbers.word(body, 4)
        var at = 8
        while at &+ 4 <= body.count {
            let (code, length) = (numbers.half(body, at), numbers.half(body, at &+ 2))
            if code == 0 { break }
            if code == 9, length == 1, at &+ 4 < body.count {
                interface.unitsPerSecond = Self.units(body[at &+ 4])
            } else if code == 14, length == 8, at &+ 12 <= body.count {
                let halves = [numbers.word(body, at &+ 4), numbers.word(body, at &+ 8)]
                let (high, low) = numbers.isBigEndian ? (halves[0], halves[1]) : (halves[1], halves[0])
                interface.timeOffset = Int64(bitPattern: UInt64(high) << 32 | UInt64(low))
            }
            at &+= 4 &+ (length &+ 3) & ~3
        }
        interfaces.append(interface)
    }

    /// How many units a second has: a power of ten, or of two where the highest bit is set.
    private static func units(_ resolution: UInt8) -> UInt64 {
        let power = Int(resolution & 0x7F)
        if resolution & 0x80 != 0 { return 1 &<< UInt64(min(power, 62)) }
        var units: UInt64 = 1
        for _ in 0..<min(power, 18) { units &*= 10 }
        return units
    }

    /// A packet block; nil where it is too short, or of an interface that there is not.
    private func packet(_ type: UInt32, _ octets: Span<UInt8>, _ body: Range<Int>) -> CapturedPacket? {
        // A simple packet is of the first interface, and has no time.
        let start = body.lowerBound
        let number =
            type == 6
            ? numbers.length(octets, start, upTo: 1 << 16) ?? .max : type == 2 ? numbers.half(octets, start) : 0
        let head = type == 3 ? 4 : 20
        guard interfaces.indices.contains(number), body.count >= head else { return nil }
        let interface = interfaces[number]
        var length = numbers.word(octets, type == 3 ? start : start &+ 12)
        if type == 3, interface.snapLength > 0 { length = min(length, interface.snapLength) }
        let captured = min(Int(min(length, UInt32(Int32.max))), body.count &- head)
        let range = (start &+ head)..<(start &+ head &+ captured)
        guard type != 3 else { return CapturedPacket(link: interface.link, octets: range) }
        let units = UInt64(numbers.word(octets, start &+ 4)) << 32 | UInt64(numbers.word(octets, start &+ 8))
        return CapturedPacket(link: interface.link, time: interface.time(units), octets: range)
    }
}
