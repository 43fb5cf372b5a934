import DNSWire
import Testing

@testable import DNSWireTool

@Suite("The command's arguments")
struct InvocationTests {
    @Test func `a word is read, a lone dash is the standard input`() throws {
        #expect(try Invocation(["a.strace"]).action == .read("a.strace"))
        #expect(try Invocation(["-"]).action == .read("-"))
        #expect(try Invocation(["--json", "--", "--json"]).action == .read("--json"))
    }

    @Test func `options may stand before and after words, with their values apart or after an equals sign`() throws {
        let invocation = try Invocation(["--policy=strict", "x", "--length", "0x55", "--explain", "--color=never"])
        #expect(invocation.action == .read("x"))
        #expect(invocation.policy == .strict)
        #expect(invocation.length == 85)
        #expect(invocation.format == .explain)
        #expect(invocation.colour == .never)
        #expect(try Invocation(["--policy", "mdns", "x"]).policy == .multicast)
        #expect(try Invocation(["--json", "x"]).format == .json)
    }

    @Test func `lines are decoded, encoded or both`() throws {
        #expect(try Invocation(["--json", "--lines"]).action == .decodeLines)
        #expect(try Invocation(["encode", "--lines"]).action == .encodeLines)
        #expect(try Invocation(["--lines", "reencode"]).action == .reencodeLines)
    }

    @Test func `encode takes a name, a type and a class`() throws {
        var query = QueryArguments()
        query.name = "example.org"
        query.type = .mx
        query.recordClass = .chaos
        query.id = 0xAA5F
        query.isRecursionDesired = false
        query.hasEDNS = true
        query.isDNSSECOK = true
        query.format = .base64url
        let arguments = [
            "encode", "example.org", "mx", "CH", "--id=0xaa5f", "--no-rd", "--dnssec", "--format", "base64url",
        ]
        #expect(try Invocation(arguments).action == .encode(query))
    }

    @Test(arguments: [
        ([], "a FILE, - or a PAYLOAD is needed; see dnswire --help"),
        (["--jsn", "x"], "there is no option --jsn; see dnswire --help"),
        (["-v"], "there is no option -v; see dnswire --help"),
        (["a", "b"], "one FILE, one PAYLOAD or - is read; put a payload with spaces in quotes"),
        (["--lines", "a"], "one FILE, one PAYLOAD or - is read; put a payload with spaces in quotes"),
        (["--policy"], "--policy takes a value"),
        (["--policy", "lax", "x"], "--policy takes strict, resolver or multicast, not 'lax'"),
        (["--color", "red", "x"], "--color takes auto, always or never, not 'red'"),
        (["--length", "-1", "x"], "--length takes a number from 0 to 65535, not '-1'"),
        (["--length", "65536", "x"], "--length takes a number from 0 to 65535, not '65536'"),
        (
            ["--length", "9999999999999999999999", "x"],
            "--length takes a number from 0 to 65535, not '9999999999999999999999'"
        ),
        (["--json=yes", "x"], "--json takes no value"),
        (["--edns=0", "encode", "x"], "--edns takes no value"),
        (["encode"], "encode takes NAME [TYPE [CLASS]], or --lines"),
        (["encode", "a", "A", "IN", "x"], "encode takes NAME [TYPE [CLASS]], or --lines"),
        (["encode", "a", "--id", "70000"], "--id takes a number from 0 to 65535, not '70000'"),
        (["encode", "a", "--format", "xml"], "--format takes hex, escaped or base64url, not 'xml'"),
        (["encode", "a", "ZZZ"], "there is no record type 'ZZZ'; one without a name is written as TYPE65280"),
        (["encode", "a", "A", "ZZZ"], "there is no class 'ZZZ'; one without a name is written as CLASS65280"),
        (["encode", "a", "--json"], "--json makes no difference to this; see dnswire --help"),
        (["encode", "--lines", "--id", "1"], "--id makes no difference to this; see dnswire --help"),
        (["reencode", "--lines", "--json"], "--json makes no difference to this; see dnswire --help"),
        (["--html", "a.html", "--lines"], "--html makes no difference to this; see dnswire --help"),
        (["--html", "x"], "a FILE, - or a PAYLOAD is needed; see dnswire --help"),
        (["x", "--html"], "--html takes a value"),
        (["--html=-", "--json", "x"], "--html - takes the standard output; --json and --explain need it too"),
        (["--edns", "x"], "--edns makes no difference to this; see dnswire --help"),
        (["reencode"], "reencode reads the standard input: dnswire reencode --lines"),
        (["reencode", "x", "--lines"], "reencode reads the standard input: dnswire reencode --lines"),
    ])
    func `what makes no sense is said, with status 2`(_ arguments: [String], _ reason: String) {
        let run = CommandRun(arguments)
        #expect(run.status == .unusable)
        #expect(run.status.rawValue == 2)
        #expect(run.errors == "dnswire: \(reason)\n")
        #expect(run.output.isEmpty)
    }

    @Test func `a name that is none is said, with its place`() {
        let run = CommandRun("encode", "a..b")
        #expect(run.status == .unusable)
        #expect(run.errors.hasPrefix("dnswire: the name 'a..b', "))
    }

    @Test func `help tells every option, whatever is beside it`() {
        let help = CommandRun("--help")
        #expect(help.status == .whole)
        for option in [
            "--json", "--explain", "--html", "--color", "--policy", "--length", "--lines", "--id", "--format",
            "--no-rd",
            "--edns", "--dnssec", "--version",
        ] {
            #expect(help.output.contains(option), "\(option)")
        }
        #expect(help.lines.allSatisfy { $0.utf8.count <= 100 })
        #expect(CommandRun("--json", "-h", "--nonsense").output == help.output)
        #expect(CommandRun("--version").output == "dnswire \(HelpText.version)\n")
    }
}
