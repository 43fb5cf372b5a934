import Testing

@testable import DNSWireTool

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

@Suite("dnswire - and Ctrl-C")
struct InterruptionTests {
    /// A trace of one query that is answered and of one that is not, with what comes after it.
    private static let trace = """
        socket(AF_INET, SOCK_DGRAM, 0) = 3
        connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 0
        sendto(3, "\\0\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1a\\0\\0\\1\\0\\1", 19, 0, NULL, 0) = 19
        recvfrom(3, "\\0\\1\\201\\200\\0\\1\\0\\0\\0\\0\\0\\0\\1a\\0\\0\\1\\0\\1", 512, 0, NULL, NULL) = 19
        sendto(3, "\\0\\2\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1b\\0\\0\\1\\0\\1", 19, 0, NULL, 0) = 19

        """

    /// Runs the command in a process of its own on a pipe that stays open, and sends it signals once it has told something.
    private func run(
        _ arguments: String..., signals: Int32...
    ) throws -> (status: Int32, output: String, errors: String) {
        let (input, output, errors) = (OpenPipe(), OpenPipe(), OpenPipe())
        let process = try SpawnedCommand(arguments, input: input.reader, output: output.writer, errors: errors.writer)
        output.finish()
        errors.finish()
        input.write(Self.trace)
        var told = output.lines(until: "0x0001").joined(separator: "\n")
        for signal in signals { process.send(signal) }
        let status = process.wait()
        told += output.lines(until: "never").map { "\n" + $0 }.joined()
        let said = errors.lines(until: "never").joined(separator: "\n")
        input.finish()
        return (status, told, said)
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func `a signal ends the input, and what is open then is told`(_ signal: Int32, _ status: Int32) throws {
        let run = try run("-", signals: signal)
        #expect(run.status == status)
        #expect(run.output.contains("no answer to A b."))
        #expect(run.output.split(separator: "\n").last?.hasPrefix("2 lookups, 1 answered, ") == true)
        #expect(run.errors == "dnswire: interrupted: what followed was not read")
    }

    @Test func `a second signal ends a command that cannot come to its end`() throws {
        let file = try TemporaryFile("long.strace")
        file.write(String(repeating: Self.trace, count: 1000))
        let (output, errors) = (OpenPipe(), OpenPipe())
        defer {
            output.finish()
            errors.finish()
        }
        let arguments = ["--explain", file.path]
        let command = try SpawnedCommand(arguments, input: 0, output: output.writer, errors: errors.writer)
        // Nobody reads what it writes, so it waits as soon as the pipe is full.
        var entry = pollfd(fd: output.reader, events: Int16(POLLIN), revents: 0)
        #expect(unsafe poll(&entry, 1, 10_000) == 1)
        usleep(200_000)
        command.send(SIGINT)
        usleep(200_000)
        #expect(command.isRunning)
        command.send(SIGINT)
        #expect(command.wait() == 130)
    }
}
