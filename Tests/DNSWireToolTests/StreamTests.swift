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

@Suite("dnswire - on a trace that goes on")
struct StreamTests {
    /// The command, reading from a pipe and writing to another one.
    private func run(_ arguments: String..., from input: OpenPipe, to output: OpenPipe) -> Worker {
        Worker {
            var text = TextOutput(descriptor: output.writer)
            var errors = TextOutput()
            _ = DNSWireCommand.run(arguments, input: LineInput(descriptor: input.reader), to: &text, errors: &errors)
            text.flush()
            output.finish()
        }
    }

    /// The first lines of a recorded trace, in which both queries are answered, or the others.
    private func trace(isFirst: Bool) throws -> String {
        let lines = try #require(RepositoryFile("docs/curl-getaddrinfo.strace").lines)
        return (isFirst ? lines.prefix(60) : lines.dropFirst(60)).map { $0 + "\n" }.joined()
    }

    @Test func `a lookup is told as soon as nothing more comes for a moment`() throws {
        let (input, output) = (OpenPipe(), OpenPipe())
        let command = run("-", from: input, to: output)
        input.write(try trace(isFirst: true))
        let told = output.lines(until: "fits 2 x AAAA exactly").last
        #expect(told?.contains("fits 2 x AAAA exactly") == true)
        input.write(try trace(isFirst: false))
        input.finish()
        #expect(output.lines(until: "2 lookups, ").last?.hasPrefix("2 lookups, 2 answered") == true)
        command.wait()
    }

    @Test func `a lookup is told although other calls keep coming`() throws {
        let (input, output) = (OpenPipe(), OpenPipe())
        let command = run("-", from: input, to: output)
        input.write(try trace(isFirst: true))
        let writing = Worker {
            // Far longer than the command should take.
            for _ in 0..<500 {
                input.write("getpid() = 1\n")
                usleep(10_000)
            }
            input.finish()
        }
        let start = ContinuousClock.now
        let told = output.lines(until: "fits 2 x AAAA exactly").last
        #expect(told?.contains("fits 2 x AAAA exactly") == true)
        #expect(start.duration(to: .now) < .seconds(4))
        writing.wait()
        #expect(output.lines(until: "2 lookups, ").last?.hasPrefix("2 lookups, 2 answered") == true)
        command.wait()
    }

    @Test func `messages as JSON come as soon as nothing more comes for a moment`() throws {
        let (input, output) = (OpenPipe(), OpenPipe())
        let command = run("--json", "-", from: input, to: output)
        input.write(try trace(isFirst: true))
        let messages = output.lines(until: #""line":51"#)
        #expect(messages.count == 4)
        input.finish()
        command.wait()
    }
}
