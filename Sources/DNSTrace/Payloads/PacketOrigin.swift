/// The captured packet that a payload came in, or the last of those that it was put together from.
public struct PacketOrigin: Hashable, Sendable {
    /// Its number in the capture, from 1; nil where a text shows it.
    public var number: Int?
    /// When it was captured, where the capture tells.
    public var time: CaptureTime?
    /// Who sent it.
    public var source: Endpoint
    /// Whom it was sent to.
    public var destination: Endpoint
    /// What carried it.
    public var transport: DNSTransport
    /// The number of the packet with the query that it answers, where that is in the capture.
    public var query: Int?
    /// How many nanoseconds after that query, sent for the last time, it came.
    public var latency: Int64?
    /// The number of the packet with the query that it sends again, where that is in the capture.
    public var repeats: Int?

    /// Makes an origin.
    public init(
        number: Int?, time: CaptureTime? = nil, source: Endpoint, destination: Endpoint, transport: DNSTransport
    ) {
        self.number = number
        self.time = time
        self.source = source
        self.destination = destination
        self.transport = transport
    }
}
