import Forwarding
import NIOCore

/// What the command was told.
struct Arguments {
    var configuration: Configuration
    /// Seconds between lines of metrics; 0 for none but on SIGUSR1.
    var metricsInterval: Int64 = 0

    static let usage = """
        usage: forwarder [--listen ADDRESS[:PORT]] [--cache ENTRIES] [--ports COUNT] [--metrics SECONDS] UPSTREAM[:PORT]...

        Listens at 127.0.0.1:5300 if not told otherwise, and asks the upstreams, the first one first, at port 53 if not told
        otherwise. An address of IPv6 with a port is written [2001:db8::1]:53. SIGUSR1 prints a line of metrics; SIGTERM and
        SIGINT end it once all that was asked is answered.
        """

    /// Reads arguments.
    ///
    /// - Throws: `UsageError` with a word about what is wrong.
    init(_ arguments: some Sequence<String>) throws {
        configuration = Configuration(listen: try SocketAddress(ipAddress: "127.0.0.1", port: 5300), upstreams: [])
        var arguments = Array(arguments)[...]
        while let argument = arguments.popFirst() {
            func value() throws -> String {
                guard let value = arguments.popFirst() else { throw UsageError("\(argument) needs a value") }
                return value
            }
            func number(_ range: ClosedRange<Int>) throws -> Int {
                let text = try value()
                guard let number = Int(text), range ~= number else {
                    throw UsageError("\(argument) \(text): no such number")
                }
                return number
            }
            switch argument {
            case "--listen": configuration.listen = try Arguments.address(value(), port: 5300)
            case "--cache": configuration.cacheSize = try number(4...16_777_216)
            case "--ports": configuration.portsPerUpstream = try number(1...1024)
            case "--metrics": metricsInterval = Int64(try number(0...86_400))
            case let option where option.hasPrefix("-"): throw UsageError("\(option) is not known")
            default: configuration.upstreams.append(try Arguments.address(argument, port: 53))
            }
        }
        if configuration.upstreams.isEmpty { throw UsageError("there is no upstream") }
    }

    /// Reads `192.0.2.1`, `192.0.2.1:53`, `2001:db8::1` or `[2001:db8::1]:53`.
    private static func address(_ text: String, port: Int) throws -> SocketAddress {
        if let address = try? SocketAddress(ipAddress: text, port: port) { return address }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw UsageError("\(text) is no address")
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard let address = try? SocketAddress(ipAddress: String(host), port: Int(port)) else {
            throw UsageError("\(text) is no address")
        }
        return address
    }
}

/// What is wrong with the arguments.
struct UsageError: Error {
    var message: String

    init(_ message: String) { self.message = message }
}
