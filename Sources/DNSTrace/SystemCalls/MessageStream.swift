/// Puts the messages of one direction of a TCP connection together (RFC 1035 §4.2.2: each after its two-byte length).
///
/// The length may come alone, byte by byte, or together with several messages. Where the trace has cut the bytes of a
/// call, their number is still known: the stream stays in step as long as no length falls into a gap.
struct MessageStream: Sendable {
    /// A message of the stream.
    struct Message: Sendable {
        /// The bytes up to the first gap.
        var bytes: [UInt8]
        /// What the length before it says.
        var length: Int
        /// Where it begins.
        var position = TextPosition(line: 1, column: 1)
        /// Where each of the bytes is.
        var positions: [TextPosition] = []
        /// The call that brought its first byte.
        var call: CallOrigin
    }

    /// Whether the stream is known not to be DNS.
    private(set) var isForeign = false
    private var isKnown = false
    private var isLost = false
    private var prefix: [UInt8] = []
    private var message: Message?
    private var received = 0
    private var hasGap = false

    /// So many of a stream's first bytes are enough to judge it by: the length, a header, and more.
    static let enough = 14

    /// Whether nothing has been taken yet.
    var isUntouched: Bool { !isForeign && !isKnown && !isLost && message == nil && prefix.isEmpty }

    /// Takes note that the first bytes were seen, and that they are not those of DNS.
    mutating func setForeign() { isForeign = true }

    /// Whether there is a message of which the end has not come.
    var hasBegun: Bool { message != nil }

    /// Takes the bytes of one call, of which `length` there were and `bytes` can be seen.
    ///
    /// - Parameters:
    ///   - isTrusted: Whether the port says that this is DNS; otherwise the first message must look like it.
    ///   - position: Where a byte of `bytes` is in the text.
    mutating func append(
        _ bytes: [UInt8], length: Int, call: CallOrigin, isTrusted: Bool, position: (Int) -> TextPosition
    ) -> [Message] {
        guard !isForeign else { return [] }
        if isTrusted { isKnown = true }
        if isUntouched, !Self.canBegin(bytes) {
            isForeign = true
            return []
        }
        var finished: [Message] = []
        var index = 0
        if isLost {
            guard isInStep(bytes, length: length) else { return [] }
            isLost = false
        }
        while index < length {
            if message == nil {
                guard index < bytes.count else {
                    // The next length is among the bytes that the trace left out.
                    isLost = true
                    prefix = []
                    break
                }
                readPrefix(bytes[index], call: call)
                index += 1
            } else {
                index += take(bytes[min(index, bytes.count)...], of: length - index, call: call, position)
                if isForeign { return finished }
            }
            if let message, received >= message.length {
                // Of a message that the trace cut wholly there is nothing to show.
                if !message.bytes.isEmpty { finished.append(message) }
                self.message = nil
                isKnown = true
            }
        }
        return finished
    }

    /// Gives up what was begun: the connection or the trace has ended.
    mutating func finish() -> Message? {
        defer { self = MessageStream() }
        guard let message, isKnown, !message.bytes.isEmpty else { return nil }
        return message
    }

    /// Whether a stream of which nothing is known can begin so, as far as its first call tells: hardly any does.
    private static func canBegin(_ bytes: [UInt8]) -> Bool { bytes.count < enough || beginWithMessage(bytes) }

    /// Whether bytes are a length and, as far as they can be seen, the message that it announces, whatever follows.
    private static func beginWithMessage(_ bytes: [UInt8]) -> Bool {
        guard let announced = announced(bytes), announced >= 12 else { return false }
        return Plausibility.looksLikeMessage(bytes[2...].prefix(announced), length: announced)
    }

    /// The length that is before a message.
    private static func announced(_ bytes: [UInt8]) -> Int? {
        bytes.count >= 2 ? Int(bytes[0]) << 8 | Int(bytes[1]) : nil
    }

    private mutating func readPrefix(_ byte: UInt8, call: CallOrigin) {
        prefix.append(byte)
        guard let length = Self.announced(prefix) else { return }
        prefix = []
        received = 0
        hasGap = false
        if length < 12, !isKnown {
            isForeign = true
        } else {
            message = Message(bytes: [], length: length, call: call)
        }
    }

    /// Takes up to `available` bytes for the message, of which the first `visible` are shown; returns how many.
    private mutating func take(
        _ visible: ArraySlice<UInt8>, of available: Int, call: CallOrigin, _ position: (Int) -> TextPosition
    ) -> Int {
        guard var message = self.message else { return available }
        let count = min(available, message.length - received)
        let shown = hasGap ? visible.prefix(0) : visible.prefix(count)
        message.bytes += shown
        if !isKnown, message.bytes.count >= 12 || received + count >= message.length {
            isForeign = !Plausibility.looksLikeMessage(message.bytes[...], length: message.length)
            if isForeign {
                self.message = nil
                return count
            }
        }
        if received == 0 {
            message.position = position(visible.startIndex)
            message.call = call
        }
        message.positions += shown.indices.map(position)
        if visible.count < count { hasGap = true }
        received += count
        self.message = message
        return count
    }

    /// Whether a call that follows a gap begins with a length again.
    private func isInStep(_ bytes: [UInt8], length: Int) -> Bool {
        length == 2 ? Self.announced(bytes) ?? 0 >= 12 : Self.beginWithMessage(bytes)
    }
}
