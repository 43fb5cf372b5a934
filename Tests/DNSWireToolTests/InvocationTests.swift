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

    @Test func `options may come before and after words, with their values apart or after an equals sign`() throws {
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
        (["encode"], "encode takes NAME [TYPE [CLASS]], -x ADDRESS, or --lines"),
        (["encode", "a", "A", "IN", "x"], "encode takes NAME [TYPE [CLASS]], -x ADDRESS, or --lines"),
        (["encode", "a", "--id", "70000"], "--id takes a number from 0 to 65535, not '70000'"),
        (["encode", "a", "--format", "xml"], "--format takes hex, escaped or base64url, not 'xml'"),
        (["encode", "a", "ZZZ"], "there is no record type 'ZZZ'; one without a name is written as TYPE65280"),
        (["encode", "a", "A", "ZZZ"], "there is no class 'ZZZ'; one without a name is written as CLASS65280"),
        (["encode", "a", "--json"], "--json makes no difference to this; see dnswire encode --help"),
        (["encode", "--lines", "--id", "1"], "--id makes no difference to this; see dnswire encode --help"),
        (["reencode", "--lines", "--json"], "--json makes no difference to this; see dnswire reencode --help"),
        (["--html", "a.html", "--lines"], "--html makes no difference to this; see dnswire --help"),
        (["--html", "x"], "a FILE, - or a PAYLOAD is needed; see dnswire --help"),
        (["x", "--html"], "--html takes a value"),
        (["--html=-", "--json", "x"], "--html - takes the standard output; --json, --explain and --table need it too"),
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

    @Test(arguments: Subcommand.all)
    func `help tells every option of a subcommand, whatever is beside it`(_ subcommand: Subcommand) {
        let word = subcommand.name.isEmpty ? [] : [subcommand.name]
        let help = CommandRun(word + ["--help"])
        #expect(help.status == .whole)
        #expect(help.lines.first.map { String($0) } == "usage: \(subcommand.call) \(subcommand.forms[0])".trimmedAtEnd)
        for option in subcommand.options {
            #expect(help.output.contains("\n  \(option.usage)"), "\(option.usage)")
        }
        let examples = Set(subcommand.examples.map { "  " + $0 })
        #expect(help.lines.allSatisfy { $0.utf8.count <= 79 || examples.contains(String($0)) })
        #expect(CommandRun(["--json", "-h", "--nonsense"] + word).output == help.output)
    }

    @Test(arguments: Subcommand.all)
    func `what help tells of a subcommand is taken, all else is not`(_ subcommand: Subcommand) {
        for option in Subcommand.all.flatMap(\.options) {
            let value: [String] =
                switch option.value {
                case .none: []
                case .any(let what): [["NETWORK": "0", "HEX": "random", "CLASS": "IN"][what] ?? "20"]
                case .file: ["page.html"]
                case .choice(_, let words): [words[0]]
                }
            let arguments = [subcommand.name].filter { !$0.isEmpty } + [option.names[0]] + value
            // Words that are missing are another matter, and so is a value that says nothing to the option.
            let run = CommandRun(arguments)
            let isRefused = run.errors.contains(
                "\(option.names[0]) makes no difference to this; see \(subcommand.call) --help")
            if option.names[0] == "--lines" { continue }
            #expect(!(subcommand.takes(option.names[0]) && isRefused), "\(arguments)")
            if !subcommand.takes(option.names[0]) { #expect(run.status == .unusable, "\(arguments)") }
        }
    }

    @Test func `the version is that of the table, the commit that of the build`() {
        #expect(CommandRun("--version").output == "\(Version.text)\n")
        #expect(Version.text.hasPrefix("dnswire \(Version.number) (commit "))
        #expect(Version.commit.map { Version.text.hasSuffix("(commit \($0))") } ?? Version.text.contains("unknown"))
    }

    @Test func `the manual page in the repository is the one that the command makes`() throws {
        let page = try #require(RepositoryFile("docs/dnswire.1").lines)
        #expect(CommandRun("manual").lines.map(String.init) == Array(page.prefix(while: { !$0.isEmpty })))
        for option in Subcommand.all.flatMap(\.options) {
            let name = option.names[0].map { $0 == "-" ? "\\-" : String($0) }.joined()
            #expect(page.contains { $0.hasPrefix("\\fB\(name)\\fR") }, "\(name)")
        }
    }

    @Test(arguments: ShellCompletions.allCases)
    func `completions offer every subcommand, option and choice`(_ shell: ShellCompletions) {
        let run = CommandRun("completions", shell.rawValue)
        #expect(run.status == .whole)
        for subcommand in Subcommand.all {
            #expect(run.output.contains(subcommand.name))
            for option in subcommand.options {
                let name = shell == .fish ? "-l \(option.names[0].dropFirst(2)) " : option.names[0]
                #expect(run.output.contains(name), "\(option.names[0])")
                if case .choice(_, let words) = option.value {
                    #expect(run.output.contains(words.joined(separator: " ")), "\(option.names[0])")
                }
            }
        }
        #expect(CommandRun("completions").errors == "dnswire: completions takes bash, zsh or fish\n")
    }
}

extension String {
    /// Without blanks at its end.
    fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
