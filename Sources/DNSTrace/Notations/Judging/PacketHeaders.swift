/// The headers of a captured packet: a link layer, IPv4 (RFC 791) or IPv6 (RFC 8200), and UDP (RFC 768) or TCP (RFC 9293).
struct PacketHeaders: Hashable, Sendable {
    /// What carries the payload.
    enum Transport: Hashable, Sendable {
        case udp
        case tcp
    }

    /// The names of the headers, outermost first.
    private(set) var name: String
    /// What carries the payload.
    private(set) var transport: Transport
    /// Where the payload's visible bytes lie in the packet.
    private(set) var payload: Range<Int>
    /// How long the payload was on the wire.
    private(set) var payloadLength: Int
    /// The addresses and ports, as the packet has them: what tells one stream from another.
    private(set) var flow: [UInt8]
    /// The sequence number of TCP.
    private(set) var sequence: UInt32 = 0

    /// Reads the headers of a packet; nil where the bytes do not begin with any.
    init?(_ packet: [UInt8]) {
        for link in Self.links {
            guard link.fits(packet), let found = Self.internet(packet, at: link.length) else { continue }
            // Behind the packet there may be what fills up an Ethernet frame, and no more.
            let rest = packet[found.payload.upperBound...]
            guard rest.count <= Self.mostPadding || rest.allSatisfy({ $0 == 0 }) else { continue }
            self = found
            if !link.name.isEmpty { name = link.name + ", " + name }
            return
        }
        return nil
    }

    private init(
        name: String, transport: Transport, payload: Range<Int>, payloadLength: Int, flow: [UInt8], sequence: UInt32
    ) {
        self.name = name
        self.transport = transport
        self.payload = payload
        self.payloadLength = payloadLength
        self.flow = flow
        self.sequence = sequence
    }

    /// The link layers, by length and by where they name the protocol that follows.
    private struct Link {
        var name: String
        var length: Int
        var typeOffset: Int?

        /// Whether the protocol number before the payload says IP.
        func fits(_ packet: [UInt8]) -> Bool {
            guard let typeOffset else { return true }
            let type = packet.number(at: typeOffset)
            return type == 0x0800 || type == 0x86DD
        }
    }

    private static let links = [
        Link(name: "", length: 0, typeOffset: nil),
        Link(name: "Ethernet", length: 14, typeOffset: 12),
        Link(name: "Ethernet, VLAN", length: 18, typeOffset: 16),
        Link(name: "Linux cooked", length: 16, typeOffset: 14),
        Link(name: "Linux cooked v2", length: 20, typeOffset: 0),
        Link(name: "loopback", length: 4, typeOffset: nil),
    ]

    /// The padding of the shortest frame, and a checksum.
    private static let mostPadding = 50

    private static func internet(_ packet: [UInt8], at start: Int) -> PacketHeaders? {
        guard start < packet.count else { return nil }
        switch packet[start] >> 4 {
        case 4:
            let headerLength = Int(packet[start] & 0xF) &* 4
            let total = packet.number(at: start &+ 2)
            guard headerLength >= 20, start &+ headerLength <= packet.count, total >= headerLength &+ 8,
                packet.number(at: start &+ 6) & 0x1FFF == 0, hasChecksum(packet[start..<(start &+ headerLength)])
            else { return nil }
            return transport(
                packet, at: start &+ headerLength, of: packet[start &+ 9], length: total &- headerLength, name: "IPv4",
                addresses: packet[(start &+ 12)..<(start &+ 20)])
        case 6:
            guard start &+ 40 <= packet.count else { return nil }
            return transport(
                packet, at: start &+ 40, of: packet[start &+ 6], length: packet.number(at: start &+ 4), name: "IPv6",
                addresses: packet[(start &+ 8)..<(start &+ 40)])
        default: return nil
        }
    }

    /// Whether the header's checksum is right, or was left to the network card.
    private static func hasChecksum(_ header: ArraySlice<UInt8>) -> Bool {
        let header = Array(header)
        if header.number(at: 10) == 0 { return true }
        var sum = 0
        for at in stride(from: 0, to: header.count, by: 2) { sum &+= header.number(at: at) }
        return (sum & 0xFFFF) &+ (sum >> 16) == 0xFFFF
    }

    private static func transport(
        _ packet: [UInt8], at start: Int, of number: UInt8, length: Int, name: String, addresses: ArraySlice<UInt8>
    ) -> PacketHeaders? {
        let headerLength: Int
        let kind: Transport
        var payloadLength: Int
        switch number {
        case 17:
            kind = .udp
            headerLength = 8
            payloadLength = packet.number(at: start &+ 4) &- 8
            guard payloadLength >= 0, payloadLength &+ 8 <= length else { return nil }
        case 6:
            guard start &+ 13 <= packet.count else { return nil }
            kind = .tcp
            headerLength = Int(packet[start &+ 12] >> 4) &* 4
            guard headerLength >= 20 else { return nil }
            payloadLength = length &- headerLength
            guard payloadLength >= 0 else { return nil }
        default: return nil
        }
        let first = min(start &+ headerLength, packet.count)
        let last = min(first &+ payloadLength, packet.count)
        let sequence = UInt32(packet.number(at: start &+ 4)) << 16 | UInt32(packet.number(at: start &+ 6))
        let ports = packet[min(start, packet.count)..<min(start &+ 4, packet.count)]
        return PacketHeaders(
            name: name + (kind == .udp ? ", UDP" : ", TCP"), transport: kind, payload: first..<last,
            payloadLength: payloadLength, flow: Array(addresses) + Array(ports), sequence: sequence)
    }
}
