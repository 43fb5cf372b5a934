import Testing

@testable import DNSWireTool

@Suite("dnswire FILE, - and PAYLOAD")
struct ReadCommandTests {
    private let query = "fdb60100000100000000000005736166696105726f636b7300001c0001"
    /// The answer that a trace with strace's default flags shows of 85 octets.
    private let cut = #""\375\266\201\200\0\1\0\2\0\0\0\0\5safia\5rocks\0\0\34\0\1\300\f\0"..."#

    @Test func `a payload is printed in the manner of dig`() {
        let run = CommandRun(query)
        #expect(run.status == .whole)
        #expect(run.lines.first == ";; read as plain hex, line 1: 29 bytes")
        #expect(run.output.contains(";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 64950"))
        #expect(run.output.contains(";safia.rocks.\t\t\tIN\tAAAA"))
        #expect(run.errors.isEmpty)
        let stream = CommandRun("-", input: query)
        #expect(stream.output == run.output)
    }

    @Test func `JSON has the members of RFC 8427, the source and the diagnostics`() throws {
        let run = CommandRun("--json", query)
        #expect(run.lines.count == 1)
        for member in [
            #""ID":64950"#, #""QR":0"#, #""Opcode":0"#, #""AA":0"#, #""TC":0"#, #""RD":1"#, #""RA":0"#, #""AD":0"#,
            #""CD":0"#, #""RCODE":0"#, #""QDCOUNT":1"#, #""ANCOUNT":0"#, #""NSCOUNT":0"#, #""ARCOUNT":0"#,
            #""NAME":"safia.rocks.""#, #""TYPE":28"#, #""TYPEname":"AAAA""#, #""CLASS":1"#, #""CLASSname":"IN""#,
            #""diagnostics":[]"#, #""messageOctetsHEX":"\#(query.uppercased())""#,
            #""source":{"notation":"plain hex","length":29"#,
            #""truncated":false"#, #""line":1"#, #""column":1"#,
        ] {
            #expect(run.output.contains(member), "\(member) in \(run.output)")
        }
    }

    @Test func `a cut answer is read as far as it goes, with status 3`() {
        let run = CommandRun("--length", "85", cut)
        #expect(run.status == .broken)
        #expect(run.lines.first?.hasSuffix("line 1: 32 of 85 bytes, cut") == true)
        #expect(run.output.contains("offset 31: answer 1 of 2, type: cut off, 1 of 2 octets"))
        #expect(CommandRun("--json", "--length", "85", cut).output.contains(#""length":85,"truncated":true"#))
        let stream = CommandRun("-", "--length", "85", input: cut)
        #expect(stream.output == run.output)
    }

    @Test func `octets are explained, and pointers are followed (RFC 1035 §4.1.4)`() {
        let run = CommandRun("--explain", "--length", "85", cut)
        #expect(run.status == .broken)
        #expect(run.output.contains(#"\300\f -> 12 = safia.rocks."#))
        #expect(run.output.contains("53 octets are missing: 32 of 85 are there"))
        #expect(run.output.contains("05 73 61 66 69 61 05 72"))
        #expect(run.output.contains("id                fdb6") || run.output.contains("64950"))
    }

    @Test func `a word that is neither file nor payload is refused with status 2`() {
        let run = CommandRun("no/such/file")
        #expect(run.status == .unusable)
        #expect(run.errors == ("dnswire: 'no/such/file' is neither a file nor a payload that can be read\n"))
        #expect(run.output.isEmpty)
    }

    @Test func `a folder cannot be read`() {
        let run = CommandRun(RepositoryFile("docs").path)
        #expect(run.status == .unusable)
        #expect(run.errors == "dnswire: \(RepositoryFile("docs").path): Is a directory\n")
    }

    @Test func `a text without messages ends with status 1`() {
        for text in ["", "Hello, world.\n", "getpid() = 12\nclose(3) = 0\n"] {
            let run = CommandRun("-", input: text)
            #expect(run.status == .nothing)
            #expect(run.output.isEmpty)
            #expect(!run.errors.isEmpty)
        }
        #expect(CommandRun("-", input: "\n \r\n").errors == "dnswire: standard input: there is nothing in it\n")
        let json = CommandRun("--json", "-", input: "Hello, world.\n")
        #expect(json.status == .nothing)
        #expect(json.output.isEmpty)
    }
}

@Suite("dnswire on a trace")
struct TraceCommandTests {
    private let trace = RepositoryFile("docs/curl-getaddrinfo.strace").path

    @Test func `JSON has an object for each message, with where it comes from`() {
        let run = CommandRun("--json", trace)
        #expect(run.status == .broken)
        #expect(run.lines.count == 4)
        let places = [
            #""line":43"#, #""line":43"#, #""line":47"#, #""line":51"#,
        ]
        for (line, place) in zip(run.lines, places) {
            #expect(line.contains(place))
            #expect(line.contains(#""fd":7,"pid":"#))
            #expect(line.contains(#""transport":"udp","#))
            #expect(line.contains(#""remote":"127.0.0.1:53""#))
        }
        #expect(run.lines[0].contains(#""notation":"strace","length":29,"truncated":false"#))
        #expect(run.lines[0].contains(#""syscall":"sendmmsg","direction":"out""#))
        #expect(run.lines[3].contains(#""length":85,"truncated":true"#))
        #expect(run.lines[3].contains(#""syscall":"recvfrom","direction":"in""#))
        #expect(run.lines[3].contains(#""ANCOUNT":2"#))
        #expect(run.lines[3].contains(#""offset":31,"length":1,"severity":"error""#))
    }

    @Test func `each message is explained, with where it comes from`() {
        let run = CommandRun("--explain", trace)
        #expect(run.status == .broken)
        let places = run.lines.filter { $0.hasPrefix(";; ") }.map { $0.replacing(/pid [0-9]+/, with: "pid N") }
        #expect(
            places == [
                ";; line 43: sendmmsg, fd 7, pid N, 29 bytes", ";; line 43: sendmmsg, fd 7, pid N, 29 bytes",
                ";; line 47: recvfrom, fd 7, pid N, 32 of 61 bytes",
                ";; line 51: recvfrom, fd 7, pid N, 32 of 85 bytes",
            ])
        #expect(
            run.output.split(separator: #"\300\f -> 12 = safia.rocks."#, omittingEmptySubsequences: false).count == 3)
    }

    @Test func `a trace is one on a web page, in colours, in JSON and in CSV, too`() {
        let call = #"sendto(3, "\0\7\1\0\0\1\0\0\0\0\0\0\1a\0\0\1\0\1", 19, 0, NULL, 0) = 19"#
        let page = "<pre>\n" + call.replacing("\"", with: "&quot;") + "\n</pre>\n"
        let coloured = "\n\u{1B}[32m" + call.replacing("(", with: "\u{1B}[0m(") + "\n"
        let typographic = "\n" + call.replacing("\"", with: "\u{201D}").replacing(" ", with: "\u{A0}") + "\n"
        let doubled = call.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let json = "\n{\"log\":\"\(doubled)\\n\",\"stream\":\"stderr\"}\n"
        let csv = "\n1,\"\(call.replacing("\"", with: "\"\""))\"\n"
        for text in [page, coloured, typographic, json, csv] {
            let run = CommandRun("--json", "-", input: text)
            #expect(run.status == .whole)
            #expect(run.lines.count == 1)
            #expect(run.output.contains(#""syscall":"sendto","direction":"out""#))
            #expect(run.output.contains(#""line":2"#))
        }
    }

    @Test func `a trace without the bytes says so, and which flags would have kept them`() {
        let trace = """
            connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
            sendmmsg(3, [...], 2, MSG_NOSIGNAL) = 2
            recvfrom(3, ""..., 2048, 0, NULL, NULL) = 46

            """
        let run = CommandRun("-", input: trace)
        #expect(run.status == .nothing)
        #expect(
            run.errors == """
                dnswire: standard input: a trace of 3 system calls without the bytes of a DNS message
                2 transfers of DNS sockets without a byte in the trace (as with strace -s 0 or -e raw).
                Re-run with  strace -f -tt -yy -s 65535  to keep whole answers.

                """)
    }

    @Test func `a trace that shows a query and hides its answer ends as one that is cut`() {
        let trace = #"""
            connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
            sendto(3, "\0\1\1\0\0\1\0\0\0\0\0\0\1a\0\0\1\0\1", 19, 0, NULL, 0) = 19
            recvfrom(0x3, 0x7ffd1c2b8a10, 0x800, 0, 0, 0) = 0x31

            """#
        let run = CommandRun("-", input: trace)
        #expect(run.status == .broken)
        #expect(run.output.contains("49 bytes, of which the trace shows none"))
        #expect(CommandRun("--json", "-", input: trace).status == .broken)
    }

    @Test func `a trace of whole messages ends with status 0`() {
        let run = CommandRun(RepositoryFile("Tests/DNSWireToolTests/Fixtures/traces/curl-full.strace").path)
        #expect(run.status == .whole)
        #expect(
            run.lines.last == "2 lookups, 2 answered, 0 retried; slowest safia.rocks. AAAA 6.73 ms."
                || run.lines.last?.hasPrefix("2 lookups, 2 answered, 0 retried") == true)
    }

    @Test func `blocks are told in the order of time, also where the first one takes longest`() throws {
        let send = { (process: Int, name: String) in
            "\(process) sendto(3, \"\\0\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1\(name)\\0\\0\\1\\0\\1\", 19, 0, "
                + "{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.1\")}, 16) = 19\n"
        }
        let receive = { (process: Int, name: String) in
            "\(process) recvfrom(3, \"\\0\\1\\201\\200\\0\\1\\0\\0\\0\\0\\0\\0\\1\(name)\\0\\0\\1\\0\\1\", 512, 0, NULL, NULL) = 19\n"
        }
        let trace =
            send(7, "a") + send(8, "b") + receive(8, "b") + "8 +++ exited with 0 +++\n" + send(9, "c") + receive(9, "c")
            + "9 +++ exited with 0 +++\n" + receive(7, "a")
        let run = CommandRun("-", input: trace)
        #expect(run.lines.filter { $0.hasPrefix("pid ") }.map { String($0.prefix(5)) } == ["pid 7", "pid 8", "pid 9"])
    }
}
