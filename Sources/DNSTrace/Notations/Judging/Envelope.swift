/// Takes off what surrounds DNS messages in the bytes of a reading: packet headers, the length of TCP, a buffer's rest.
///
/// The bytes are tried as they are, after a two-byte length (RFC 1035 §4.2.2), and as a packet with its headers
/// (``PacketReader``); the most plausible reading wins, the simplest where they tie.
struct Envelope {
    /// From how many points on bytes are a message, whatever else they may look like.
    private static let certainty = 95

    /// Opens a reading and gives the messages in it, none where nothing looks like one, with the points of the best.
    func open(_ reading: Reading) -> (messages: [FoundMessage], points: Int, isPacket: Bool) {
        let data = reading.data
        var best = message(data, isCut: reading.isCut, length: reading.length, notes: [])
        if best.plausibility.points < Self.certainty, let frame = PacketReader.read(data.bytes.span),
            frame.isCertain || best.plausibility.points < Plausibility.threshold
        {
            let (messages, points) = open(frame, of: data)
            return (messages, points, true)
        }
        var points = best.plausibility.points
        var messages = [best]
        if let several = several(best) { return (several, Self.certainty &+ 5, false) }
        if points < Self.certainty, case let stream = stream(data, isCut: reading.isCut, length: reading.length),
            let first = stream.first,
            first.plausibility.points > points
        {
            messages = stream
            best = first
            points = first.plausibility.points
        }
        return points >= Plausibility.threshold ? (messages, points, false) : ([], points, false)
    }

    /// Opens a reading of which the text says that it is a message, whatever it looks like.
    func openBelieved(_ reading: Reading) -> FoundMessage {
        message(reading.data, isCut: reading.isCut, length: reading.length, notes: [])
    }

    /// What is said of such bytes.
    static let belief =
        "the bytes do not look like a DNS message; they are shown as one since the text holds nothing else"

    /// The messages that are one after the other, if the bytes are those of several and of nothing else.
    private func several(_ first: FoundMessage) -> [FoundMessage]? {
        var messages: [FoundMessage] = []
        let data = first.data
        var at = 0
        while at < data.count {
            let plausibility = Plausibility(data.bytes[at...])
            guard plausibility.points >= Plausibility.threshold, case .complete(let end) = plausibility.end, end > 0,
                at &+ end <= data.count
            else { return nil }
            let own = Plausibility(data.bytes[at..<(at &+ end)])
            guard own.points >= Self.certainty else { return nil }
            messages.append(
                FoundMessage(
                    data: data.part(at..<(at &+ end)), length: end, isCut: false, plausibility: own,
                    notes: ["several messages follow one another"]))
            at &+= end
        }
        return messages.count > 1 ? messages : nil
    }

    /// The messages of a packet.
    private func open(_ frame: Packet, of data: LocatedBytes) -> (messages: [FoundMessage], points: Int) {
        let payload = data.part(frame.payload)
        let isCut = frame.payloadLength > payload.count
        var messages: [FoundMessage]
        switch frame.transport {
        case .udp:
            messages = [message(payload, isCut: isCut, length: frame.payloadLength, notes: [])]
        case .tcp:
            messages = stream(payload, isCut: isCut, length: frame.payloadLength)
        }
        let note = "the packet's \(frame.name) headers (\(frame.payload.lowerBound) bytes) were taken off"
        for index in messages.indices {
            messages[index].notes.insert(contentsOf: [note] + frame.warnings, at: 0)
            messages[index].packet = frame
        }
        // What is sent to the port of DNS, or from it, is shown also where it is broken.
        let isTrusted = frame.flow.isForDNS && frame.isCertain && frame.transport == .udp
        messages.removeAll { isTrusted ? $0.data.count == 0 : $0.plausibility.points < Plausibility.threshold }
        let points = messages.first?.plausibility.points ?? 0
        // A packet whose headers are in order explains its bytes, also where it carries no DNS.
        if frame.isCertain { return (messages, 100) }
        return frame.flow.source == nil || frame.isDoubtful
            ? (messages, points) : (messages, max(points, Plausibility.threshold &+ 20))
    }

    /// Reads messages one after the other, each after its length.
    private func stream(_ data: LocatedBytes, isCut: Bool, length: Int?) -> [FoundMessage] {
        let total = max(length ?? data.count, data.count)
        var messages: [FoundMessage] = []
        var at = 0
        while at &+ 2 < data.count {
            let size = data.bytes.number(at: at)
            let start = at &+ 2
            guard size >= 12 else { break }
            let end = start &+ size
            // A length that reaches beyond the end is believed only where something says that bytes are missing.
            guard end <= data.count || isCut else { break }
            let isMessageCut = end > data.count
            let found = message(
                data.part(start..<min(end, data.count)), isCut: isMessageCut, length: size,
                notes: ["the two-byte length of TCP was taken off"])
            guard found.plausibility.points >= Plausibility.threshold else { break }
            messages.append(found)
            at = end
        }
        if at < total, at < data.count, !messages.isEmpty,
            case let rest = data.bytes[at...], !rest.allSatisfy({ $0 == 0 })
        {
            messages[messages.count &- 1].notes.append("\(rest.count) more bytes follow the message")
        }
        return messages
    }

    /// Judges bytes as one message, and takes off the zeros that a buffer has after it.
    private func message(_ data: LocatedBytes, isCut: Bool, length: Int?, notes: [String]) -> FoundMessage {
        var data = data
        var notes = notes
        var isCut = isCut
        var length = length
        let plausibility = Plausibility(data.bytes[...], isCut: isCut, length: length)
        switch plausibility.end {
        case .complete(let end):
            let rest = data.bytes[end...]
            if rest.isEmpty {
                // All counted records are there; whatever the text left out belongs to a buffer.
                if isCut, length == nil { isCut = false }
            } else if rest.allSatisfy({ $0 == 0 }) {
                notes.append("\(rest.count) zero bytes after the message were taken for the rest of a buffer")
                data.truncate(to: end)
                isCut = false
                length = end
            } else {
                notes.append("\(rest.count) more bytes follow the message")
            }
        case .cut where !isCut:
            isCut = true
            notes.append("the header counts more than the bytes hold; nothing in the text says that it was cut")
        default: break
        }
        return FoundMessage(data: data, length: length, isCut: isCut, plausibility: plausibility, notes: notes)
    }
}
