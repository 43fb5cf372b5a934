internal import DNSWire

/// Reads a file of captured packets (pcap, pcapng) in pieces of any length, in memory that does not grow with it.
///
///     guard var capture = CaptureReader(beginning: first.span) else { ... }
///     while let piece = nextPiece() { payloads += capture.read(piece.span) }
///
/// Datagrams are put together from their fragments, and messages over TCP from their segments. What is sent from or to a port
/// of DNS is shown whatever it is, other ports where the octets are plainly those of a message.
public struct CaptureReader: Sendable {
    /// How many packets have been read.
    public private(set) var packets = 0
    /// How many of them begin with a link layer that is not known.
    public private(set) var unknownPackets = 0
    /// Why nothing more is read; nil where the capture is in order.
    public private(set) var problem: String?

    private var format: CaptureFormat
    private var fragments = FragmentTable()
    private var streams = StreamTable()
    /// What has not been taken apart yet.
    private var rest: [UInt8] = []
    /// How many octets are still to be passed over.
    private var skipped = 0

    /// Recognises a capture by its first octets, of which four are enough; nil where it is none.
    public init?(beginning: Span<UInt8>) {
        var first: [UInt8] = []
        first.append(beginning.extracting(..<min(beginning.count, 4)))
        guard let format = CaptureFormat(first[...]) else { return nil }
        self.format = format
    }

    /// Reads the next octets; gives the messages that they complete.
    public mutating func read(_ bytes: Span<UInt8>) -> [Payload] {
        guard problem == nil else { return [] }
        let passed = min(skipped, bytes.count)
        skipped &-= passed
        rest.append(bytes.extracting(passed...))
        var payloads: [Payload] = []
        var at = 0
        loop: while at < rest.count {
            switch format.next(rest[at...]) {
            case .packet(let packet, let length):
                packets &+= 1
                read(packet, &payloads)
                at &+= length
            case .other(let length):
                skipped = max(length &- (rest.count &- at), 0)
                at = min(at &+ length, rest.count)
            case .incomplete:
                break loop
            case .broken(let why):
                problem = "packet \(packets &+ 1): \(why)"
                at = rest.count
            }
        }
        rest.removeFirst(at)
        return payloads
    }

    /// Ends the capture.
    public mutating func finish() {
        if problem == nil, !rest.isEmpty || skipped > 0 {
            problem = "packet \(packets &+ 1): the capture ends within it"
        }
        rest = []
    }

    private mutating func read(_ captured: CapturedPacket, _ payloads: inout [Payload]) {
        guard let link = captured.link else {
            unknownPackets &+= 1
            return
        }
        let bytes = Array(captured.bytes)
        var fragment: Fragment?
        if let packet = PacketReader.read(bytes, link, &fragment) {
            read(packet, bytes, captured.time, &payloads)
        } else if let fragment, let whole = fragments.take(fragment),
            let packet = PacketReader.read(whole, carriedBy: fragment)
        {
            read(packet, whole, captured.time, &payloads)
        }
    }

    private mutating func read(_ packet: Packet, _ bytes: [UInt8], _ time: Double?, _ payloads: inout [Payload]) {
        let payload = bytes[packet.payload]
        let origin = PacketOrigin(
            number: packets, time: time, source: Self.endpoint(packet.source, packet.sourcePort),
            destination: Self.endpoint(packet.destination, packet.destinationPort),
            transport: packet.transport == .udp ? .udp : .tcp)
        switch packet.transport {
        case .udp:
            let isMessage =
                packet.isForDNS ? !payload.isEmpty : Plausibility(payload, length: packet.payloadLength).points >= 95
            if isMessage { append(Array(payload), packet.payloadLength, origin, packet.warnings, to: &payloads) }
        case .tcp:
            for message in streams.take(packet, payload) {
                append(
                    message.bytes, message.length, origin,
                    packet.warnings + ["the message was put together from the packets of a TCP stream"], to: &payloads)
            }
        }
    }

    private func append(
        _ bytes: [UInt8], _ length: Int, _ origin: PacketOrigin, _ notes: [String], to payloads: inout [Payload]
    ) {
        payloads.append(
            Payload(
                bytes: bytes, length: length, isTruncated: bytes.count < length,
                notation: format.isBlocks ? "pcapng" : "pcap", position: TextPosition(line: origin.number, column: 1),
                notes: notes, packet: origin))
    }

    private static func endpoint(_ address: [UInt8], _ port: Int) -> Endpoint {
        if address.count == 4 {
            let value = address.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return Endpoint(address: IPv4Address(rawValue: value).description, port: port)
        }
        let value = address.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        return Endpoint(address: IPv6Address(rawValue: value).description, port: port)
    }
}
