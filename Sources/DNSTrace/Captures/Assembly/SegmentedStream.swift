internal import DNSWire

/// One direction of a connection of TCP: what has come of the message at hand, and segments that lie ahead.
struct SegmentedStream: Sendable {
    /// Which of all streams it is.
    var number = 0
    /// The sequence number after its last octet, where that has been seen.
    var end: UInt32?
    /// The sequence number of the first octet that has not come.
    private var next: UInt32
    private var bytes: [UInt8] = []
    private var ahead: [(sequence: UInt32, bytes: [UInt8], length: Int)] = []
    /// Whether lengths are where they are expected.
    private var isInStep: Bool
    /// How many octets of a message that was cut are still to come.
    private var passing = 0
    /// How many octets are kept.
    private(set) var size = 0

    private static var mostAhead: Int { 64 }

    /// Begins a stream at a sequence number.
    init(next: UInt32, isInStep: Bool) {
        self.next = next
        self.isInStep = isInStep
    }

    /// Whether all of it has come.
    var isOver: Bool { end.map { Int32(bitPattern: $0 &- next) <= 0 } ?? false }

    /// Takes the octets at a sequence number, of which there were so many on the wire; gives the messages that they
    /// complete.
    mutating func take(_ octets: Span<UInt8>, at sequence: UInt32, length: Int) -> [StreamTable.Message] {
        // How far ahead they lie, in arithmetic that wraps around.
        let distance = Int(Int32(bitPattern: sequence &- next))
        guard distance <= 0 else {
            var messages: [StreamTable.Message] = []
            // Something is missing for good: the stream goes on after the gap.
            if ahead.count >= Self.mostAhead { messages = passGap() }
            var copy: [UInt8] = []
            copy.append(octets)
            ahead.append((sequence, copy, length))
            size &+= copy.count
            return messages + drain()
        }
        guard distance &+ max(length, octets.count) > 0 else { return [] }
        return add(octets, known: 0 &- distance, at: sequence, length: length) + drain()
    }

    /// Ends the stream; gives what there is after gaps, and of a message that is not whole.
    mutating func finish() -> [StreamTable.Message] {
        var messages: [StreamTable.Message] = []
        while !ahead.isEmpty { messages += passGap() }
        return messages + cutMessage()
    }

    /// Adds octets, the first of which are known.
    private mutating func add(
        _ octets: Span<UInt8>, known: Int, at sequence: UInt32, length: Int
    ) -> [StreamTable.Message] {
        let whole = max(length, octets.count)
        next = sequence &+ UInt32(truncatingIfNeeded: whole)
        // What is left of a message that was cut is passed over.
        let passed = known &+ min(passing, max(whole &- known, 0))
        passing &-= passed &- known
        let start = min(passed, octets.count)
        bytes.append(octets.extracting(start...))
        size &+= octets.count &- start
        var messages = wholeMessages()
        let missing = max(whole &- max(passed, octets.count), 0)
        if missing > 0 {
            let announced = isInStep && bytes.count >= 2 ? 2 &+ bytes.number(at: 0) : 0
            let total = bytes.count &+ missing
            messages += cutMessage()
            // With the length of the message it is known where the next one begins, unless that was not captured, either.
            if total <= announced { passing = announced &- total } else { isInStep = false }
        }
        return messages
    }

    /// Adds what lay ahead and does so no more.
    private mutating func drain() -> [StreamTable.Message] {
        var messages: [StreamTable.Message] = []
        while let index = ahead.firstIndex(where: { Int32(bitPattern: $0.sequence &- next) <= 0 }) {
            let segment = ahead.remove(at: index)
            size &-= segment.bytes.count
            let known = Int(Int32(bitPattern: next &- segment.sequence))
            guard known < segment.length else { continue }
            messages += add(segment.bytes.span, known: known, at: segment.sequence, length: segment.length)
        }
        return messages
    }

    /// Goes on after what is missing, with the nearest segment.
    private mutating func passGap() -> [StreamTable.Message] {
        let messages = cutMessage()
        isInStep = false
        passing = 0
        next = ahead.map { $0.sequence }.min { Int32(bitPattern: $0 &- $1) < 0 } ?? next
        return messages + drain()
    }

    /// What there is of a message whose rest is missing.
    private mutating func cutMessage() -> [StreamTable.Message] {
        defer {
            size &-= bytes.count
            bytes = []
        }
        guard isInStep, bytes.count > 2 else { return [] }
        return [StreamTable.Message(bytes: Array(bytes[2...]), length: bytes.number(at: 0))]
    }

    private mutating func wholeMessages() -> [StreamTable.Message] {
        if !isInStep {
            guard Self.beginsMessage(bytes.span) else {
                size &-= bytes.count
                bytes = []
                return []
            }
            isInStep = true
        }
        var messages: [StreamTable.Message] = []
        var at = 0
        while at &+ 2 <= bytes.count {
            let length = bytes.number(at: at)
            let end = at &+ 2 &+ length
            guard end <= bytes.count else { break }
            messages.append(StreamTable.Message(bytes: Array(bytes[(at &+ 2)..<end]), length: length))
            at = end
        }
        size &-= at
        bytes.removeFirst(at)
        return messages
    }

    /// Whether octets begin with a message after its length.
    static func beginsMessage(_ octets: Span<UInt8>) -> Bool {
        guard octets.count >= 14 else { return false }
        let length = Int(octets[0]) << 8 | Int(octets[1])
        guard length >= 12 else { return false }
        var beginning: [UInt8] = []
        beginning.append(octets.extracting(2..<min(octets.count, 2 &+ length)))
        return Plausibility.looksLikeMessage(beginning[...], length: length)
    }
}
