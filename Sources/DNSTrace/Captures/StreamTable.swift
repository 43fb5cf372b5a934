/// Puts the messages of TCP streams together from segments (RFC 9293 §3.10, RFC 1035 §4.2.2), which may come out of order,
/// more than once, and from the middle of a stream on.
struct StreamTable: Sendable {
    /// One direction of a connection.
    private struct Stream: Sendable {
        /// The sequence number of the first octet that is not in `bytes`.
        var next: UInt32
        var bytes: [UInt8] = []
        /// Segments that lie ahead.
        var ahead: [(sequence: UInt32, bytes: [UInt8])] = []
        var order: Int
        /// Whether the beginning of the stream was seen, so that lengths are where they are expected.
        var isInStep: Bool
    }

    /// A message, as far as it was captured.
    typealias Message = (bytes: [UInt8], length: Int)

    private var streams: [[UInt8]: Stream] = [:]
    private var count = 0

    private static let most = 4096
    private static let mostAhead = 64
    private static let longest = 1 << 17

    /// Takes a segment; gives the messages that it completes.
    mutating func take(_ packet: Packet, _ payload: ArraySlice<UInt8>) -> [Message] {
        let key = packet.flow
        let isSyn = packet.flags & 0x02 != 0
        if isSyn {
            guard packet.isForDNS else { return [] }
            open(key, next: packet.sequence &+ 1, isInStep: true)
            return []
        }
        if packet.flags & 0x04 != 0 {
            streams[key] = nil
            return []
        }
        guard !payload.isEmpty else {
            if packet.flags & 0x01 != 0 { streams[key] = nil }
            return []
        }
        if streams[key] == nil {
            // A stream that began before the capture is joined where a message begins.
            guard Self.beginsMessage(payload) || packet.isForDNS else { return [] }
            open(key, next: packet.sequence, isInStep: Self.beginsMessage(payload))
        }
        guard var stream = streams.removeValue(forKey: key) else { return [] }
        let isCut = packet.payloadLength > payload.count
        Self.add(Array(payload), at: packet.sequence, to: &stream)
        let messages = Self.messages(of: &stream, isCut: isCut)
        if isCut {
            // What was not captured is passed over.
            stream.next &+= UInt32(truncatingIfNeeded: packet.payloadLength &- payload.count)
            stream.bytes = []
            stream.isInStep = false
        }
        if packet.flags & 0x01 == 0 { streams[key] = stream }
        return messages
    }

    private mutating func open(_ key: [UInt8], next: UInt32, isInStep: Bool) {
        count &+= 1
        streams[key] = Stream(next: next, order: count, isInStep: isInStep)
        guard streams.count > Self.most, let oldest = streams.min(by: { $0.value.order < $1.value.order }) else {
            return
        }
        streams[oldest.key] = nil
    }

    /// Adds octets at a sequence number, as far as they are new.
    private static func add(_ bytes: [UInt8], at sequence: UInt32, to stream: inout Stream) {
        // How far ahead they lie, in arithmetic that wraps around.
        let distance = Int(Int32(bitPattern: sequence &- stream.next))
        if distance > 0 {
            guard stream.ahead.count < mostAhead else {
                // Something is missing for good: the stream goes on after the gap.
                stream.bytes = []
                stream.isInStep = false
                stream.next = stream.ahead.map { $0.sequence }.min { Int32(bitPattern: $0 &- $1) < 0 } ?? sequence
                stream.ahead.append((sequence, bytes))
                return drain(&stream)
            }
            stream.ahead.append((sequence, bytes))
            return
        }
        guard distance &+ bytes.count > 0 else { return }
        stream.bytes += bytes.dropFirst(-distance)
        stream.next = sequence &+ UInt32(truncatingIfNeeded: bytes.count)
        drain(&stream)
    }

    /// Adds what lay ahead and does so no more.
    private static func drain(_ stream: inout Stream) {
        while let index = stream.ahead.firstIndex(where: { Int32(bitPattern: $0.sequence &- stream.next) <= 0 }) {
            let segment = stream.ahead.remove(at: index)
            let known = Int(Int32(bitPattern: stream.next &- segment.sequence))
            guard known < segment.bytes.count else { continue }
            stream.bytes += segment.bytes.dropFirst(known)
            stream.next = segment.sequence &+ UInt32(truncatingIfNeeded: segment.bytes.count)
        }
        if stream.bytes.count > longest { stream.bytes.removeFirst(stream.bytes.count &- longest) }
    }

    private static func messages(of stream: inout Stream, isCut: Bool) -> [Message] {
        var messages: [Message] = []
        var at = 0
        if !stream.isInStep {
            guard beginsMessage(stream.bytes[...]) else {
                stream.bytes = []
                return []
            }
            stream.isInStep = true
        }
        while at &+ 2 <= stream.bytes.count {
            let length = stream.bytes.number(at: at)
            let end = at &+ 2 &+ length
            if end > stream.bytes.count {
                if isCut { messages.append((Array(stream.bytes[(at &+ 2)...]), length)) }
                break
            }
            messages.append((Array(stream.bytes[(at &+ 2)..<end]), length))
            at = end
        }
        stream.bytes.removeFirst(min(at, stream.bytes.count))
        return messages
    }

    /// Whether octets begin with a message after its length.
    private static func beginsMessage(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 14 else { return false }
        let length = Int(bytes[bytes.startIndex]) << 8 | Int(bytes[bytes.startIndex &+ 1])
        return length >= 12 && MessageStream.looksLikeMessage(bytes.dropFirst(2).prefix(length), length: length)
    }
}
