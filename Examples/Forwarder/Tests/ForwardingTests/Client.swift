import DNSWire
import NIOCore
import NIOPosix

/// A client that sends octets over UDP or TCP, and takes what comes back.
final class Client: Sendable {
    private let channel: any Channel
    private let isTCP: Bool
    private let inbox: AsyncStream<[UInt8]>

    private init(_ channel: any Channel, isTCP: Bool, _ inbox: AsyncStream<[UInt8]>) {
        self.channel = channel
        self.isTCP = isTCP
        self.inbox = inbox
    }

    /// Connects to a forwarder.
    static func connect(to address: SocketAddress, tcp: Bool = false, on loop: any EventLoop) async throws -> Client {
        let (inbox, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        if tcp {
            let channel = try await ClientBootstrap(group: loop).channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StreamInbox(continuation))
                }
            }.connect(to: address).get()
            return Client(channel, isTCP: true, inbox)
        }
        let channel = try await DatagramBootstrap(group: loop).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(DatagramInbox(continuation))
            }
        }.connect(to: address).get()
        return Client(channel, isTCP: false, inbox)
    }

    /// Sends octets.
    func send(_ octets: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: isTCP ? Message.framed(octets) : octets))
    }

    /// The next octets that come; `nil` where none come in that time, and then none ever.
    func receive(within patience: Duration = .seconds(20)) async throws -> [UInt8]? {
        let inbox = inbox
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { await inbox.first { _ in true } }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            let first = try await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    /// Asks, and reads the answer.
    func ask(_ query: Message) async throws -> Message? {
        try await send(query.encoded())
        return try await receive().map { octets in try Message(decoding: octets) }
    }

    private final class DatagramInbox: ChannelInboundHandler {
        typealias InboundIn = AddressedEnvelope<ByteBuffer>
        private let inbox: AsyncStream<[UInt8]>.Continuation

        init(_ inbox: AsyncStream<[UInt8]>.Continuation) { self.inbox = inbox }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            inbox.yield(Array(Self.unwrapInboundIn(data).data.readableBytesView))
        }
    }

    private final class StreamInbox: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let inbox: AsyncStream<[UInt8]>.Continuation
        private var stream = MessageStreamReader()

        init(_ inbox: AsyncStream<[UInt8]>.Continuation) { self.inbox = inbox }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            for octets in stream.read(Array(Self.unwrapInboundIn(data).readableBytesView)) { inbox.yield(octets) }
        }
    }
}
