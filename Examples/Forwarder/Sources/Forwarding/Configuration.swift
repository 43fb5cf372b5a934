public import NIOCore

/// What a forwarder is told when it starts.
public struct Configuration: Sendable {
    /// Where it listens, over UDP and TCP; port 0 takes any that is free.
    public var listen: SocketAddress
    /// Whom it asks, the first one first.
    public var upstreams: [SocketAddress]
    /// How many answers it keeps.
    public var cacheSize = 65536
    /// How many sockets, each with a port of its own, it has for each upstream: what a forger must guess besides the id and
    /// the spelling (RFC 5452 §9.2).
    public var portsPerUpstream = 8
    /// How long an upstream may take to answer over UDP.
    public var patience = TimeAmount.milliseconds(800)
    /// How long an upstream may take to answer over TCP, and how long a client may be silent.
    public var patienceOverTCP = TimeAmount.seconds(5)
    /// How often upstreams are asked for one question.
    public var attempts = 4
    /// The longest that an answer is kept, and a negative one, in seconds (RFC 2308 §5).
    public var longestLifetime: UInt32 = 86400
    public var longestNegativeLifetime: UInt32 = 3600
    /// How long an answer may be served after its time where nobody can be asked, in seconds (RFC 8767 §5).
    public var staleLifetime: UInt32 = 86400
    /// How many questions are asked at a time; what is more is refused.
    public var mostInFlight = 4096
    /// The largest answer over UDP, in octets (RFC 9715 §3.2).
    public var largestDatagram = 1232

    /// Listens at one address, and asks others.
    public init(listen: SocketAddress, upstreams: [SocketAddress]) {
        self.listen = listen
        self.upstreams = upstreams
    }
}
