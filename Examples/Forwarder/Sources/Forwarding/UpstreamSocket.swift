import DNSWire
import NIOCore

/// A socket to an upstream: the kernel lets no packets of others in, and the port is one of several.
final class UpstreamSocket: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>

    private let resolver: Resolver
    private let upstream: Upstream
    private var flights: [UInt16: Flight] = [:]
    private var batch = DatagramBatch(ByteBufferAllocator())
    private var context: ChannelHandlerContext?

    init(_ upstream: Upstream, _ resolver: Resolver) {
        self.upstream = upstream
        self.resolver = resolver
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    /// Asks, with an id that no other question on this socket has; returns that.
    func ask(_ flight: Flight, id: UInt16, payloadSize: Int) throws -> UInt16 {
        var id = id
        while flights[id] != nil { id &+= 1 }
        let edns = try upstream.edns(isDNSSECOK: flight.variant & 1 != 0, payloadSize: payloadSize)
        try batch.octets.append(flight.octets, room: 64) { patcher in
            patcher.header.id = id
            try patcher.setEDNS(edns)
        }
        batch.end()
        flights[id] = flight
        return id
    }

    /// Whether another question can be asked.
    var hasRoom: Bool { flights.count < 32768 }

    /// Waits for an answer no longer.
    func forget(_ id: UInt16, _ flight: Flight) {
        if flights[id] === flight { flights[id] = nil }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = Self.unwrapInboundIn(data)
        guard let view = try? MessageView(envelope.data.readableBytesSpan), let flight = flights[view.header.id] else {
            return resolver.reject()
        }
        switch flight.match(view) {
        case .no:
            // Whoever sent that, the answer may still come.
            resolver.reject()
        case .otherSpelling:
            // A forgery, or a server that does not keep the case; over TCP there are no forgeries.
            resolver.reject()
            flights[view.header.id] = nil
            resolver.askOverTCP(flight)
        case .answer:
            guard upstream.accepts(view) else { return resolver.reject() }
            flights[view.header.id] = nil
            if view.header.isTruncated {
                resolver.askOverTCP(flight)
            } else {
                resolver.receive(view, for: flight)
            }
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) { resolver.flushSoon() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The port is closed, or the network is not there: nobody will answer.
        let waiting = flights
        flights = [:]
        for flight in waiting.values { resolver.fail(flight, .networkError) }
        resolver.flush()
    }

    /// Sends what there is to be sent; returns whether there was something.
    func flush() -> Bool {
        guard let context, !batch.isEmpty else { return false }
        batch.send(context)
        return true
    }
}
