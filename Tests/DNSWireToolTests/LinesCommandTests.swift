import Testing

@testable import DNSWireTool

@Suite("dnswire --lines and reencode --lines")
struct LinesCommandTests {
    private let query = "aa5f0100000100000000000005736166696105726f636b730000010001"

    @Test func `each line has one object, also where it is no message or not hexadecimal`() {
        let run = CommandRun("--json", "--lines", input: "\(query)\n\(query.dropLast(4))\n\nxyz\n\(query)\tmore\r\n")
        #expect(run.lines.count == 5)
        #expect(run.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        #expect(run.status == .broken)
        #expect(run.errors == "dnswire: line 4: not hexadecimal\n")
        #expect(run.lines[0].contains(#""diagnostics":[]"#))
        #expect(run.lines[1].contains(#""severity":"error""#))
        #expect(run.lines[4].contains(#""line":5"#))
    }

    @Test func `whole messages end with status 0, and so does an empty input`() {
        #expect(CommandRun("--lines", input: "\(query)\n").status == .whole)
        #expect(CommandRun("--json", "--lines").status == .whole)
        #expect(CommandRun("reencode", "--lines", input: query).status == .whole)
    }

    @Test func `messages are encoded again, their names compressed (RFC 1035 §4.1.4)`() {
        let uncompressed =
            "aa5f8180000100010000000005736166696105726f636b73000001000105736166696105726f636b7300000100010000012c0004c0000250"
        let compressed =
            "aa5f8180000100010000000005736166696105726f636b730000010001c00c000100010000012c0004c0000250"
        let run = CommandRun("reencode", "--lines", input: "\(uncompressed)\n\(compressed)\n\(query)\n0102\nno\n")
        #expect(run.lines == [compressed[...], compressed[...], query[...], "-", "-"])
        #expect(run.status == .broken)
        #expect(run.errors.split(separator: "\n").count == 2)
    }

    @Test func `the policy decides on what is an error`() {
        let trailing = query + "00"
        #expect(CommandRun("--json", "--lines", input: trailing).status == .whole)
        #expect(CommandRun("--json", "--lines", "--policy=strict", input: trailing).status == .broken)
        #expect(CommandRun("reencode", "--lines", input: trailing).output == query + "\n")
        #expect(CommandRun("reencode", "--lines", "--policy=strict", input: trailing).output == "-\n")
    }
}
