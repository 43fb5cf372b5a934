/// What is known of a message in a capture besides its octets.
struct CapturedMessage: Sendable {
    /// The packet that it came in, or the last of those that it was put together from.
    var place: CapturePlace
    /// Who sent it to whom.
    var flow: Flow
    /// What carried it.
    var transport: DNSTransport
    /// How many octets it had on the wire.
    var length: Int
    /// Whether the checksum of a header of IPv4 is false.
    var isDoubtful = false
    /// Whether it was put together from several packets.
    var isAssembled = false
    /// When its query was, where the capture tells by itself (dnstap).
    var askedAt: CaptureTime?

    /// Whether a server has logged it, with what it knows of it (dnstap).
    var isLogged: Bool { place.unit == .frame }

    /// What the reader did or could not be sure of, each a sentence.
    var notes: [String] {
        var notes: [String] = []
        if isDoubtful {
            notes.append("the checksum of the packet's IPv4 header is false: its addresses may have been replaced")
        }
        if isAssembled {
            notes.append(
                transport == .tcp
                    ? "the message was put together from the packets of a TCP stream"
                    : "the message was put together from the fragments of a datagram")
        }
        return notes
    }
}

extension PacketOrigin {
    /// The origin of a captured message.
    init(_ message: CapturedMessage) {
        self.init(
            number: message.place.number, time: message.place.time,
            source: Endpoint(message.flow.source, message.flow.sourcePort),
            destination: Endpoint(message.flow.destination, message.flow.destinationPort),
            transport: message.transport)
    }
}
