/// The headers of a packet, outermost first, in one word: a capture has a list of them for each packet.
struct PacketHeaders: Hashable, Sendable {
    /// A header by its kind.
    enum Kind: UInt8, Sendable {
        case ethernet = 1
        case snap, vlan, cooked, cooked2, loopback, ppp, pppoe, mpls, gre, vxlan, geneve, gtp, ipv4, ipv6, udp, tcp

        /// The name as a sentence has it.
        var name: String {
            switch self {
            case .ethernet: "Ethernet"
            case .snap: "SNAP"
            case .vlan: "VLAN"
            case .cooked: "Linux cooked"
            case .cooked2: "Linux cooked v2"
            case .loopback: "loopback"
            case .ppp: "PPP"
            case .pppoe: "PPPoE"
            case .mpls: "MPLS"
            case .gre: "GRE"
            case .vxlan: "VXLAN"
            case .geneve: "Geneve"
            case .gtp: "GTP-U"
            case .ipv4: "IPv4"
            case .ipv6: "IPv6"
            case .udp: "UDP"
            case .tcp: "TCP"
            }
        }
    }

    /// Five bits a header, the innermost lowest: room for more than a packet may have.
    private var kinds: UInt128 = 0

    /// Adds the next header inwards.
    mutating func append(_ kind: Kind) { kinds = kinds &<< 5 | UInt128(kind.rawValue) }

    /// The names of the headers as a sentence has them: `Ethernet, VLAN, IPv4, UDP`.
    var names: String {
        var names: [String] = []
        var rest = kinds
        while rest != 0 {
            if let kind = Kind(rawValue: UInt8(truncatingIfNeeded: rest & 31)) { names.append(kind.name) }
            rest &>>= 5
        }
        return names.reversed().joined(separator: ", ")
    }
}
