/// Takes files of pcap (draft-ietf-opsawg-pcap) apart: a header, and packets each after its time and length.
struct PcapFormat: Sendable {
    private let numbers: CaptureNumbers
    private var interface: CaptureInterface?

    /// Before each packet there are so many octets; Kuznetzov's patch of libpcap added eight.
    private let headLength: Int
    private let isNano: Bool

    /// No packet is longer (MAXIMUM_SNAPLEN of libpcap is a quarter of a megabyte).
    static var longestPacket: Int { 1 << 20 }

    /// Recognises a file by its first four octets; nil where it is none.
    init?(_ octets: Span<UInt8>) {
        let number = CaptureNumbers(isBigEndian: true).word(octets, 0)
        let isBig = number >> 16 == 0xA1B2
        switch isBig ? number : number.byteSwapped {
        case 0xA1B2_C3D4: (headLength, isNano) = (16, false)
        case 0xA1B2_3C4D: (headLength, isNano) = (16, true)
        case 0xA1B2_CD34: (headLength, isNano) = (24, false)
        default: return nil
        }
        numbers = CaptureNumbers(isBigEndian: isBig)
    }

    /// Takes the next step over the octets at hand.
    mutating func next(_ octets: Span<UInt8>, at start: Int) -> CaptureStep {
        let available = octets.count &- start
        guard let interface else {
            guard available >= 24 else { return .incomplete }
            // The upper bits say whether packets end with a checksum.
            let link = LinkLayer(linkType: Int(numbers.word(octets, start &+ 20) & 0xFFFF))
            self.interface = CaptureInterface(link: link)
            return .other(length: 24)
        }
        guard available >= headLength else { return .incomplete }
        guard let length = numbers.length(octets, start &+ 8, upTo: Self.longestPacket) else {
            return .broken("a packet of the capture claims \(numbers.word(octets, start &+ 8)) octets")
        }
        guard available &- headLength >= length else { return .incomplete }
        let fraction = numbers.word(octets, start &+ 4)
        // What is more than a second is one.
        let (more, nanoseconds) =
            isNano
            ? fraction.quotientAndRemainder(dividingBy: 1_000_000_000)
            : (fraction / 1_000_000, fraction % 1_000_000 &* 1000)
        let seconds = Int64(numbers.word(octets, start)) &+ Int64(more)
        let first = start &+ headLength
        let packet = CapturedPacket(
            link: interface.link, time: CaptureTime(seconds: seconds, nanoseconds: nanoseconds),
            octets: first..<(first &+ length))
        return .packet(packet, length: headLength &+ length)
    }
}
