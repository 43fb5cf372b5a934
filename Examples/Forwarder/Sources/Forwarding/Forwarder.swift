public import NIOCore
import NIOPosix

/// A caching forwarder: listens over UDP and TCP, answers from its cache, and asks upstreams for the rest.
public final class Forwarder: Sendable {
    private let resolver: NIOLoopBound<Resolver>
    private let udp: any Channel
    private let tcp: any Channel
    private let sockets: [any Channel]

    private init(_ resolver: NIOLoopBound<Resolver>, udp: any Channel, tcp: any Channel, sockets: [any Channel]) {
        self.resolver = resolver
        self.udp = udp
        self.tcp = tcp
        self.sockets = sockets
    }

    /// Where it listens.
    public var address: SocketAddress? { udp.localAddress }

    /// Starts a forwarder on an event loop, which it has to itself.
    ///
    /// - Parameters:
    ///   - configuration: what it is told.
    ///   - loop: the event loop that does everything.
    ///   - clock: counts seconds, from any point on.
    public static func start(
        _ configuration: Configuration, on loop: any EventLoop, clock: @escaping @Sendable () -> UInt32 = seconds
    ) async throws -> Forwarder {
        let resolver = try await loop.submit {
            NIOLoopBound(Resolver(Responder(configuration, clock: clock), loop), eventLoop: loop)
        }.get()
        let sockets = try await openSockets(configuration, resolver, loop)
        let udp = try await listenOverUDP(configuration, resolver, loop)
        do {
            let tcp = try await listenOverTCP(configuration, at: udp.localAddress, resolver, loop)
            return Forwarder(resolver, udp: udp, tcp: tcp, sockets: sockets)
        } catch {
            try? await udp.close()
            throw error
        }
    }

    /// Seconds since some time before the start.
    @Sendable public static func seconds() -> UInt32 {
        UInt32(truncatingIfNeeded: NIODeadline.now().uptimeNanoseconds / 1_000_000_000)
    }

    /// What it has done so far.
    public var metrics: Metrics {
        get async throws {
            let resolver = resolver
            return try await udp.eventLoop.submit { resolver.value.responder.metrics }.get()
        }
    }

    /// Takes no more queries, answers those that it has taken, and closes everything; returns what it has done.
    ///
    /// - Parameter patience: how long that may take.
    @discardableResult
    public func stop(within patience: TimeAmount = .seconds(3)) async throws -> Metrics {
        let (resolver, loop) = (resolver, udp.eventLoop)
        try await tcp.close()
        try await udp.setOption(.autoRead, value: false).get()
        let idle = loop.flatSubmit { resolver.value.idle() }
        let limit = loop.scheduleTask(in: patience) {}
        await firstOf(idle, limit.futureResult, on: loop)
        limit.cancel()
        let metrics = try await loop.submit {
            resolver.value.flush()
            for connection in resolver.value.connections.values { connection.finish() }
            return resolver.value.responder.metrics
        }.get()
        try await udp.close()
        for socket in sockets { try await socket.close() }
        return metrics
    }

    private func firstOf(_ one: EventLoopFuture<Void>, _ other: EventLoopFuture<Void>, on loop: any EventLoop) async {
        let promise = loop.makePromise(of: Void.self)
        one.whenComplete { _ in promise.succeed() }
        other.whenComplete { _ in promise.succeed() }
        try? await promise.futureResult.get()
    }

    /// Opens the sockets to the upstreams; each gets a port from the system.
    private static func openSockets(
        _ configuration: Configuration, _ resolver: NIOLoopBound<Resolver>, _ loop: any EventLoop
    ) async throws -> [any Channel] {
        var sockets: [any Channel] = []
        for (index, address) in configuration.upstreams.enumerated() {
            for _ in 0..<configuration.portsPerUpstream {
                let socket = try await DatagramBootstrap(group: loop)
                    .channelOption(.datagramVectorReadMessageCount, value: 16)
                    .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16 * 4096))
                    .channelOption(.maxMessagesPerRead, value: 1)
                    .channelInitializer { channel in
                        channel.eventLoop.makeCompletedFuture {
                            let upstream = resolver.value.upstreams[index]
                            let socket = UpstreamSocket(upstream, resolver.value)
                            upstream.sockets.append(socket)
                            try channel.pipeline.syncOperations.addHandler(socket)
                        }
                    }
                    .connect(to: address).get()
                sockets.append(socket)
            }
        }
        return sockets
    }

    private static func listenOverUDP(
        _ configuration: Configuration, _ resolver: NIOLoopBound<Resolver>, _ loop: any EventLoop
    ) async throws -> any Channel {
        try await DatagramBootstrap(group: loop)
            .channelOption(.socketOption(.so_reuseaddr), value: 1)
            // One call reads up to 32 queries, and one call sends their answers.
            .channelOption(.datagramVectorReadMessageCount, value: 32)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 32 * 2048))
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let server = UDPServer(resolver.value)
                    resolver.value.servers.append(server)
                    try channel.pipeline.syncOperations.addHandler(server)
                }
            }
            .bind(to: configuration.listen).get()
    }

    private static func listenOverTCP(
        _ configuration: Configuration, at address: SocketAddress?, _ resolver: NIOLoopBound<Resolver>,
        _ loop: any EventLoop
    ) async throws -> any Channel {
        try await ServerBootstrap(group: loop)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        IdleStateHandler(readTimeout: configuration.patienceOverTCP))
                    try channel.pipeline.syncOperations.addHandler(TCPServer(resolver.value))
                }
            }
            .bind(to: address ?? configuration.listen).get()
    }
}
