import DNSWire
import NIOCore

/// Answers a client over a TCP connection, on which it may ask again before it is answered (RFC 7766 §6.2.1.1).
final class TCPServer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How many questions of one client are asked at a time.
    private static var mostPending: Int { 128 }

    private let resolver: Resolver
    private var stream = MessageStreamReader()
    private var output = ByteBuffer()
    private var context: ChannelHandlerContext?
    private var pending = 0
    private var isClosing = false

    init(_ resolver: Resolver) { self.resolver = resolver }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        resolver.connections[ObjectIdentifier(self)] = self
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        resolver.connections[ObjectIdentifier(self)] = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard let client = context.remoteAddress, !isClosing else { return }
        resolver.responder.tick()
        let buffer = Self.unwrapInboundIn(data)
        stream.read(buffer.readableBytesUInt8Span) { octets in
            switch resolver.responder.respond(to: octets, from: client, .tcp, into: &output) {
            case .answered:
                break
            case .ignored:
                // What is no query does not come from a client.
                isClosing = true
            case .missed(let query, let hash):
                pending += 1
                let octets = ByteBuffer(copying: octets)
                resolver.resolve(Waiter(octets: octets, query: query, address: client, way: .tcp(self)), hash: hash)
            }
        }
        if pending > TCPServer.mostPending { isClosing = true }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush()
        resolver.flush()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent, pending == 0 { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// Appends what `body` appends as a message to the client, which has waited for it.
    func send(_ body: (inout ByteBuffer) throws -> Void) {
        pending -= 1
        do { try body(&output) } catch { isClosing = true }
    }

    /// Sends what there is to be sent.
    func flush() {
        guard let context else { return }
        if output.readableBytes > 0 {
            context.writeAndFlush(Self.wrapOutboundOut(output), promise: nil)
            output = ByteBuffer()
        }
        if isClosing && pending == 0 { context.close(promise: nil) }
    }

    /// Closes the connection once all is answered.
    func finish() {
        isClosing = true
        flush()
    }
}
