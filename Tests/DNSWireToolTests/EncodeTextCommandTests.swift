import DNSWire
import Testing

@testable import DNSWireTool

@Suite("dnswire encode --text") struct EncodeTextCommandTests {
    let query = "aa5f01000001000000000000" + "05736166696105726f636b730000010001"
    let reply = "aa5f81800001000100000000" + "05736166696105726f636b730000010001" + "c00c000100010000012c0004681ba05e"

    @Test func `what the command prints comes back`() {
        let text = CommandRun(query).output + CommandRun(reply).output
        let run = CommandRun(["encode", "--text"], input: text)
        #expect(run.output == query + "\n" + reply + "\n")
        #expect(run.status == .whole && run.errors.isEmpty)
        #expect(
            CommandRun(["encode", "--text", "-", "--format", "base64url"], input: text).output.hasPrefix(
                "ql8BAAABAAAAAAAABXNhZmlhBXJvY2tzAAABAAE\n"))
    }

    @Test func `what is no whole message is a dash, and the others are read`() {
        let text = CommandRun(query).output
        let broken = text.replacing("id: 43615", with: "id: 99999")
        let run = CommandRun(["encode", "--text"], input: text + broken + text)
        #expect(run.output == query + "\n-\n" + query + "\n")
        #expect(run.status == .broken)
        #expect(run.errors == "dnswire: line 9, column 53: not a number that fits here\n")
    }

    @Test func `a text without a message is none`() {
        let run = CommandRun(["encode", "--text"], input: "; nothing here\n")
        #expect(run.output.isEmpty && run.status == .nothing)
        #expect(
            CommandRun("encode", "--text", "a", "b").errors
                == "dnswire: encode --text reads one FILE, or the standard input\n")
        #expect(CommandRun("encode", "--text", "--edns").status == .unusable)
    }
}
