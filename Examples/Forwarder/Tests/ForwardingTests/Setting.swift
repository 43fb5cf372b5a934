import DNSWire
import NIOCore
import NIOPosix
import Synchronization

@testable import Forwarding

/// A forwarder on the loopback with its upstreams, a client, and a clock that is turned by hand.
struct Setting {
    let forwarder: Forwarder
    let upstreams: [FakeUpstream]
    let client: Client
    let clock: Clock
    private let loop: any EventLoop

    /// A clock that is turned by hand.
    final class Clock: Sendable {
        private let time = Mutex<UInt32>(1000)

        /// Seconds since some time.
        var seconds: UInt32 { time.withLock { $0 } }

        /// Lets time pass.
        func pass(_ seconds: UInt32) { time.withLock { $0 += seconds } }
    }

    /// Starts a forwarder with upstreams that answer as they are told, one after the other in its list; all of them end with
    /// the tests.
    static func start(
        _ answering: FakeUpstream.Answering..., change: (inout Configuration) -> Void = { _ in }
    ) async throws -> Setting {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        var upstreams: [FakeUpstream] = []
        for answering in answering { upstreams.append(try await FakeUpstream.start(on: loop, answering)) }
        var configuration = Configuration(
            listen: try SocketAddress(ipAddress: "127.0.0.1", port: 0), upstreams: upstreams.map(\.address))
        configuration.cacheSize = 256
        configuration.portsPerUpstream = 2
        configuration.patience = .milliseconds(300)
        change(&configuration)
        let clock = Clock()
        let forwarder = try await Forwarder.start(configuration, on: loop) { clock.seconds }
        guard let address = forwarder.address else { throw ChannelError.unknownLocalAddress }
        let client = try await Client.connect(to: address, on: loop)
        return Setting(forwarder: forwarder, upstreams: upstreams, client: client, clock: clock, loop: loop)
    }

    /// A client of its own, over UDP or TCP.
    func connect(tcp: Bool = false) async throws -> Client {
        guard let address = forwarder.address else { throw ChannelError.unknownLocalAddress }
        return try await Client.connect(to: address, tcp: tcp, on: loop)
    }
}
