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
    /// The header of UDP itself, as a program has it that reads raw sockets.
    case udp
    /// The header of TCP itself.
    case tcp

    /// The link layer of a capture with that number; nil where it is none of these.
    init?(linkType: Int) {
        switch linkType {
        case 1: self = .ethernet
        case 12, 14, 101, 228, 229: self = .internet
        case 0, 108: self = .loopback
        case 9, 50, 51, 204: self = .ppp
        case 113: self = .cooked
        case 276: self = .cooked2
        default: return nil
        }
    }
}
