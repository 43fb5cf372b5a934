import Testing

@testable import DNSWireTool

@Suite("dnswire zone")
struct ZoneCommandTests {
    private let zone = """
        $TTL 1h
        @ IN SOA ns host (
          1 2 3 4 5 )
        @ NS ns
        z A 192.0.2.300
        a 60 A 192.0.2.1
        a MX 10 @

        """

    @Test func `a zone is written again, and what cannot be read is named with its place`() {
        let run = CommandRun("zone", "--origin", "example.", "-", input: zone)
        #expect(run.status == .unreadable)
        #expect(run.status.rawValue == 1)
        #expect(run.errors == "line 5, column 5: not an address\n")
        #expect(
            run.output == """
                $ORIGIN example.
                $TTL 3600
                @\t\t\t\tIN\tSOA\tns host 1 2 3 4 5
                \t\t\t\tIN\tNS\tns
                a\t\t\t60\tIN\tA\t192.0.2.1
                \t\t\t\tIN\tMX\t10 @

                """)
        #expect(CommandRun("zone", "--origin=example", "--check", "-", input: "a 1 A 192.0.2.1").status == .whole)
        #expect(CommandRun("zone", "--check", "-", input: zone).status == .unreadable)
    }

    @Test func `options decide on how it is written`() {
        let plain = CommandRun(
            "zone", "--origin", "example", "--sort", "--absolute", "--plain", "--generic", "-",
            input: "b 60 A 192.0.2.1\n@ 60 SOA a b 1 2 3 4 5\na 60 A 192.0.2.2\n")
        #expect(
            plain.output == """
                example. 60 IN SOA \\# 42 0161076578616D706C65000162076578616D706C65000000000100000002000000030000000400000005
                a.example. 60 IN A \\# 4 C0000202
                b.example. 60 IN A \\# 4 C0000201

                """)
        let lines = CommandRun(
            "zone", "--origin", "example", "--ttl", "1m", "--multiline", "-", input: "@ SOA a b 1 2 3 4 5\n")
        #expect(lines.output.contains("(\n\t\t\t\t1          ; serial\n\t\t\t\t2          ; refresh (2 seconds)\n"))
        let long = "a 1 TXT " + String(repeating: "x", count: 300) + "\n"
        #expect(CommandRun("zone", "--origin", "example", "-", input: long).status == .unreadable)
        #expect(CommandRun("zone", "--origin", "example", "--split-strings", "-", input: long).status == .whole)
        let lint = CommandRun(
            "zone", "--origin=example", "--lint", "--check", "-", input: "a 1 CNAME b.\na 1 A 192.0.2.1\n")
        #expect(
            lint.errors == """
                line 2: a.example. A: there are other data beside CNAME
                example. SOA: the zone has no SOA record

                """)
        #expect(lint.status == .whole)
        #expect(lint.output == "")
    }

    @Test func `files are read with those that they include, beside them`() throws {
        let outer = try TemporaryFile("outer.zone")
        outer.write("$INCLUDE outer.zone\n$INCLUDE gone\na 1 A 192.0.2.1\nb 1 A x")
        let run = CommandRun("zone", "--origin", "example.", "--plain", outer.path)
        let folder = outer.path.dropLast("outer.zone".count)
        #expect(run.output == "$ORIGIN example.\n$TTL 1\na IN A 192.0.2.1\n")
        #expect(
            run.errors == """
                \(outer.path):1:10: files are included in a circle, or too many of them (outer.zone)
                \(outer.path):2:10: the file is not included (gone: \(folder)gone: No such file or directory)
                \(outer.path):4:7: not an address

                """)
        #expect(CommandRun("zone", folder + "gone").errors == "dnswire: \(folder)gone: No such file or directory\n")
    }

    @Test(arguments: [
        (["zone"], "zone takes one FILE, or - for the standard input"),
        (["zone", "a", "b"], "zone takes one FILE, or - for the standard input"),
        (["zone", "a", "--ttl", "x"], "--ttl takes seconds or a time such as 1h30m, not 'x'"),
        (["zone", "a", "--origin", "a..b"], "--origin takes a name, not 'a..b'"),
        (["zone", "a", "--json"], "--json makes no difference to this; see dnswire zone --help"),
        (["a", "--sort"], "--sort makes no difference to this; see dnswire --help"),
    ])
    func `arguments that make no sense are refused`(arguments: [String], text: String) {
        let run = CommandRun(arguments)
        #expect(run.errors == "dnswire: \(text)\n")
        #expect(run.status == .unusable)
    }
}
