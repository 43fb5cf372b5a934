internal import DNSWire

/// What a frame of dnstap says (https://dnstap.info, dnstap.proto): a query, an answer or both, who asked whom, and when.
struct DnstapFrame: Sendable {
    /// Which of the server's parts sent or received it, and whether it is a query: 1 to 14.
    private(set) var kind: UInt64 = 0
    /// Who asked whom.
    private(set) var flow = Flow(sourcePort: 0, destinationPort: 0)
    /// What carried it.
    private(set) var transport = DNSTransport.udp
    /// When the query was sent or received, and its octets; nil where the frame does not say.
    private(set) var queryTime: CaptureTime?
    private(set) var query: Range<Int>?
    /// When the answer was, and its octets.
    private(set) var responseTime: CaptureTime?
    private(set) var response: Range<Int>?

    /// Reads a frame; nil where it is broken, or has no message.
    init?(_ octets: Span<UInt8>) {
        var fields = ProtobufReader(octets)
        var message: Range<Int>?
        while let field = fields.next() {
            if field.number == 14 { message = field.octets }
        }
        guard !fields.isBroken, let message, read(octets.extracting(message), at: message.lowerBound) else {
            return nil
        }
    }

    private mutating func read(_ message: Span<UInt8>, at start: Int) -> Bool {
        var fields = ProtobufReader(message)
        var (querySeconds, queryNanoseconds): (UInt64?, UInt64) = (nil, 0)
        var (responseSeconds, responseNanoseconds): (UInt64?, UInt64) = (nil, 0)
        while let field = fields.next() {
            let octets = field.octets.map { ($0.lowerBound &+ start)..<($0.upperBound &+ start) }
            switch field.number {
            case 1: kind = field.value
            case 3: transport = Self.transport(field.value)
            case 4: flow.source = field.octets.flatMap { Self.address(message.extracting($0)) }
            case 5: flow.destination = field.octets.flatMap { Self.address(message.extracting($0)) }
            case 6: flow.sourcePort = UInt16(truncatingIfNeeded: field.value)
            case 7: flow.destinationPort = UInt16(truncatingIfNeeded: field.value)
            case 8: querySeconds = field.value
            case 9: queryNanoseconds = field.value
            case 10: query = octets
            case 12: responseSeconds = field.value
            case 13: responseNanoseconds = field.value
            case 14: response = octets
            default: break
            }
        }
        queryTime = querySeconds.map { Self.time($0, queryNanoseconds) }
        responseTime = responseSeconds.map { Self.time($0, responseNanoseconds) }
        return !fields.isBroken
    }

    private static func time(_ seconds: UInt64, _ nanoseconds: UInt64) -> CaptureTime {
        CaptureTime(seconds: Int64(clamping: seconds), nanoseconds: UInt32(clamping: nanoseconds))
    }

    private static func transport(_ protocolNumber: UInt64) -> DNSTransport {
        switch protocolNumber {
        case 2: .tcp
        case 3: .tls
        case 4: .https
        case 5: .dnscryptUDP
        case 6: .dnscryptTCP
        case 7: .quic
        default: .udp
        }
    }

    private static func address(_ octets: Span<UInt8>) -> IPAddress? {
        var value: UInt128 = 0
        for index in octets.indices { value = value << 8 | UInt128(octets[index]) }
        switch octets.count {
        case 4: return .v4(IPv4Address(rawValue: UInt32(truncatingIfNeeded: value)))
        case 16: return .v6(IPv6Address(rawValue: value))
        default: return nil
        }
    }
}
