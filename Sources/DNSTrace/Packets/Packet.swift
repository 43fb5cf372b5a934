/// What the headers of a packet say: who sent what to whom, and where it lies in the packet.
struct Packet: Hashable, Sendable {
    /// What carries the payload.
    enum Transport: Hashable, Sendable {
        case udp
        case tcp
    }

    /// The headers, outermost first.
    var headers: PacketHeaders
    /// What carries the payload.
    var transport: Transport
    /// Where the payload's visible bytes lie in the packet.
    var payload: Range<Int>
    /// How long the payload was on the wire.
    var payloadLength: Int
    /// Who sent it to whom.
    var flow: Flow
    /// The sequence number of TCP.
    var sequence: UInt32 = 0
    /// The flags of TCP, with FIN, SYN and RST in the lowest bits.
    var flags: UInt8 = 0
    /// Whether the checksum of a header of IPv4 is false.
    var isDoubtful = false
    /// Whether the lengths of two headers agree.
    var lengthsAgree = false
    /// Whether checksums and lengths show that these are headers, and nothing that looks like some.
    var isCertain = false

    /// The names of the headers as a sentence has them.
    var name: String { headers.names }

    /// What the headers have that is not in order, each as a sentence.
    var warnings: [String] {
        isDoubtful
            ? ["the checksum of the packet's IPv4 header is false: its addresses may have been replaced"] : []
    }
}
