import Dispatch
import Forwarding
import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Prints a line, also where nobody reads along.
func say(_ line: String) {
    print(line)
    fflush(nil)
}

let arguments: Arguments
do {
    arguments = try Arguments(CommandLine.arguments.dropFirst())
} catch {
    say((error as? UsageError)?.message ?? "\(error)")
    say(Arguments.usage)
    exit(2)
}

let (signals, sent) = AsyncStream.makeStream(of: Int32.self)
let sources = [SIGTERM, SIGINT, SIGUSR1].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { sent.yield(number) }
    source.activate()
    return source
}
let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
do {
    let forwarder = try await Forwarder.start(arguments.configuration, on: group.next())
    say("listens at \(forwarder.address.map { "\($0)" } ?? "nowhere")")
    let interval = arguments.metricsInterval
    let ticker = Task {
        while interval > 0 {
            try await Task.sleep(for: .seconds(interval))
            say(try await forwarder.metrics.line)
        }
    }
    for await number in signals {
        if number != SIGUSR1 { break }
        say(try await forwarder.metrics.line)
    }
    ticker.cancel()
    let stopped = try await forwarder.stop()
    say(stopped.line)
    try await group.shutdownGracefully()
} catch {
    say("\(error)")
    exit(1)
}
