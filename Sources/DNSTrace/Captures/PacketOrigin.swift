/// The captured packet that a payload came in, or the last of those that it was put together from.
public struct PacketOrigin: Hashable, Sendable {
    /// Its number in the capture, from 1.
    public var number: Int
    /// When it was captured, in seconds since 1970, where the capture tells.
    public var time: Double?
    /// Who sent it.
    public var source: Endpoint
    /// Whom it was sent to.
    public var destination: Endpoint
    /// What carried it.
    public var transport: CallOrigin.Transport

    /// Makes an origin.
    public init(
        number: Int, time: Double? = nil, source: Endpoint, destination: Endpoint, transport: CallOrigin.Transport
    ) {
        self.number = number
        self.time = time
        self.source = source
        self.destination = destination
        self.transport = transport
    }
}
