import DNSWire
import NIOCore

/// Asks an upstream one question over TCP.
final class UpstreamConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let resolver: Resolver
    private let flight: Flight
    private let id: UInt16
    private var stream = MessageStreamReader()
    private var isOver = false

    init(_ flight: Flight, id: UInt16, _ resolver: Resolver) {
        self.flight = flight
        self.id = id
        self.resolver = resolver
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = Self.unwrapInboundIn(data)
        stream.read(buffer.readableBytesUInt8Span) { octets in
            guard !isOver else { return }
            isOver = true
            guard let view = try? MessageView(octets), view.header.id == id, flight.match(view) == .answer else {
                resolver.reject()
                return resolver.fail(flight, .invalidData)
            }
            resolver.receive(view, for: flight)
        }
        if isOver {
            resolver.flush()
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { end(.networkError) }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return }
        end(.noReachableAuthority)
        context.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(.networkError)
        context.close(promise: nil)
    }

    private func end(_ reason: ExtendedErrorCode) {
        guard !isOver else { return }
        isOver = true
        resolver.fail(flight, reason)
        resolver.flush()
    }
}
