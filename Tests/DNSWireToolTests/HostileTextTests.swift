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

/// Whatever becomes of a text on its way: the command ends, says what it found or that it found nothing, and that in a
/// time that grows with the text.
@Suite("dnswire on texts that were cut, mixed up or never meant for it")
struct HostileTextTests {
    /// A generator of the same numbers each time.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let newline = UInt8(ascii: "\n")
    private static let splinters = [
        "(", ")", "{", "[", "\"", "\\", "...", "<unfinished ...>", "<... recvfrom resumed>", "99999999999999999999",
        "-9223372036854775808", "0xffffffffffffffffffff", "\n", "\r\n", " | 00000  ", "\0", "[pid ", "1e999 ",
        "00:99:99 ",
        "htons(70000)", "\u{2026}", "\u{FEFF}", "%ff", "\\u{110000}",
        "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
    ].map { Array($0.utf8) }

    private func text(_ name: String) throws -> [UInt8] {
        Array(try #require(RepositoryFile(name + ".strace").text).utf8)
    }

    /// Reads a text as the command does that is given it on a pipe.
    private func read(_ text: [UInt8], _ arguments: String...) -> CommandRun {
        CommandRun(octets: text, arguments + ["-"])
    }

    private func expectAnswer(_ text: [UInt8], _ remark: @autoclosure () -> String) {
        let run = read(text, "--json")
        #expect(run.status != .unusable, "\(remark())")
        #expect(run.output.isEmpty == (run.status == .nothing), "\(remark())")
        #expect(run.errors.isEmpty == (run.status != .nothing), "\(remark())")
        #expect(run.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }, "\(remark())")
    }

    @Test(arguments: StorySnapshotTests.traces) func `a trace that ends anywhere`(_ name: String) throws {
        let text = try text(name)
        for end in stride(from: 0, to: text.count, by: max(1, text.count / 4)) {
            expectAnswer(Array(text[..<end]), "the first \(end) octets")
        }
    }

    @Test(arguments: StorySnapshotTests.traces) func `a trace that was changed`(_ name: String) throws {
        let original = try text(name)
        var random = Numbers(state: UInt64(original.count))
        for round in 0..<4 {
            var text = original
            for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&text, &random) }
            switch round {
            case 1: text = text.flatMap { $0 == Self.newline ? [13, 10] : [$0] }
            case 2: text = [0xFF, 0xFE] + text.flatMap { [$0, 0] }
            case 3: text = text.reversed()
            default: break
            }
            expectAnswer(text, "round \(round)")
        }
    }

    private func mutate(_ text: inout [UInt8], _ random: inout Numbers) {
        let at = Int.random(in: 0..<max(text.count, 1), using: &random)
        guard at < text.count else { return }
        let end = min(at + Int.random(in: 1...80, using: &random), text.count)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: text[at] = UInt8.random(in: 0...255, using: &random)
        case 1: text.insert(contentsOf: Self.splinters.randomElement(using: &random) ?? [], at: at)
        case 2: text.removeSubrange(at..<end)
        case 3: text.insert(contentsOf: Array(text[at..<end]), at: Int.random(in: 0..<text.count, using: &random))
        default:
            var lines = text.split(separator: Self.newline, omittingEmptySubsequences: false)
            let (one, other) = (
                Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random)
            )
            switch Int.random(in: 0..<3, using: &random) {
            case 0: lines.swapAt(one, other)
            case 1: lines.insert(lines[one], at: other)
            default: lines.remove(at: one)
            }
            text = Array(lines.joined(separator: [Self.newline]))
        }
    }

    @Test(arguments: 1...4) func `octets and characters at random`(seed: Int) {
        var random = Numbers(state: UInt64(seed))
        let alphabets = [
            Array(0...255), Array("0123456789abcdef \n".utf8), Array("\\01234567x\"(), \n".utf8),
            Array("[](){}<>\"'\\,= .\n".utf8), Array("ABCDwxyz0189+/=\n".utf8), Array(" -~\n\r\0\u{FEFF}".utf8),
        ]
        for round in 0..<12 {
            let alphabet = alphabets[round % alphabets.count]
            let count = Int.random(in: 0...800, using: &random)
            expectAnswer((0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }, "round \(round)")
        }
    }

    @Test func `a line that is too long is said to be cut, and what follows is read`() throws {
        let trace = try text("docs/curl-getaddrinfo")
        let long = Array(repeating: UInt8(ascii: "x"), count: 300_000)
        let run = CommandRun(octets: long + [Self.newline] + trace, ["-"], longestLine: 2000)
        #expect(run.status == .broken)
        #expect(run.errors == "dnswire: standard input: line 1 is too long; its end was not read\n")
        #expect(run.lines.last?.hasPrefix("Re-run with") == true)
    }
}
