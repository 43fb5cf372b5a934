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

@Suite("LineInput and TextOutput")
struct LineInputTests {
    private func lines(_ text: String) -> [String] {
        let ends = PipeEnds(holding: Array(text.utf8))
        var input = LineInput(descriptor: ends.output)
        var lines: [String] = []
        while let line = input.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        // The end to read from must be open until here.
        withExtendedLifetime(ends) {}
        return lines
    }

    @Test func `lines come without their breaks, empty ones too, the last one also without a break`() {
        #expect(lines("") == [])
        #expect(lines("\n") == [""])
        #expect(lines("a") == ["a"])
        #expect(lines("a\n\nb\n") == ["a", "", "b"])
        #expect(lines("a\r\nb") == ["a\r", "b"])
    }

    @Test func `lines may be longer than what is read at a time`() {
        let long = String(repeating: "x", count: 200_000)
        #expect(lines("1\n\(long)\n2\n\(long)") == ["1", long, "2", long])
    }

    @Test func `a line that is too long is cut, and the lines after it are read`() {
        let long = String(repeating: "x", count: 300_000)
        let ends = PipeEnds(holding: Array("1\n\(long)\n3\n\(long)".utf8))
        var input = LineInput(descriptor: ends.output, longestLine: 1000)
        var lines: [(count: Int, isCut: Bool)] = []
        while let line = input.next() { lines.append((line.count, input.isCut)) }
        withExtendedLifetime(ends) {}
        let count = input.count
        #expect(lines.map(\.count) == [1, 1000, 1, 1000])
        #expect(lines.map(\.isCut) == [false, true, false, true])
        #expect(count == 600_005)
    }

    @Test func `a descriptor that cannot be read says why`() {
        var input = LineInput(descriptor: -1)
        #expect(input.next() == nil)
        #expect(input.failure?.text == "standard input: Bad file descriptor")
        let run = CommandRun(descriptor: -1, "-")
        #expect(run.status == .unusable)
        #expect(run.errors == "dnswire: standard input: Bad file descriptor\n")
        #expect(CommandRun(descriptor: -1, "--lines").errors == "dnswire: standard input: Bad file descriptor\n")
    }

    @Test func `what cannot be written is noticed`() {
        var output = TextOutput(descriptor: -1)
        output.write("lost")
        output.flush()
        #expect(output.failure?.text == "the output: Bad file descriptor")
    }
}
