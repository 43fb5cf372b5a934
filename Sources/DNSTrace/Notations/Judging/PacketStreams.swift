/// Puts the messages of TCP streams together from the packets of a capture (RFC 1035 §4.2.2, RFC 7766 §8).
///
/// A packet may hold a piece of a message, a length alone, or several messages. Packets are taken in the order of the
/// text; none is taken twice for a sequence number that was there before.
struct PacketStreams {
    /// What has come of a message that is not whole, by direction and connection.
    private var pending: [Flow: LocatedBytes] = [:]
    /// The sequence numbers that were seen, by the same.
    private var seen: [Flow: Set<UInt32>] = [:]

    /// The messages that a packet completes.
    mutating func messages(of packet: LocatedBytes, headers: Packet) -> [FoundMessage] {
        let payload = packet.part(headers.payload)
        guard payload.count > 0, seen[headers.flow, default: []].insert(headers.sequence).inserted else { return [] }
        var bytes = pending.removeValue(forKey: headers.flow) ?? LocatedBytes()
        bytes.append(contentsOf: payload)
        let isCut = headers.payloadLength > payload.count
        var messages: [FoundMessage] = []
        var at = 0
        while at &+ 2 <= bytes.count {
            let size = bytes.bytes.number(at: at)
            let end = at &+ 2 &+ size
            guard end <= bytes.count || isCut else { break }
            append(bytes.part((at &+ 2)..<min(end, bytes.count)), size: size, to: &messages)
            if !messages.isEmpty { messages[messages.count &- 1].packet = headers }
            at = end
        }
        if at < bytes.count, !isCut { pending[headers.flow] = at == 0 ? bytes : bytes.part(at..<bytes.count) }
        return messages
    }

    /// The messages of which the capture has only the beginning.
    func unfinished() -> [FoundMessage] {
        var messages: [FoundMessage] = []
        for bytes in pending.values {
            append(bytes.part(2..<max(bytes.count, 2)), size: bytes.bytes.number(at: 0), to: &messages)
        }
        return messages.sorted { ($0.data.offsets.first ?? 0) < ($1.data.offsets.first ?? 0) }
    }

    private func append(_ data: LocatedBytes, size: Int, to messages: inout [FoundMessage]) {
        let isCut = data.count < size
        let plausibility = Plausibility(data.bytes[...], isCut: isCut, length: size)
        guard plausibility.points >= Plausibility.threshold else { return }
        messages.append(
            FoundMessage(
                data: data, length: size, isCut: isCut, plausibility: plausibility,
                notes: ["the message was put together from the packets of a TCP stream"]))
    }
}
