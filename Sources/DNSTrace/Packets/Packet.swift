/// What the headers of a packet say: who sent what to whom, and where it lies in the packet.
struct Packet: Hashable, Sendable {
    /// What carries the payload.
    enum Transport: Hashable, Sendable {
        case udp
        case tcp
    }

    /// The names of the headers, outermost first.
    var headers: [String]
    /// What carries the payload.
    var transport: Transport
    /// Where the payload's visible bytes lie in the packet.
    var payload: Range<Int>
    /// How long the payload was on the wire.
    var payloadLength: Int
    /// The sender's address as the innermost header of IP has it, 4 or 16 bytes; none where there is no such header.
    var source: [UInt8]
    /// The address that it was sent to.
    var destination: [UInt8]
    /// The sender's port.
    var sourcePort: Int
    /// The port that it was sent to.
    var destinationPort: Int
    /// The sequence number of TCP.
    var sequence: UInt32 = 0
    /// The flags of TCP, with FIN, SYN and RST in the lowest bits.
    var flags: UInt8 = 0
    /// What the headers have that is not in order, each as a sentence.
    var warnings: [String] = []
    /// Whether checksums and lengths show that these are headers, and nothing that looks like some.
    var isCertain = false

    /// The addresses and ports, which tell one direction of a stream from all others.
    var flow: [UInt8] {
        source + destination
            + [sourcePort >> 8, sourcePort, destinationPort >> 8, destinationPort].map(UInt8.init(truncatingIfNeeded:))
    }

    /// The names of the headers as a sentence has them.
    var name: String { headers.joined(separator: ", ") }

    /// Whether either port is one at which DNS is spoken: DNS, Multicast DNS, LLMNR.
    var isForDNS: Bool { Self.ports.contains(sourcePort) || Self.ports.contains(destinationPort) }

    private static let ports: Set<Int> = [53, 5353, 5355]
}
