internal import DNSWire

/// Reads the headers of a packet from the outermost to UDP (RFC 768) or TCP (RFC 9293), whatever tunnels it has come
/// through.
///
///     link    = Ethernet *VLAN / cooked / loopback / PPP
///     tunnel  = MPLS / PPPoE / IP in IP / GRE / VXLAN / Geneve / GTP-U
///     network = IPv4 (RFC 791) / IPv6 (RFC 8200) *extension
///
/// Each header says what follows it, so that nothing is guessed but what comes first.
struct PacketReader: ~Escapable {
    private let packet: Span<UInt8>
    private var headers = PacketHeaders()
    private var source: IPAddress?
    private var destination: IPAddress?
    /// Whether a checksum or the lengths of two headers agree.
    private var isCertain = false
    /// Whether a header's checksum is false.
    private var isDoubtful = false
    /// The datagram or segment, once its header has been read.
    private var transport = Packet.Transport.udp
    private var ports: (source: UInt16, destination: UInt16) = (0, 0)
    private var payload = 0..<0
    private var payloadLength = 0
    private var sequence: UInt32 = 0
    private var flags: UInt8 = 0
    private var lengthsAgree = false
    private var depth = 0
    /// The fragment that the packet is, if it is no whole datagram.
    private var fragment: Fragment?

    /// So many headers a packet may have.
    private static let deepest = 24

    @_lifetime(copy packet)
    private init(_ packet: Span<UInt8>) { self.packet = packet }

    /// Reads a packet that begins with a known link layer; nil where it carries neither UDP nor TCP.
    static func read(_ packet: Span<UInt8>, _ link: LinkLayer) -> Packet? {
        var reader = PacketReader(packet)
        return reader.read(link) ? reader.found : nil
    }

    /// The same, of a capture of which fragments are put together.
    static func read(_ packet: Span<UInt8>, _ link: LinkLayer, _ fragment: inout Fragment?) -> Packet? {
        var reader = PacketReader(packet)
        let isFound = reader.read(link)
        fragment = reader.fragment
        // A first fragment has the header, but not all of what it announces.
        return isFound && fragment == nil ? reader.found : nil
    }

    /// Reads a datagram that was put together, or the beginning of one, of which that was a fragment.
    static func read(_ datagram: Span<UInt8>, carriedBy fragment: Fragment, isWhole: Bool = true) -> Packet? {
        var reader = PacketReader(datagram)
        reader.headers.append(fragment.isIPv6 ? .ipv6 : .ipv4)
        reader.source = fragment.key.source
        reader.destination = fragment.key.destination
        reader.isCertain = true
        let length = isWhole ? datagram.count : Int(UInt16.max)
        return reader.readCarried(fragment.key.next, at: 0, length: length) ? reader.found : nil
    }

    /// Reads a packet of which nobody says what it begins with; nil where nothing fits.
    static func read(_ packet: Span<UInt8>) -> Packet? {
        var best: Packet?
        for link in LinkLayer.guesses {
            guard let found = read(packet, link), found.isPlausible(in: packet) else { continue }
            if found.isCertain { return found }
            best = best ?? found
        }
        return best
    }

    private mutating func read(_ link: LinkLayer) -> Bool {
        switch link {
        case .internet: return readInternet(at: 0)
        case .ethernet: return readEthernet(at: 0)
        case .cooked:
            headers.append(.cooked)
            return readProtocol(number(14), at: 16)
        case .cooked2:
            headers.append(.cooked2)
            return readProtocol(number(0), at: 20)
        case .loopback:
            // AF_INET is 2; AF_INET6 is 10 on Linux, 24, 28 or 30 elsewhere, in the order of the machine.
            let family = number(0) == 0 ? number(2) : number(2) == 0 ? number(0) >> 8 : -1
            guard [2, 10, 24, 28, 30].contains(family) else { return false }
            headers.append(.loopback)
            return readInternet(at: 4)
        case .ppp:
            headers.append(.ppp)
            return readPPP(at: number(0) == 0xFF03 ? 2 : 0)
        case .directedPPP:
            headers.append(.ppp)
            return readPPP(at: number(1) == 0xFF03 ? 3 : 1)
        case .pppoe: return readProtocol(0x8864, at: 0)
        case .cisco: return readProtocol(number(2), at: 4)
        case .udp: return readUDP(at: 0, length: packet.count)
        case .tcp: return readTCP(at: 0, length: packet.count)
        }
    }

    // Inlined, as a reader is not to be copied for each number.

    /// The two bytes at an offset as a number.
    @inline(__always)
    private func number(_ offset: Int) -> Int {
        guard offset >= 0, offset < packet.count &- 1 else { return 0 }
        return Int(packet[offset]) << 8 | Int(packet[offset &+ 1])
    }

    /// The four bytes at an offset as a number.
    @inline(__always)
    private func long(_ offset: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: number(offset)) << 16 | UInt32(truncatingIfNeeded: number(offset &+ 2))
    }

    /// The address of IPv6 at an offset.
    private func longAddress(_ offset: Int) -> IPAddress {
        var value: UInt128 = 0
        for word in 0..<4 { value = value << 32 | UInt128(long(offset &+ 4 &* word)) }
        return .v6(IPv6Address(rawValue: value))
    }

    /// Whether another header may follow.
    private mutating func descends() -> Bool {
        depth &+= 1
        return depth <= Self.deepest
    }

    // MARK: Links and tunnels

    private mutating func readEthernet(at start: Int) -> Bool {
        headers.append(.ethernet)
        let type = number(start &+ 12)
        if type <= 1500, number(start &+ 14) == 0xAAAA, number(start &+ 16) == 0x0300, number(start &+ 18) >> 8 == 0 {
            // SNAP (RFC 1042) after the length of IEEE 802.3.
            headers.append(.snap)
            return readProtocol(number(start &+ 20), at: start &+ 22)
        }
        return readProtocol(type, at: start &+ 14)
    }

    /// Reads what an EtherType announces.
    private mutating func readProtocol(_ type: Int, at start: Int) -> Bool {
        guard start < packet.count, descends() else { return false }
        switch type {
        case 0x0800, 0x86DD:
            return packet[start] >> 4 == (type == 0x0800 ? 4 : 6) ? readInternet(at: start) : false
        case 0x8100, 0x88A8, 0x9100, 0x9200:
            headers.append(.vlan)
            return readProtocol(number(start &+ 2), at: start &+ 4)
        case 0x8847, 0x8848: return readMPLS(at: start)
        case 0x8864:
            // Version and type are 1, the code of a session is 0 (RFC 2516 §4).
            guard number(start) == 0x1100 else { return false }
            headers.append(.pppoe)
            return readPPP(at: start &+ 6)
        case 0x880B: return readPPP(at: start)
        case 0x6558: return readEthernet(at: start)
        default: return false
        }
    }

    /// Reads the protocol of PPP (RFC 1661 §2), in two bytes or compressed to one.
    private mutating func readPPP(at start: Int) -> Bool {
        guard start &+ 2 < packet.count, descends() else { return false }
        let isShort = packet[start] & 1 == 1
        switch isShort ? Int(packet[start]) : number(start) {
        case 0x21, 0x57: return readInternet(at: start &+ (isShort ? 1 : 2))
        case 0x281: return readMPLS(at: start &+ (isShort ? 1 : 2))
        default: return false
        }
    }

    /// Reads a stack of labels (RFC 3032 §2.1), after which nothing says what follows.
    private mutating func readMPLS(at start: Int) -> Bool {
        headers.append(.mpls)
        var at = start
        while at &+ 4 < packet.count {
            let isLast = packet[at &+ 2] & 1 == 1
            at &+= 4
            guard isLast else { continue }
            if packet[at] >> 4 == 4 || packet[at] >> 4 == 6 { return readInternet(at: at) }
            // A pseudowire's control word begins with zeros (RFC 4385 §3).
            return readEthernet(at: packet[at] >> 4 == 0 ? at &+ 4 : at)
        }
        return false
    }

    /// Reads GRE (RFC 2784, RFC 2890).
    private mutating func readGRE(at start: Int) -> Bool {
        let flags = number(start)
        guard flags & 0x4FFF == 0 else { return false }
        headers.append(.gre)
        var at = start &+ 4
        for flag in [0x8000, 0x2000, 0x1000] where flags & flag != 0 { at &+= 4 }
        return readProtocol(number(start &+ 2), at: at)
    }

    /// Whether a port is that of a tunnel: VXLAN, Geneve, GTP-U.
    private static func isOfTunnel(_ port: UInt16) -> Bool {
        port == 4789 || port == 8472 || port == 6081 || port == 2152
    }

    /// Goes on to what UDP carries where a port is that of a tunnel; stays where it is something else.
    private mutating func enterTunnel(_ port: UInt16, at start: Int) -> Bool {
        guard Self.isOfTunnel(port) else { return false }
        var inner = self
        if inner.readTunnel(port, at: start) {
            self = inner
            return true
        }
        // What the tunnel carries may be a fragment.
        if let carried = inner.fragment { fragment = carried }
        return false
    }

    private mutating func readTunnel(_ port: UInt16, at start: Int) -> Bool {
        guard start &+ 8 < packet.count, descends() else { return false }
        switch port {
        case 4789, 8472:
            // VXLAN (RFC 7348 §5): the flag says that there is a network's number.
            guard packet[start] & 0x08 != 0, packet[start &+ 7] == 0 else { return false }
            headers.append(.vxlan)
            return readEthernet(at: start &+ 8)
        case 6081:
            // Geneve (RFC 8926 §3.4), with options of four bytes each.
            guard packet[start] >> 6 == 0 else { return false }
            headers.append(.geneve)
            return readProtocol(number(start &+ 2), at: start &+ 8 &+ 4 &* Int(packet[start] & 0x3F))
        case 2152:
            // GTP-U (3GPP TS 29.281 §5): version 1, a packet of the user.
            guard packet[start] >> 4 == 3, packet[start &+ 1] == 0xFF else { return false }
            headers.append(.gtp)
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
        default: return false
        }
    }

    // MARK: IP

    private mutating func readInternet(at start: Int) -> Bool {
        guard start < packet.count, descends() else { return false }
        switch packet[start] >> 4 {
        case 4: return readIPv4(at: start)
        case 6: return readIPv6(at: start)
        default: return false
        }
    }

    private mutating func readIPv4(at start: Int) -> Bool {
        let headerLength = Int(packet[start] & 0xF) &* 4
        let end = start &+ headerLength
        // A length of zero was left to the network card.
        let total = number(start &+ 2) == 0 ? packet.count &- start : number(start &+ 2)
        guard headerLength >= 20, end <= packet.count, total >= headerLength else { return false }
        headers.append(.ipv4)
        switch checksum(start..<end) {
        case .right: isCertain = true
        case .missing: break
        case .wrong: isDoubtful = true
        }
        source = .v4(IPv4Address(rawValue: long(start &+ 12)))
        destination = .v4(IPv4Address(rawValue: long(start &+ 16)))
        let place = number(start &+ 6)
        if place & 0x3FFF != 0 {
            note(
                UInt32(number(start &+ 4)), packet[start &+ 9], place & 0x1FFF, place & 0x2000 != 0, at: end,
                length: total &- headerLength)
            // Only a first fragment has the header of what it carries.
            guard place & 0x1FFF == 0 else { return false }
        }
        return readCarried(packet[start &+ 9], at: end, length: total &- headerLength)
    }

    /// Notes that the packet is a fragment, whose place counts in eights of octets.
    private mutating func note(
        _ identification: UInt32, _ next: UInt8, _ place: Int, _ hasMore: Bool, at start: Int, length: Int
    ) {
        let first = min(start, packet.count)
        let last = min(first &+ max(length, 0), packet.count)
        var bytes: [UInt8] = []
        bytes.append(packet.extracting(first..<last))
        fragment = Fragment(
            key: .init(source: source, destination: destination, next: next, identification: identification),
            offset: place &* 8, hasMore: hasMore, bytes: bytes, length: max(length, 0))
    }

    private enum Checksum {
        case right
        case wrong
        /// It was left to the network card.
        case missing
    }

    @inline(__always)
    private func checksum(_ range: Range<Int>) -> Checksum {
        if number(range.lowerBound &+ 10) == 0 { return .missing }
        // Headers have whole words of four bytes. In what order the bytes of a number are does not matter for its being all
        // ones in the end (RFC 1071 §2).
        var sum: UInt64 = 0
        var at = range.lowerBound
        while at < range.upperBound {
            sum &+= packet.word(at: at) & 0xFFFF_FFFF
            at &+= 4
        }
        while sum > 0xFFFF { sum = (sum & 0xFFFF) &+ (sum &>> 16) }
        return sum == 0xFFFF ? .right : .wrong
    }

    private mutating func readIPv6(at start: Int) -> Bool {
        guard start &+ 40 <= packet.count else { return false }
        headers.append(.ipv6)
        source = longAddress(start &+ 8)
        destination = longAddress(start &+ 24)
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
                    note(long(at &+ 4), next, place >> 3, place & 1 != 0, at: at &+ 8, length: end &- at &- 8)
                    guard place & 0xFFF8 == 0 else { return false }
                }
                at &+= 8
            default:
                return readCarried(next, at: at, length: end &- at)
            }
        }
        return readCarried(next, at: at, length: end &- at)
    }

    /// Reads what a header of IP announces.
    private mutating func readCarried(_ number: UInt8, at start: Int, length: Int) -> Bool {
        guard start <= packet.count, length >= 0, descends() else { return false }
        switch number {
        case 17: return readUDP(at: start, length: length)
        case 6: return readTCP(at: start, length: length)
        case 4, 41: return readInternet(at: start)
        case 47: return readGRE(at: start)
        case 137: return readMPLS(at: start)
        default: return false
        }
    }

    // MARK: Transport

    private mutating func readUDP(at start: Int, length: Int) -> Bool {
        let announced = number(start &+ 4)
        guard start &+ 8 <= packet.count, announced >= 8, announced <= length else { return false }
        headers.append(.udp)
        let (source, destination) = (port(start), port(start &+ 2))
        if enterTunnel(destination, at: start &+ 8) || enterTunnel(source, at: start &+ 8) { return true }
        let first = start &+ 8
        transport = .udp
        ports = (source, destination)
        payload = first..<min(start &+ announced, packet.count)
        payloadLength = announced &- 8
        lengthsAgree = announced == length
        // Of what has no checksum, two headers must agree.
        isCertain = !isDoubtful && self.source != nil && (isCertain || lengthsAgree)
        return true
    }

    /// The port at an offset: UDP and TCP begin with the sender's and the receiver's.
    @inline(__always)
    private func port(_ offset: Int) -> UInt16 { UInt16(truncatingIfNeeded: number(offset)) }

    private mutating func readTCP(at start: Int, length: Int) -> Bool {
        guard start &+ 14 <= packet.count else { return false }
        let headerLength = Int(packet[start &+ 12] >> 4) &* 4
        guard headerLength >= 20, headerLength <= length, packet[start &+ 12] & 0x0E == 0 else { return false }
        headers.append(.tcp)
        let first = min(start &+ headerLength, packet.count)
        transport = .tcp
        ports = (port(start), port(start &+ 2))
        payloadLength = length &- headerLength
        payload = first..<min(first &+ payloadLength, packet.count)
        sequence = long(start &+ 4)
        flags = packet[start &+ 13]
        isCertain = !isDoubtful && isCertain
        return true
    }

    /// What has been read of a packet that carries UDP or TCP.
    private var found: Packet {
        Packet(
            headers: headers, transport: transport, payload: payload, payloadLength: payloadLength,
            flow: Flow(
                source: source, destination: destination, sourcePort: ports.source, destinationPort: ports.destination),
            sequence: sequence, flags: flags, isDoubtful: isDoubtful, lengthsAgree: lengthsAgree, isCertain: isCertain)
    }
}

extension Packet {
    /// The padding of the shortest frame, and a checksum.
    private static let mostPadding = 50

    /// Whether a packet of which nobody has said that it is one may be one.
    fileprivate func isPlausible(in packet: Span<UInt8>) -> Bool {
        // After the packet there may be what fills up an Ethernet frame, and no more.
        let rest = packet.extracting(payload.upperBound...)
        guard rest.count <= Self.mostPadding || rest.indices.allSatisfy({ rest[$0] == 0 }) else { return false }
        if flow.source == nil {
            // A header without a network's must explain every byte, and say that it is about DNS.
            return flow.isForDNS && rest.isEmpty && (transport == .tcp || payload.count == payloadLength)
        }
        // So must one whose checksum is false, save for what is cut off its end.
        return !isDoubtful || rest.isEmpty && (payload.count == payloadLength || lengthsAgree && flow.isForDNS)
    }
}
