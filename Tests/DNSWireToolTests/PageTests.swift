import DNSTrace
import DNSWire
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

@Suite("dnswire --html")
struct PageTests {
    private static let trace = RepositoryFile("docs/curl-getaddrinfo.strace").path

    /// The values that a member has in the data of a page, in their order.
    private func members(_ name: String, _ page: MarkupCheck) -> [String] {
        page.elements.filter { $0.attributes["type"] == "application/json" }.flatMap { element in
            element.text.split(separator: "\"\(name)\":\"", omittingEmptySubsequences: false).dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }
        }
    }

    /// The octets of all messages of a page, in their order.
    private func octets(_ page: MarkupCheck) -> [String] { members("hex", page).map { $0.lowercased() } }

    @Test(arguments: StorySnapshotTests.traces)
    func `the page of a trace is well-formed, needs nothing else and is always the same`(_ name: String) throws {
        let path = RepositoryFile(name + ".strace").path
        let run = CommandRun("--html", "-", path)
        let page = MarkupCheck(run.output)
        #expect(page.problems.isEmpty)
        #expect(run.output == CommandRun("--html=-", path).output)
        for reference in ["http:", "https:", "src=", "url(", "@import", "<link"] {
            #expect(!run.output.contains(reference), "\(reference)")
        }
        #expect(page.elements.allSatisfy { $0.attributes["href"]?.hasPrefix("#") ?? true })
        #expect(run.status == CommandRun(path).status)
    }

    @Test(arguments: StorySnapshotTests.traces)
    func `every octet of every message is there once, and every link leads somewhere`(_ name: String) throws {
        let path = RepositoryFile(name + ".strace").path
        let page = MarkupCheck(CommandRun("--html", "-", path).output)
        let ids = Set(page.elements.compactMap { $0.attributes["id"] })
        for element in page.elements {
            if let link = element.attributes["href"] { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
            if let other = element.attributes["aria-describedby"] { #expect(ids.contains(other)) }
        }
        var expected: [String] = []
        var reader = TraceReader()
        for line in try #require(RepositoryFile(name + ".strace").lines) {
            for event in reader.read(line: Array(line.utf8).span) {
                switch event {
                case .message(let payload), .unsent(let payload, _): expected.append(Self.hexadecimal(payload.bytes))
                case .step: break
                }
            }
        }
        for event in reader.finish() {
            if case .message(let payload) = event { expected.append(Self.hexadecimal(payload.bytes)) }
        }
        #expect(octets(page).sorted() == expected.sorted())
    }

    private static func hexadecimal(_ octets: [UInt8]) -> String {
        var output = TextOutput()
        output.writeHex(octets)
        return output.text
    }

    @Test func `what is cut, deduced and inferred says so in words`() {
        let page = MarkupCheck(CommandRun("--html", "-", Self.trace).output)
        #expect(
            members("cut", page) == ["29 octets missing: 32 of 61 were kept", "53 octets missing: 32 of 85 were kept"])
        #expect(
            members("deduced", page) == [
                "fits 2 x A exactly (32 bytes = 2 x (12 + 4))", "fits 2 x AAAA exactly (56 bytes = 2 x (12 + 16))",
            ])
        #expect(
            members("inferred", page).first?.hasPrefix("from later connects, not read in the message: 192.0.2.80")
                == true)
        #expect(page.all("badge").filter { $0.text == "◷ slowest" }.count == 1)
        #expect(page.all("summary").first?.text.contains("2 lookups, 2 answered, 0 retried") == true)
    }

    @Test func `a resolver's own lookup leads to the one that it was asked for`() throws {
        let path = RepositoryFile("Tests/DNSWireToolTests/Fixtures/traces/dnsmasq-forward.strace").path
        let page = MarkupCheck(CommandRun("--html", "-", path).output)
        let links = page.all("badge").filter { $0.name == "a" }
        #expect(links.map(\.text) == ["≈ for 0x9377 of 127.0.0.1:49127", "≈ for 0x5f6a of 127.0.0.1:49127"])
        #expect(links.map { $0.attributes["href"] } == ["#e1l0", "#e1l2"])
        let lookups = page.elements.filter { $0.attributes["id"]?.hasPrefix("e1l") == true }
        #expect(lookups.map { $0.attributes["id"] } == ["e1l0", "e1l1", "e1l2", "e1l3"])
    }

    @Test func `a lookup says which ports were closed`() {
        let path = RepositoryFile("Tests/DNSWireToolTests/Fixtures/traces/closed-port.strace").path
        let page = MarkupCheck(CommandRun("--html", "-", path).output)
        let closed = page.all("badge").map(\.text).filter { $0.contains("port closed") }
        #expect(closed == ["✗ port closed at 127.0.0.99:53", "✗ port closed at 127.0.0.99:53"])
    }

    @Test func `a pointer's field has the range, and the number of the field that it leads to`() throws {
        let reply = "aa5f81800001000100000000 0161 00 0001 0001 c00c 0001 0001 0000003c 0004 c0000201"
        let page = MarkupCheck(CommandRun("--html", "-", reply).output)
        #expect(octets(page) == [reply.filter { $0 != " " }])
        let data = try #require(page.elements.first { $0.attributes["type"] == "application/json" }).text
        // Offset, length, kind, name, value, and the field that it leads to: the ninth is the name of the question.
        #expect(data.contains(#"[19,2,"pointer","name","\\300\\f -> 12 = a.",6,"#))
        #expect(data.contains(#"[12,3,"name","name","a.",-1,"#))
    }

    @Test func `a page knows light and dark, paper and keys, and has a link to skip to its content`() {
        let page = MarkupCheck(CommandRun("--html", "-", Self.trace).output)
        #expect(page.all("skip").map { $0.attributes["href"] } == ["#main"])
        #expect(page.elements.contains { $0.name == "main" && $0.attributes["id"] == "main" })
        let style = page.elements.first { $0.name == "style" }?.text ?? ""
        for rule in ["prefers-color-scheme:dark", "prefers-reduced-motion", "@media print", ":focus-visible"] {
            #expect(style.contains(rule), "\(rule)")
        }
    }

    @Test func `nothing in an input becomes markup`() throws {
        let name = #"<script>alert(1)</script>"&'"#
        let label = [UInt8(name.utf8.count)] + Array(name.utf8)
        let query = [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + label + [3, 0x1B, 0x07, 0xFF, 0, 0, 1, 0, 1]
        let page = CommandRun("--html", "-", Self.hexadecimal(query)).output
        let check = MarkupCheck(page)
        #expect(check.problems.isEmpty)
        #expect(
            check.elements.filter { $0.name == "script" }.map { $0.attributes["type"] } == ["application/json", nil])
        #expect(page.contains("&lt;script&gt;alert"))
        #expect(page.contains(#"\u003cscript>alert"#))

        let file = try TemporaryFile("page<b>\"&.strace")
        file.write(
            "12<\u{1B}<i>&> openat(AT_FDCWD, \"/etc/resolv.conf\", O_RDONLY) = 3\n"
                + (RepositoryFile("docs/curl-getaddrinfo.strace").text ?? "").split(separator: "\n")
                .map { $0.replacing("/etc/hosts", with: "/etc/hosts<script>\u{1B}\u{202E}") + "\n" }.joined())
        let hostile = CommandRun("--html", "-", file.path).output
        #expect(MarkupCheck(hostile).problems.isEmpty)
        #expect(hostile.contains("page&lt;b&gt;&quot;&amp;.strace"))
        #expect(!hostile.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }

    @Test func `control characters are escaped, and names of elements cannot come from an input`() {
        var html = HTMLWriter()
        html.element("p", ["title": "\"<&>'\u{0}"], text: "a\u{1B}\u{85}\u{202E}\n")
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "<p title=\"&quot;&lt;&amp;&gt;&#39;\\x00\">a\\x1b\\u{85}\\u{202e}\\x0a</p>")
    }

    @Test func `messages of a text have their notation and the places of their octets`() {
        let dump =
            "x = 5\n00000000: aa5f 0100 0001 0000 0000 0000 0161 0000  ._.......a..\n00000010: 0100 01          ...\n"
        let page = MarkupCheck(CommandRun("--html", "-", "-", input: dump).output)
        #expect(page.all("facts").map(\.text).contains("Read as hex dump, from 2:11 on (line:column)."))
        #expect(page.elements.contains { $0.text.contains(#"[0,2,"header","id","43615",-1,"2:11 to 2:13"]"#) })
        let two = CommandRun(
            "--html", "-", "-",
            input:
                "query:\n'\\0\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1a\\0\\0\\1\\0\\1'\nthen\n'\\0\\2\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1b\\0\\0\\1\\0\\1'\n"
        )
        #expect(octets(MarkupCheck(two.output)).count == 2)
        #expect(MarkupCheck(two.output).all("summary").map(\.text) == ["2 messages found in this text."])
    }

    @Test func `a page without messages says so, with the status of nothing found`() {
        let run = CommandRun("--html", "-", "-", input: "nothing here\n")
        #expect(run.status == .nothing)
        let page = MarkupCheck(run.output)
        #expect(page.problems.isEmpty)
        #expect(page.all("summary").first?.text.contains("No DNS messages found in this text.") == true)
        #expect(CommandRun("--html", "-", "-", input: "\n").output.contains("There is nothing in it."))
        let hidden = CommandRun(
            "--html", "-", "-",
            input: "socket(AF_INET, SOCK_DGRAM, 0) = 3\n"
                + "connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0\n"
                + "sendto(3, \"\"..., 29, 0, NULL, 0) = 29\n")
        #expect(hidden.status == .nothing)
        #expect(hidden.output.contains("29 octets, of which the trace shows none"))
    }

    @Test func `beside a page in a file the text is as ever`() throws {
        let file = try TemporaryFile("page.html")
        file.write(String(repeating: "x", count: 500_000))
        let run = CommandRun("--html", file.path, Self.trace)
        #expect(run.output == CommandRun(Self.trace).output)
        #expect(run.status == .broken)
        #expect(file.text == CommandRun("--html", "-", Self.trace).output)
        let json = CommandRun("--json", "--html", file.path, Self.trace)
        #expect(json.output == CommandRun("--json", Self.trace).output)
        #expect(file.text == CommandRun("--html", "-", Self.trace).output)
    }

    @Test func `a page that cannot be written is an error, and so is one in place of the input`() throws {
        let nowhere = CommandRun("--html", "/nowhere/page.html", Self.trace)
        #expect(nowhere.status == .unusable)
        #expect(nowhere.errors == "dnswire: /nowhere/page.html: No such file or directory\n")
        #expect(nowhere.output.isEmpty)
        let full = CommandRun("--html", "/dev/full", Self.trace)
        #expect(full.status == .unusable)
        #expect(full.errors.hasPrefix("dnswire: /dev/full: "))
        let file = try TemporaryFile("input.strace")
        file.write("kept\n")
        let itself = CommandRun("--html", file.path, file.path)
        #expect(itself.status == .unusable)
        #expect(itself.errors == "dnswire: the page would overwrite \(file.path), which is to be read\n")
        #expect(file.text == "kept\n")
    }

    @Test func `a page keeps so many lookups, and says how many it leaves out`() throws {
        let trace = try #require(RepositoryFile("docs/curl-getaddrinfo.strace").text)
        let episode = try #require(Episode.all(in: trace).first)
        var content = PageContent(name: "long.strace")
        for _ in 0..<3100 { content.add([episode]) }
        #expect(content.episodes.count == 3000)
        #expect(content.lookupsLeftOut == 200)
        content = PageContent(name: "short.strace")
        content.add([episode])
        #expect(content.lookupsLeftOut == 0)
    }

    @Test func `the slowest and what failed are named first, and all bars have one scale`() {
        let query = { (number: Int, time: String) in
            "10:00:\(time) sendto(3, \"\\0\\\(number)\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1\(["", "x", "y", "z"][number])\\0\\0\\1\\0\\1\", 19, 0, "
                + "{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.1\")}, 16) = 19\n"
        }
        let answer = { (number: Int, time: String, code: Int) in
            "10:00:\(time) recvfrom(3, \"\\0\\\(number)\\201\\20\(code)\\0\\1\\0\\0\\0\\0\\0\\0\\1\(["", "x", "y", "z"][number])\\0\\0\\1\\0\\1\", "
                + "512, 0, NULL, NULL) = 19\n"
        }
        let trace =
            query(1, "00.000") + answer(1, "00.010", 0) + query(2, "01.000") + answer(2, "01.100", 3)
            + query(3, "02.000") + answer(3, "02.025", 0)
        let page = MarkupCheck(CommandRun("--html", "-", "-", input: trace).output)
        #expect(page.problems.isEmpty)
        let links = page.elements.filter { $0.name == "a" && $0.attributes["href"]?.hasPrefix("#e") == true }
        #expect(links.map(\.text) == ["y.", "z.", "x.", "y."])
        #expect(links.map { $0.attributes["href"] } == ["#e2l0", "#e3l0", "#e1l0", "#e2l0"])
        #expect(page.all("episode").map { $0.attributes["style"] } == ["--k:0.10000", "--k:1.00000", "--k:0.25000"])
        #expect(page.elements.compactMap { $0.attributes["data-took"] } == ["10000", "100000", "25000"])
        #expect(page.elements.first { $0.name == "h1" }?.text == "standard input")
    }
}
