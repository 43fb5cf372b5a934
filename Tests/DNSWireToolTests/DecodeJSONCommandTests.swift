import DNSWire
import Testing

@testable import DNSWireTool

@Suite("dnswire decode-json") struct DecodeJSONCommandTests {
    let query = "aa5f0100000100000000000005736166696105726f636b730000010001"

    @Test func `what --json prints comes back`() {
        let json = CommandRun("--json", query).output
        let back = CommandRun(["decode-json"], input: json)
        #expect(back.output == query + "\n" && back.status == .whole)
        #expect(CommandRun(["decode-json", "-"], input: json + json).output == query + "\n" + query + "\n")
        #expect(
            CommandRun(["decode-json", "--format", "base64url"], input: json).output
                == "ql8BAAABAAAAAAAABXNhZmlhBXJvY2tzAAABAAE\n")
        let cut = CommandRun("--json", "--length", "45", query + "c00c").output
        #expect(CommandRun(["decode-json"], input: cut).output == query + "c00c\n")
    }

    @Test func `messages may be over many lines, in an array, or in a sequence of RFC 7464`() {
        let one = #"{"ID":1,"QNAME":"a","QTYPE":1}"#
        let expected = "00010000000100000000000001610000010001\n"
        let spread = one.replacing(",", with: "\n,\n").replacing(":", with: ":\n")
        #expect(CommandRun(["decode-json"], input: spread).output == expected)
        #expect(CommandRun(["decode-json"], input: "[\(spread),\n\(one)]").output == expected + expected)
        #expect(CommandRun(["decode-json"], input: "\u{1E}\(one)\n\u{1E}\(one)\n").output == expected + expected)
        #expect(CommandRun(["decode-json"], input: one + one).output == expected + expected)
    }

    @Test func `what is no message is a dash, and the others are read`() {
        let run = CommandRun(
            ["decode-json"],
            input: """
                nonsense
                {"ID":99999}
                {"ID":1,"QNAME":"a]}","QTYPE":1}
                7 "x"
                {"ID":
                """)
        #expect(run.lines == ["-", "-", "000100000001000000000000036" + "15d7d0000010001", "-", "-", "-"])
        #expect(run.status == .broken)
        #expect(
            run.errors.split(separator: "\n").map(String.init) == [
                "dnswire: line 1, offset 0: this is no JSON",
                "dnswire: line 2, offset 6: ID: not a value that it can have",
                "dnswire: line 4, offset 0: not a value that it can have",
                "dnswire: line 4, offset 0: not a value that it can have",
                "dnswire: line 5, offset 7: the text ends within a value",
            ])
        #expect(CommandRun(["decode-json"], input: "").status == .nothing)
        #expect(CommandRun("decode-json", "/nowhere").status == .unusable)
        #expect(CommandRun("decode-json", "a", "b").status == .unusable)
        #expect(CommandRun("decode-json", "--lines").status == .unusable)
    }
}
