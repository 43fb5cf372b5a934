/// The form of a file of captured messages.
enum CaptureFormat: Sendable {
    case pcap(PcapFormat)
    case pcapng(PcapngFormat)
    case dnstap(FrameStream)

    /// Recognises a file by its first octets, of which twelve are enough; nil where it is none.
    init?(_ octets: Span<UInt8>) {
        if let format = PcapFormat(octets) {
            self = .pcap(format)
        } else if let format = PcapngFormat(octets) {
            self = .pcapng(format)
        } else if let format = FrameStream(octets) {
            self = .dnstap(format)
        } else {
            return nil
        }
    }

    /// What people call it.
    var name: String {
        switch self {
        case .pcap: "pcap"
        case .pcapng: "pcapng"
        case .dnstap: "dnstap"
        }
    }

    /// Takes the next step over the octets at hand.
    mutating func next(_ octets: Span<UInt8>, at start: Int) -> CaptureStep {
        switch self {
        case .pcap(var format):
            let step = format.next(octets, at: start)
            self = .pcap(format)
            return step
        case .pcapng(var format):
            let step = format.next(octets, at: start)
            self = .pcapng(format)
            return step
        case .dnstap(var format): return format.next(octets, at: start)
        }
    }
}
