import Testing

@testable import DNSWireTool

/// Whatever a text, an argument or the name of a file holds: a terminal gets no control character of it.
@Suite("dnswire at a terminal: control characters from outside are escaped")
struct ControlCharacterTests {
    /// A colour, a bell, a carriage return, control characters of C1 (the second is a CSI), DEL, and a mark that turns
    /// text around.
    private static let evil = "\u{1B}[31mEVIL\u{7}\r\u{90}\u{9B}1m\u{7F}\u{202E}"
    private static let escaped = "\\x1b[31mEVIL\\x07\\x0d\\u{90}\\u{9b}1m\\x7f\\u{202e}"
    /// What is left of it in a trace, from which a terminal's colours are taken off.
    private static let uncoloured = "EVIL\\x07\\x0d\\u{90}\\u{9b}1m\\x7f\\u{202e}"
    /// The same as strace would write it in a string, and octets that are not UTF-8.
    private static let quoted = "\\33[31mEVIL\\7\\r\\302\\220\\302\\2331m\\177\\342\\200\\256\\233\\377"

    private static let query = #""\252_\1\0\0\1\0\0\0\0\0\0\5sa\33\7a\5rocks\0\0\1\0\1", 29"#

    /// A trace with something of it in each place that is told: programs, paths, addresses, labels, errors.
    private static let trace = """
        [pid 12<e\(evil)>] openat(AT_FDCWD, "/etc/resolv.conf", O_RDONLY) = -1 E\(evil) (No)
        [pid 12<e\(evil)>] socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3
        [pid 12<e\(evil)>] connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.\(quoted)")}, 16) = 0
        [pid 12<e\(evil)>] sendto(3, \(query), 0, NULL, 0) = 29
        [pid 12<e\(evil)>] poll([{fd=3, events=POLLIN}], 1, 5000) = 1 ([{fd=3, revents=POLLERR}])
        [pid 12<e\(evil)>] sendto(3, \(query), 0, NULL, 0) = -1 E\(evil) (No)
        [pid 12<e\(evil)>] sendto(4<UDP:[10.0.0.1:5->10.\(evil).1:53]>, \(query), 0, NULL, 0) = 29
        [pid 12<e\(evil)>] sendto(4<UDP:[10.0.0.1:5->10.\(evil).1:53]>, ""..., 29, 0, NULL, 0) = 29
        [pid 12<e\(evil)>] execve("/bin/\(quoted)", [], 0x7f) = 0
        [pid 12] sendto(5<UDP:[10.0.0.1:5->10.\(evil).1:53]>, \(query), 0, NULL, 0) = 29
        [pid 12] recvfrom(5, "\\252_\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\5sa\\33\\7a\\5rocks\\0\\0\\1\\0\\1\\300\\14\\0"..., 512, 0, NULL, NULL) = 61
        [pid 12] connect(6, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("10.0.\(quoted)")}, 16) = -1 E\(evil) (No)

        """

    private func expectHarmless(_ run: CommandRun, _ remark: String) {
        let active = (run.output + run.errors).unicodeScalars.filter { scalar in
            scalar != "\n" && scalar.properties.generalCategory == .control || scalar == "\u{202E}"
        }
        #expect(active.isEmpty, "\(remark): \(active.map(\.value))")
        #expect(run.isUnicode, "\(remark)")
        #expect(!(run.output + run.errors).isEmpty, "\(remark)")
    }

    @Test(arguments: [[], ["--explain"], ["--json"], ["--html", "-"]] as [[String]])
    func `of a trace and of its name`(options: [String]) throws {
        let file = try TemporaryFile(Self.evil)
        file.write(Self.trace)
        expectHarmless(CommandRun(options + [file.path]), "a trace")
        // Without any payload in it, and with nothing in it.
        file.write(Self.trace.split(separator: "\n").filter { !$0.contains("\\252") }.joined(separator: "\n"))
        expectHarmless(CommandRun(options + [file.path]), "a trace without messages")
        file.write("")
        expectHarmless(CommandRun(options + [file.path]), "an empty file")
        file.write("xxd \(Self.evil)\n00000000: aa5f 0100 0001 0000 0000 0000 011b 0000  \(Self.evil)\n")
        expectHarmless(CommandRun(options + [file.path]), "a dump")
    }

    @Test func `the story has the escapes in their places`() throws {
        let file = try TemporaryFile(Self.evil)
        file.write(Self.trace)
        let run = CommandRun(file.path)
        #expect(
            run.lines.first?.hasSuffix(
                "/\(Self.escaped): strace, 12 lines, pid 12, strings cut at 32 bytes (-s 32), no time stamps") == true)
        #expect(run.output.contains("read before: /etc/resolv.conf (E\(Self.uncoloured))"))
        #expect(
            run.output.contains("pid 12 (e\(Self.uncoloured))  fd 3  UDP  -> 10.0.\(Self.escaped)\u{FFFD}\u{FFFD}:53"))
        #expect(run.output.contains("pid 12 (e\(Self.uncoloured))  fd 4  UDP  -> 10.\(Self.uncoloured).1:53"))
        #expect(run.output.contains("not sent: E\(Self.uncoloured)"))
        #expect(run.output.contains("  sa\\027\\007a.rocks.  "))
    }

    @Test func `colours are the command's own`() throws {
        let file = try TemporaryFile(Self.evil)
        file.write(Self.trace)
        for option in ["--color=always", "--explain"] {
            let coloured = CommandRun(option, "--color=always", file.path).output
            #expect(coloured.contains("\u{1B}["))
            let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
            #expect(plain == CommandRun(option, "--color=never", file.path).output)
        }
    }

    @Test(arguments: [
        ["\(evil)"], ["--\(evil)"], ["-\(evil)"], ["--policy", evil], ["--color=\(evil)", "x"],
        ["--length", evil, "00"],
        ["--html", "/nowhere/\(evil)", "00"], ["--json=\(evil)"], ["--id", evil, "encode", "a"],
        ["encode", "a.\(evil)."],
        ["encode", "a", evil], ["encode", "a", "A", evil], ["encode", "--format", evil, "a"], ["encode", "\\\(evil)"],
        ["encode", evil, "A"], ["encode", "--format", "escaped", evil], ["encode", "--lines"], ["reencode", "--lines"],
        ["--lines"], ["reencode", evil], ["-"], ["--lines", evil],
    ])
    func `of arguments`(arguments: [String]) {
        expectHarmless(
            CommandRun(arguments, input: "\(Self.evil)\na. 1 IN TXT \(Self.evil)\na. 1 IN \(Self.evil) 1\n"),
            "\(arguments)")
    }

    @Test func `an error names what is wrong, with escapes`() {
        #expect(
            CommandRun("--\(Self.evil)").errors == "dnswire: there is no option --\(Self.escaped); see dnswire --help\n"
        )
        #expect(CommandRun("encode", "a", "\n").errors.hasPrefix("dnswire: there is no record type '\\x0a'; "))
    }
}
