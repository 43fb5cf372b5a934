import DNSWire
import NIOCore

/// Answers clients over UDP: reads many queries with one call, and sends their answers with another.
final class UDPServer: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>

    private let resolver: Resolver
    private var batch = DatagramBatch(ByteBufferAllocator())
    private var context: ChannelHandlerContext?
    private var isInBatch = false

    init(_ resolver: Resolver) { self.resolver = resolver }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = Self.unwrapInboundIn(data)
        if !isInBatch {
            isInBatch = true
            resolver.responder.tick()
        }
        let span = envelope.data.readableBytesUInt8Span
        switch resolver.responder.respond(to: span, from: envelope.remoteAddress, .udp, into: &batch.octets) {
        case .answered:
            batch.end(to: envelope.remoteAddress)
            if batch.isFull { batch.send(context) }
        case .ignored:
            break
        case .missed(let query, let hash):
            // A copy: the buffer has room for many packets, and is to be used for the next ones.
            let octets = ByteBuffer(copying: span)
            resolver.resolve(
                Waiter(octets: octets, query: query, address: envelope.remoteAddress, way: .udp(self)), hash: hash)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isInBatch = false
        resolver.flush()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Of one packet or another: a client that has gone away. The socket goes on.
    }

    /// Appends what `body` appends as a message to a client.
    func send(to address: SocketAddress, _ body: (inout ByteBuffer) throws -> Void) {
        do {
            try body(&batch.octets)
            batch.end(to: address)
        } catch {
            // No room for an answer: as if the packet were lost.
        }
        if batch.isFull { flush() }
    }

    /// Sends what there is to be sent.
    func flush() {
        if let context { batch.send(context) }
    }
}
