import DNSWire
import NIOCore
import NIOPosix

/// A server that answers as it is told, over UDP and TCP on the same port of the loopback.
final class FakeUpstream: Sendable {
    /// What it does with a query.
    typealias Answering = @Sendable (Message, _ isTCP: Bool, _ count: Int) -> [Message]

    let address: SocketAddress
    private let udp: any Channel
    private let tcp: any Channel
    private let log: NIOLoopBound<Log>

    /// What it has been asked.
    final class Log {
        var queries: [(message: Message, isTCP: Bool)] = []
    }

    private init(_ address: SocketAddress, _ udp: any Channel, _ tcp: any Channel, _ log: NIOLoopBound<Log>) {
        self.address = address
        self.udp = udp
        self.tcp = tcp
        self.log = log
    }

    /// Starts a server; `answering` is told the number of the query, from 1 on, and gives what is sent: nothing for silence.
    static func start(on loop: any EventLoop, _ answering: @escaping Answering) async throws -> FakeUpstream {
        let log = try await loop.submit { NIOLoopBound(Log(), eventLoop: loop) }.get()
        let udp = try await DatagramBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(DatagramAnswers(log.value, answering))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        guard let address = udp.localAddress else { throw ChannelError.unknownLocalAddress }
        let tcp = try await ServerBootstrap(group: loop)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StreamAnswers(log.value, answering))
                }
            }
            .bind(to: address).get()
        return FakeUpstream(address, udp, tcp, log)
    }

    /// What it has been asked so far.
    var queries: [(message: Message, isTCP: Bool)] {
        get async throws {
            let log = log
            return try await udp.eventLoop.submit { log.value.queries }.get()
        }
    }

    /// Hears and says nothing any more.
    func stop() async throws {
        try await udp.close()
        try await tcp.close()
    }

    private final class DatagramAnswers: ChannelInboundHandler {
        typealias InboundIn = AddressedEnvelope<ByteBuffer>
        typealias OutboundOut = AddressedEnvelope<ByteBuffer>
        private let log: Log
        private let answering: Answering

        init(_ log: Log, _ answering: @escaping Answering) {
            self.log = log
            self.answering = answering
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let envelope = Self.unwrapInboundIn(data)
            guard let query = try? Message(decoding: Array(envelope.data.readableBytesView)) else { return }
            log.queries.append((query, false))
            for answer in answering(query, false, log.queries.count) {
                let data = ByteBuffer(bytes: (try? answer.encoded()) ?? [])
                context.writeAndFlush(
                    Self.wrapOutboundOut(AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: data)),
                    promise: nil)
            }
        }
    }

    private final class StreamAnswers: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer
        private let log: Log
        private let answering: Answering
        private var stream = MessageStreamReader()

        init(_ log: Log, _ answering: @escaping Answering) {
            self.log = log
            self.answering = answering
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            for octets in stream.read(Array(Self.unwrapInboundIn(data).readableBytesView)) {
                guard let query = try? Message(decoding: octets) else { continue }
                log.queries.append((query, true))
                for answer in answering(query, true, log.queries.count) {
                    let data = ByteBuffer(bytes: (try? answer.encodedForStream()) ?? [])
                    context.writeAndFlush(Self.wrapOutboundOut(data), promise: nil)
                }
            }
        }
    }
}

extension Message {
    /// The answer to a query with records for its name, and cookies as a server gives them.
    static func answer(to query: Message, _ records: [Record] = [], code: ResponseCode = .noError) -> Message {
        var answer = Message(answering: query, responseCode: code)
        answer.answers = RecordList(records)
        return answer
    }

    /// The answer to a query that has one address.
    static func address(_ last: UInt8 = 1, ttl: UInt32 = 300, to query: Message) -> Message {
        let records = query.questions.map { question in
            try? Record(name: question.name, ttl: ttl, data: RDATA.A(address: IPv4Address(192, 0, 2, last)))
        }
        return answer(to: query, records.compactMap { $0 })
    }
}
