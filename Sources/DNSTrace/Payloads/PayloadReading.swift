public import DNSWire

/// A payload together with what could be read of its message, which is read once.
public final class PayloadReading: Sendable {
    /// The bytes, and where they are from.
    public let payload: Payload
    /// Everything that could be read of them.
    public let reading: MessageReading

    /// Reads the message of a payload.
    public init(_ payload: Payload, policy: DecodingPolicy = .resolver) {
        self.payload = payload
        reading = MessageReading(payload.bytes, length: payload.length, policy: policy)
    }

    /// The message, as far as it could be read.
    public var message: Message { reading.message }

    /// The system call that carried the bytes, where the text is a trace.
    public var call: CallOrigin? { payload.call }

    /// Whether the text shows fewer bytes than the message had.
    public var isTruncated: Bool { payload.isTruncated }

    /// Whether the message is whole, no guess, and nothing is wrong with it that counts as an error.
    public var isSound: Bool { !payload.isTruncated && payload.doubts.isEmpty && reading.isSound }

    /// The message's number, where both of its octets are there.
    public var id: UInt16? { payload.bytes.count >= 2 ? visibleNumber(at: 0) : nil }

    /// The header; what cannot be seen of it is zero.
    public var header: Header { Header(id: id ?? 0, bits: visibleNumber(at: 2)) }

    /// Whether it is a response; nil where the bit that says so is cut away.
    public var isResponse: Bool? { payload.bytes.count > 2 ? header.isResponse : nil }

    /// The response code of a response, the bits in its OPT record included (RFC 6891 §6.1.3); nil where it is cut away.
    public var responseCode: ResponseCode? {
        guard payload.bytes.count > 3, header.isResponse else { return nil }
        return reading.counts == nil ? header.responseCode : message.responseCode
    }

    /// The name that is asked for; nil where it is cut.
    public var name: DomainName? { message.question?.name }

    /// The type that is asked for; nil where it is cut.
    public var type: RecordType? { message.question?.type }

    /// Two octets as a number, those that are not there being zero.
    private func visibleNumber(at offset: Int) -> UInt16 {
        let bytes = payload.bytes
        let high = offset < bytes.count ? UInt16(bytes[offset]) << 8 : 0
        return offset + 1 < bytes.count ? high | UInt16(bytes[offset + 1]) : high
    }
}

extension PayloadReading: Hashable {
    /// Readings of the same payload are the same.
    public static func == (left: PayloadReading, right: PayloadReading) -> Bool {
        left === right || left.payload == right.payload
    }

    /// Hashes the payload.
    public func hash(into hasher: inout Hasher) { hasher.combine(payload) }
}
