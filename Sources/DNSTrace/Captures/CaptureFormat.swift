/// Takes captures apart into packets: pcap (draft-ietf-opsawg-pcap) and pcapng (draft-ietf-opsawg-pcapng), of either byte
/// order.
struct CaptureFormat: Sendable {
    /// What came of the octets at hand.
    enum Step: Sendable {
        /// A packet, and how many octets it took.
        case packet(CapturedPacket, length: Int)
        /// Something that is no packet, which so many octets are to be passed over for.
        case other(length: Int)
        /// More octets are needed.
        case incomplete
        /// The capture is broken.
        case broken(String)
    }

    /// An interface of pcapng, or the only one of pcap.
    private struct Interface: Sendable {
        var link: LinkLayer?
        /// How many units of time a second has.
        var unitsPerSecond: UInt64 = 1_000_000
        /// How much of each packet was captured at most; 0 where that is not said.
        var snapLength = 0
    }

    /// Whether it is pcapng.
    private(set) var isBlocks: Bool
    private var isBigEndian: Bool
    private var interfaces: [Interface] = []
    private var hasHeader = false

    /// No packet is longer (MAXIMUM_SNAPLEN of libpcap is a quarter of a megabyte).
    private static let longest = 1 << 20
    /// More interfaces than that are none.
    private static let mostInterfaces = 1 << 12

    /// Recognises a capture by its first four octets; nil where it is none.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count >= 4 else { return nil }
        switch Array(bytes.prefix(4)) {
        case [0xD4, 0xC3, 0xB2, 0xA1], [0x4D, 0x3C, 0xB2, 0xA1]: (isBlocks, isBigEndian) = (false, false)
        case [0xA1, 0xB2, 0xC3, 0xD4], [0xA1, 0xB2, 0x3C, 0x4D]: (isBlocks, isBigEndian) = (false, true)
        case [0x0A, 0x0D, 0x0D, 0x0A]: (isBlocks, isBigEndian) = (true, false)
        default: return nil
        }
    }

    /// Takes the next step over the octets at hand.
    mutating func next(_ bytes: ArraySlice<UInt8>) -> Step {
        isBlocks ? block(bytes) : record(bytes)
    }

    /// The four octets at an offset as a number.
    private func word(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int {
        let at = bytes.startIndex &+ offset
        guard offset >= 0, at &+ 4 <= bytes.endIndex else { return 0 }
        var value: UInt32 = 0
        for index in 0..<4 { value = value << 8 | UInt32(bytes[at &+ (isBigEndian ? index : 3 &- index)]) }
        return Int(truncatingIfNeeded: value)
    }

    /// The two octets at an offset as a number.
    private func half(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int {
        let at = bytes.startIndex &+ offset
        guard offset >= 0, at &+ 2 <= bytes.endIndex else { return 0 }
        let (first, second) = (Int(bytes[at]), Int(bytes[at &+ 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }

    private static func time(_ units: UInt64, _ interface: Interface) -> Double {
        let (seconds, rest) = units.quotientAndRemainder(dividingBy: max(interface.unitsPerSecond, 1))
        return Double(seconds) + Double(rest) / Double(max(interface.unitsPerSecond, 1))
    }

    // MARK: pcap

    private mutating func record(_ bytes: ArraySlice<UInt8>) -> Step {
        guard hasHeader else {
            guard bytes.count >= 24 else { return .incomplete }
            hasHeader = true
            var interface = Interface(link: LinkLayer(linkType: word(bytes, 20) & 0xFFFF))
            // The last octet of the magic number, whichever comes first, tells microseconds from nanoseconds.
            if word(bytes, 0) & 0xFFFF == 0x3C4D { interface.unitsPerSecond = 1_000_000_000 }
            interfaces = [interface]
            return .other(length: 24)
        }
        guard let interface = interfaces.first else { return .broken("the capture has no header") }
        guard bytes.count >= 16 else { return .incomplete }
        let length = word(bytes, 8)
        guard (0...Self.longest).contains(length) else {
            return .broken("a packet of the capture claims \(UInt32(truncatingIfNeeded: length)) octets")
        }
        guard bytes.count &- 16 >= length else { return .incomplete }
        let seconds = UInt64(UInt32(truncatingIfNeeded: word(bytes, 0)))
        let fraction = UInt64(UInt32(truncatingIfNeeded: word(bytes, 4)))
        let start = bytes.startIndex &+ 16
        return .packet(
            CapturedPacket(
                link: interface.link, time: Self.time(seconds &* interface.unitsPerSecond &+ fraction, interface),
                bytes: bytes[start..<(start &+ length)]), length: 16 &+ length)
    }

    // MARK: pcapng

    private mutating func block(_ bytes: ArraySlice<UInt8>) -> Step {
        guard bytes.count >= 12 else { return .incomplete }
        if bytes.prefix(4).elementsEqual([0x0A, 0x0D, 0x0D, 0x0A]) {
            // A section begins, with its own byte order and interfaces.
            switch Array(bytes[(bytes.startIndex &+ 8)..<(bytes.startIndex &+ 12)]) {
            case [0x4D, 0x3C, 0x2B, 0x1A]: isBigEndian = false
            case [0x1A, 0x2B, 0x3C, 0x4D]: isBigEndian = true
            default: return .broken("a section of the capture has no byte order")
            }
            interfaces = []
        }
        let length = word(bytes, 4)
        guard length >= 12, length % 4 == 0, length <= 16 &* Self.longest else {
            return .broken("a block of the capture claims \(UInt32(truncatingIfNeeded: length)) octets")
        }
        let body = bytes.dropFirst(8).prefix(length &- 12)
        switch word(bytes, 0) {
        case 1, 2, 3, 6:
            guard length <= Self.longest &+ 4096 else {
                return .broken("a packet of the capture claims \(length) octets")
            }
            guard bytes.count >= length else { return .incomplete }
            if word(bytes, 0) == 1 {
                addInterface(body)
                return .other(length: length)
            }
            return packet(word(bytes, 0), body).map { .packet($0, length: length) } ?? .other(length: length)
        default:
            return .other(length: length)
        }
    }

    private mutating func addInterface(_ body: ArraySlice<UInt8>) {
        guard interfaces.count < Self.mostInterfaces else { return }
        var interface = Interface(link: LinkLayer(linkType: half(body, 0)))
        interface.snapLength = word(body, 4)
        var at = 8
        while at &+ 4 <= body.count {
            let (code, length) = (half(body, at), half(body, at &+ 2))
            if code == 0 { break }
            if code == 9, length == 1, at &+ 4 < body.count {
                let resolution = body[body.startIndex &+ at &+ 4]
                interface.unitsPerSecond = Self.units(resolution)
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

    private func packet(_ kind: Int, _ body: ArraySlice<UInt8>) -> CapturedPacket? {
        // A simple packet is of the first interface, and has no time.
        let number = kind == 6 ? word(body, 0) : kind == 2 ? half(body, 0) : 0
        guard interfaces.indices.contains(number) else { return nil }
        let interface = interfaces[number]
        guard kind != 3 else {
            let length = interface.snapLength > 0 ? min(word(body, 0), interface.snapLength) : word(body, 0)
            return CapturedPacket(link: interface.link, bytes: body.dropFirst(4).prefix(max(length, 0)))
        }
        guard body.count >= 20 else { return nil }
        let high = UInt64(UInt32(truncatingIfNeeded: word(body, 4)))
        let low = UInt64(UInt32(truncatingIfNeeded: word(body, 8)))
        return CapturedPacket(
            link: interface.link, time: Self.time(high << 32 | low, interface),
            bytes: body.dropFirst(20).prefix(max(word(body, 12), 0)))
    }
}
