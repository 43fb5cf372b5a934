/// Reads the headers of a packet from the outermost to UDP (RFC 768) or TCP (RFC 9293), whatever tunnels it has come
/// through.
///
///     link    = Ethernet *VLAN / cooked / loopback / PPP
///     tunnel  = MPLS / PPPoE / IP in IP / GRE / VXLAN / Geneve / GTP-U
///     network = IPv4 (RFC 791) / IPv6 (RFC 8200) *extension
///
/// Each header says what follows it, so that nothing is guessed but what comes first.
struct PacketReader {
    private let packet: [UInt8]
    private var headers: [String] = []
    private var warnings: [String] = []
    private var source: [UInt8] = []
    private var destination: [UInt8] = []
    /// Whether a checksum or the lengths of two headers agree.
    private var isCertain = false
    /// Whether a header's checksum is false.
    private var isDoubtful = false
    private var depth = 0
    /// The fragment that the packet is, if it is no whole datagram.
    private var fragment: Fragment?

    /// So many headers a packet may have.
    private static let deepest = 24

    private init(_ packet: [UInt8]) { self.packet = packet }

    /// Reads a packet that begins with a known link layer; nil where it carries neither UDP nor TCP.
    static func read(_ packet: [UInt8], _ link: LinkLayer) -> Packet? {
        var reader = PacketReader(packet)
        return reader.read(link)
    }

    /// The same, of a capture of which fragments are put together.
    static func read(_ packet: [UInt8], _ link: LinkLayer, _ fragment: inout Fragment?) -> Packet? {
        var reader = PacketReader(packet)
        let found = reader.read(link)
        fragment = reader.fragment
        // A first fragment has the header, but not all of what it announces.
        return fragment == nil ? found : nil
    }

    /// Reads a datagram that was put together, of which that was a fragment.
    static func read(_ datagram: [UInt8], carriedBy fragment: Fragment) -> Packet? {
        var reader = PacketReader(datagram)
        reader.headers = [fragment.source.count == 4 ? "IPv4" : "IPv6"]
        reader.source = fragment.source
        reader.destination = fragment.destination
        reader.isCertain = true
        return reader.readCarried(fragment.next, at: 0, length: datagram.count)
    }

    /// Reads a packet of which nobody says what it begins with; nil where nothing fits.
    static func read(_ packet: [UInt8]) -> Packet? {
        var best: Packet?
        for link in LinkLayer.allCases {
            guard let found = read(packet, link), found.isPlausible(in: packet) else { continue }
            if found.isCertain { return found }
            best = best ?? found
        }
        return best
    }

    private mutating func read(_ link: LinkLayer) -> Packet? {
        switch link {
        case .internet: return readInternet(at: 0)
        case .ethernet: return readEthernet(at: 0)
        case .cooked:
            headers.append("Linux cooked")
            return readProtocol(number(14), at: 16)
        case .cooked2:
            headers.append("Linux cooked v2")
            return readProtocol(number(0), at: 20)
        case .loopback:
            // AF_INET is 2; AF_INET6 is 10 on Linux, 24, 28 or 30 elsewhere, in the order of the machine.
            let family = number(0) == 0 ? number(2) : number(2) == 0 ? number(0) >> 8 : -1
            guard [2, 10, 24, 28, 30].contains(family) else { return nil }
            headers.append("loopback")
            return readInternet(at: 4)
        case .ppp:
            headers.append("PPP")
            return readPPP(at: number(0) == 0xFF03 ? 2 : 0)
        case .udp: return readUDP(at: 0, length: packet.count)
        case .tcp: return readTCP(at: 0, length: packet.count)
        }
    }

    /// The two bytes at an offset as a number.
    private func number(_ offset: Int) -> Int { packet.number(at: offset) }

    /// Whether another header may follow.
    private mutating func descends() -> Bool {
        depth &+= 1
        return depth <= Self.deepest
    }

    // MARK: Links and tunnels

    private mutating func readEthernet(at start: Int) -> Packet? {
        headers.append("Ethernet")
        let type = number(start &+ 12)
        if type <= 1500, number(start &+ 14) == 0xAAAA, number(start &+ 16) == 0x0300, number(start &+ 18) >> 8 == 0 {
            // SNAP (RFC 1042) after the length of IEEE 802.3.
            headers.append("SNAP")
            return readProtocol(number(start &+ 20), at: start &+ 22)
        }
        return readProtocol(type, at: start &+ 14)
    }

    /// Reads what an EtherType announces.
    private mutating func readProtocol(_ type: Int, at start: Int) -> Packet? {
        guard start < packet.count, descends() else { return nil }
        switch type {
        case 0x0800, 0x86DD:
            return packet[start] >> 4 == (type == 0x0800 ? 4 : 6) ? readInternet(at: start) : nil
        case 0x8100, 0x88A8, 0x9100, 0x9200:
            headers.append("VLAN")
            return readProtocol(number(start &+ 2), at: start &+ 4)
        case 0x8847, 0x8848: return readMPLS(at: start)
        case 0x8864:
            // Version and type are 1, the code of a session is 0 (RFC 2516 §4).
            guard number(start) == 0x1100 else { return nil }
            headers.append("PPPoE")
            return readPPP(at: start &+ 6)
        case 0x880B: return readPPP(at: start)
        case 0x6558: return readEthernet(at: start)
        default: return nil
        }
    }

    /// Reads the protocol of PPP (RFC 1661 §2), in two bytes or compressed to one.
    private mutating func readPPP(at start: Int) -> Packet? {
        guard start &+ 2 < packet.count, descends() else { return nil }
        let isShort = packet[start] & 1 == 1
        switch isShort ? Int(packet[start]) : number(start) {
        case 0x21, 0x57: return readInternet(at: start &+ (isShort ? 1 : 2))
        case 0x281: return readMPLS(at: start &+ (isShort ? 1 : 2))
        default: return nil
        }
    }

    /// Reads a stack of labels (RFC 3032 §2.1), after which nothing says what follows.
    private mutating func readMPLS(at start: Int) -> Packet? {
        headers.append("MPLS")
        var at = start
        while at &+ 4 < packet.count {
            let isLast = packet[at &+ 2] & 1 == 1
            at &+= 4
            guard isLast else { continue }
            if packet[at] >> 4 == 4 || packet[at] >> 4 == 6 { return readInternet(at: at) }
            // A pseudowire's control word begins with zeros (RFC 4385 §3).
            return readEthernet(at: packet[at] >> 4 == 0 ? at &+ 4 : at)
        }
        return nil
    }

    /// Reads GRE (RFC 2784, RFC 2890).
    private mutating func readGRE(at start: Int) -> Packet? {
        let flags = number(start)
        guard flags & 0x4FFF == 0 else { return nil }
        headers.append("GRE")
        var at = start &+ 4
        for flag in [0x8000, 0x2000, 0x1000] where flags & flag != 0 { at &+= 4 }
        return readProtocol(number(start &+ 2), at: at)
    }

    /// Reads what UDP carries where a port is that of a tunnel; nil where it is something else.
    private mutating func readTunnel(_ port: Int, at start: Int) -> Packet? {
        guard start &+ 8 < packet.count, descends() else { return nil }
        switch port {
        case 4789, 8472:
            // VXLAN (RFC 7348 §5): the flag says that there is a network's number.
            guard packet[start] & 0x08 != 0, packet[start &+ 7] == 0 else { return nil }
            headers.append("VXLAN")
            return readEthernet(at: start &+ 8)
        case 6081:
            // Geneve (RFC 8926 §3.4), with options of four bytes each.
            guard packet[start] >> 6 == 0 else { return nil }
            headers.append("Geneve")
            return readProtocol(number(start &+ 2), at: start &+ 8 &+ 4 &* Int(packet[start] & 0x3F))
        case 2152:
            // GTP-U (3GPP TS 29.281 §5): version 1, a packet of the user.
            guard packet[start] >> 4 == 3, packet[start &+ 1] == 0xFF else { return nil }
            headers.append("GTP-U")
            var at = start &+ 8
            if packet[start] & 7 != 0 {
                at &+= 4
                var next = at &- 1
                while next < packet.count, packet[next] != 0, at < packet.count, packet[at] > 0 {
                    at &+= 4 &* Int(packet[at])
                    next = at &- 1
                }
            }
            return readInternet(at: at)
        default: return nil
        }
    }

    // MARK: IP

    private mutating func readInternet(at start: Int) -> Packet? {
        guard start < packet.count, descends() else { return nil }
        switch packet[start] >> 4 {
        case 4: return readIPv4(at: start)
        case 6: return readIPv6(at: start)
        default: return nil
        }
    }

    private mutating func readIPv4(at start: Int) -> Packet? {
        let headerLength = Int(packet[start] & 0xF) &* 4
        let end = start &+ headerLength
        // A length of zero was left to the network card.
        let total = number(start &+ 2) == 0 ? packet.count &- start : number(start &+ 2)
        guard headerLength >= 20, end <= packet.count, total >= headerLength else { return nil }
        headers.append("IPv4")
        switch checksum(start..<end) {
        case .right: isCertain = true
        case .missing: break
        case .wrong:
            warnings.append("the checksum of the packet's IPv4 header is false: its addresses may have been replaced")
            isDoubtful = true
        }
        source = Array(packet[(start &+ 12)..<(start &+ 16)])
        destination = Array(packet[(start &+ 16)..<(start &+ 20)])
        let place = number(start &+ 6)
        if place & 0x3FFF != 0 {
            let key = source + destination + [packet[start &+ 9], packet[start &+ 4], packet[start &+ 5]]
            note(key, packet[start &+ 9], place & 0x1FFF, place & 0x2000 != 0, at: end, length: total &- headerLength)
            // Only a first fragment has the header of what it carries.
            guard place & 0x1FFF == 0 else { return nil }
        }
        return readCarried(packet[start &+ 9], at: end, length: total &- headerLength)
    }

    /// Notes that the packet is a fragment, whose place counts in eights of octets.
    private mutating func note(_ key: [UInt8], _ next: UInt8, _ place: Int, _ hasMore: Bool, at start: Int, length: Int)
    {
        let first = min(start, packet.count)
        let last = min(first &+ max(length, 0), packet.count)
        fragment = Fragment(
            key: key, next: next, offset: place &* 8, hasMore: hasMore, source: source, destination: destination,
            bytes: Array(packet[first..<last]), length: max(length, 0))
    }

    private enum Checksum {
        case right
        case wrong
        /// It was left to the network card.
        case missing
    }

    private func checksum(_ range: Range<Int>) -> Checksum {
        if number(range.lowerBound &+ 10) == 0 { return .missing }
        var sum = 0
        for at in stride(from: range.lowerBound, to: range.upperBound, by: 2) { sum &+= number(at) }
        return (sum & 0xFFFF) &+ (sum >> 16) == 0xFFFF ? .right : .wrong
    }

    private mutating func readIPv6(at start: Int) -> Packet? {
        guard start &+ 40 <= packet.count else { return nil }
        headers.append("IPv6")
        source = Array(packet[(start &+ 8)..<(start &+ 24)])
        destination = Array(packet[(start &+ 24)..<(start &+ 40)])
        var next = packet[start &+ 6]
        var at = start &+ 40
        let length = number(start &+ 4) == 0 ? packet.count &- at : number(start &+ 4)
        let end = at &+ length
        while at &+ 8 <= packet.count, descends() {
            switch next {
            case 0, 43, 60:
                // Hop-by-hop, routing and destination options (RFC 8200 §4.3 to §4.6).
                next = packet[at]
                at &+= 8 &+ 8 &* Int(packet[at &+ 1])
            case 51:
                // The authentication header counts in words of four bytes (RFC 4302 §2.2).
                next = packet[at]
                at &+= 8 &+ 4 &* Int(packet[at &+ 1])
            case 44:
                let place = number(at &+ 2)
                next = packet[at]
                if place & 0xFFF9 != 0 {
                    let key = source + destination + packet[(at &+ 4)..<(at &+ 8)]
                    note(key, next, place >> 3, place & 1 != 0, at: at &+ 8, length: end &- at &- 8)
                    guard place & 0xFFF8 == 0 else { return nil }
                }
                at &+= 8
            default:
                return readCarried(next, at: at, length: end &- at)
            }
        }
        return readCarried(next, at: at, length: end &- at)
    }

    /// Reads what a header of IP announces.
    private mutating func readCarried(_ number: UInt8, at start: Int, length: Int) -> Packet? {
        guard start <= packet.count, length >= 0, descends() else { return nil }
        switch number {
        case 17: return readUDP(at: start, length: length)
        case 6: return readTCP(at: start, length: length)
        case 4, 41: return readInternet(at: start)
        case 47: return readGRE(at: start)
        case 137: return readMPLS(at: start)
        default: return nil
        }
    }

    // MARK: Transport

    private mutating func readUDP(at start: Int, length: Int) -> Packet? {
        let announced = number(start &+ 4)
        guard start &+ 8 <= packet.count, announced >= 8, announced <= length else { return nil }
        headers.append("UDP")
        let ports = (source: number(start), destination: number(start &+ 2))
        for port in [ports.destination, ports.source] {
            var inner = self
            if let packet = inner.readTunnel(port, at: start &+ 8) { return packet }
        }
        let first = start &+ 8
        return Packet(
            headers: headers, transport: .udp, payload: first..<min(start &+ announced, packet.count),
            payloadLength: announced &- 8, source: source, destination: destination, sourcePort: ports.source,
            destinationPort: ports.destination, warnings: warnings,
            // Of what has no checksum, two headers must agree.
            isCertain: !isDoubtful && !source.isEmpty && (isCertain || announced == length))
    }

    private mutating func readTCP(at start: Int, length: Int) -> Packet? {
        guard start &+ 14 <= packet.count else { return nil }
        let headerLength = Int(packet[start &+ 12] >> 4) &* 4
        guard headerLength >= 20, headerLength <= length, packet[start &+ 12] & 0x0E == 0 else { return nil }
        headers.append("TCP")
        let first = min(start &+ headerLength, packet.count)
        let payloadLength = length &- headerLength
        return Packet(
            headers: headers, transport: .tcp, payload: first..<min(first &+ payloadLength, packet.count),
            payloadLength: payloadLength, source: source, destination: destination, sourcePort: number(start),
            destinationPort: number(start &+ 2),
            sequence: UInt32(number(start &+ 4)) << 16 | UInt32(number(start &+ 6)), flags: packet[start &+ 13],
            warnings: warnings, isCertain: !isDoubtful && isCertain)
    }
}

extension Packet {
    /// The padding of the shortest frame, and a checksum.
    private static let mostPadding = 50

    /// Whether a packet of which nobody has said that it is one may be one.
    fileprivate func isPlausible(in packet: [UInt8]) -> Bool {
        // Behind the packet there may be what fills up an Ethernet frame, and no more.
        let rest = packet[payload.upperBound...]
        guard rest.count <= Self.mostPadding || rest.allSatisfy({ $0 == 0 }) else { return false }
        if source.isEmpty {
            // A header without a network's must explain every byte, and say that it is about DNS.
            return isForDNS && rest.isEmpty && (transport == .tcp || payload.count == payloadLength)
        }
        // So must one whose checksum is false.
        return warnings.isEmpty || rest.isEmpty && payload.count == payloadLength
    }
}
