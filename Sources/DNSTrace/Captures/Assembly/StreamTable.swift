/// Puts the messages of TCP streams together from segments (RFC 9293 §3.10, RFC 1035 §4.2.2), which may come out of order,
/// more than once, and from the middle of a stream on.
struct StreamTable: Sendable {
    /// A message, as far as it was captured.
    struct Message: Sendable {
        var bytes: [UInt8]
        var length: Int
    }

    /// How many streams were forgotten that had something left to give.
    private(set) var forgotten = 0
    private var streams: [Flow: SegmentedStream] = [:]
    /// The streams in the order in which they began; some of them have ended.
    private var order: [(flow: Flow, number: Int)] = []
    /// Where the oldest one is in that list.
    private var oldest = 0
    private var count = 0
    /// How many octets are kept.
    private var size = 0

    /// So many streams are followed, and so many octets kept.
    private static var most: Int { 4096 }
    private static var mostOctets: Int { 1 << 24 }

    /// How many octets are kept, besides where each segment is.
    var heldOctets: Int {
        size &+ streams.count &* MemoryLayout<(Flow, SegmentedStream)>.stride
            &+ order.count &* MemoryLayout<(Flow, Int)>.stride
    }

    /// Takes a segment; gives the messages that it completes.
    mutating func take(_ packet: Packet, _ payload: Span<UInt8>) -> [Message] {
        let (isSyn, isReset, isFin) = (packet.flags & 2 != 0, packet.flags & 4 != 0, packet.flags & 1 != 0)
        // Whatever else goes over TCP costs a look into the table at most.
        guard packet.flow.isForDNS || !payload.isEmpty else { return [] }
        if isSyn {
            guard packet.flow.isForDNS else { return [] }
            let left = close(packet.flow)
            open(packet.flow, SegmentedStream(next: packet.sequence &+ 1, isInStep: true))
            return left
        }
        if isReset { return close(packet.flow) }
        var stream: SegmentedStream
        if let known = streams.removeValue(forKey: packet.flow) {
            stream = known
        } else {
            // A stream that began before the capture is joined where a message begins.
            let begins = !payload.isEmpty && SegmentedStream.beginsMessage(payload)
            guard !payload.isEmpty, begins || packet.flow.isForDNS else { return [] }
            stream = SegmentedStream(next: packet.sequence, isInStep: begins)
            enter(packet.flow, &stream)
        }
        size &-= stream.size
        let messages = stream.take(payload, at: packet.sequence, length: packet.payloadLength)
        if isFin { stream.end = packet.sequence &+ UInt32(truncatingIfNeeded: packet.payloadLength) }
        if stream.isOver { return messages }
        size &+= stream.size
        streams[packet.flow] = stream
        evict()
        return messages
    }

    /// Ends the capture; gives what streams have left, after gaps and cut.
    mutating func finish() -> [(flow: Flow, message: Message)] {
        var left: [(flow: Flow, message: Message)] = []
        for (flow, number) in order[min(oldest, order.count)...] where streams[flow]?.number == number {
            left += close(flow).map { (flow: flow, message: $0) }
        }
        order = []
        oldest = 0
        return left
    }

    private mutating func open(_ flow: Flow, _ stream: SegmentedStream) {
        var stream = stream
        enter(flow, &stream)
        streams[flow] = stream
        evict()
    }

    private mutating func enter(_ flow: Flow, _ stream: inout SegmentedStream) {
        count &+= 1
        stream.number = count
        order.append((flow, count))
    }

    private mutating func close(_ flow: Flow) -> [Message] {
        guard var stream = streams.removeValue(forKey: flow) else { return [] }
        size &-= stream.size
        return stream.finish()
    }

    /// Forgets the oldest streams where there are too many.
    private mutating func evict() {
        while streams.count > Self.most || size > Self.mostOctets, oldest < order.count {
            let (flow, number) = order[oldest]
            oldest &+= 1
            guard let stream = streams[flow], stream.number == number else { continue }
            if stream.size > 0 { forgotten &+= 1 }
            size &-= stream.size
            streams[flow] = nil
        }
        // Streams that have ended stay in the list until there are as many of them as of others.
        guard order.count > 2 &* Self.most &+ 2 &* streams.count else { return }
        order = order[oldest...].filter { streams[$0.flow]?.number == $0.number }
        oldest = 0
    }
}
