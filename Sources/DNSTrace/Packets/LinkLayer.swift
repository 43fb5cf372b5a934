/// What a packet begins with.
///
/// The numbers of captures (`LINKTYPE_`) are those of https://www.tcpdump.org/linktypes.html.
enum LinkLayer: Hashable, Sendable, CaseIterable {
    /// The header of IPv4 or IPv6 itself.
    case internet
    case ethernet
    /// Linux cooked capture (SLL).
    case cooked
    /// Linux cooked capture version 2 (SLL2).
    case cooked2
    /// BSD loopback: a protocol family of four bytes, in either byte order.
    case loopback
    /// PPP, with HDLC's address and control or without.
    case ppp
    /// PPP after a byte for the direction.
    case directedPPP
    /// The header of PPPoE (RFC 2516 §4).
    case pppoe
    /// HDLC with an EtherType, as Cisco's routers have it.
    case cisco
    /// The header of UDP itself, as a program has it that reads raw sockets.
    case udp
    /// The header of TCP itself.
    case tcp

    /// What may be tried where nobody says what a packet begins with; the others would fit too much.
    static var guesses: [LinkLayer] { [.internet, .ethernet, .cooked, .cooked2, .loopback, .ppp, .udp, .tcp] }

    /// The link layer of a capture with that number; nil where it is none of these.
    init?(linkType: Int) {
        switch linkType {
        case 1: self = .ethernet
        case 12, 14, 101, 228, 229: self = .internet
        case 0, 108: self = .loopback
        case 9, 50: self = .ppp
        case 51: self = .pppoe
        case 104: self = .cisco
        case 113: self = .cooked
        case 204: self = .directedPPP
        case 276: self = .cooked2
        default: return nil
        }
    }
}
