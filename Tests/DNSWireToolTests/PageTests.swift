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

    /// The octets of all messages of a page, in their order, put together from the pieces of their rows.
    private func octets(_ page: MarkupCheck) -> [String] {
        var messages: [String] = []
        var pieces = ""
        for element in page.elements {
            if element.name == "a", element.attributes["data-f"] != nil {
                pieces += element.text.filter { $0 != " " }
            } else if element.attributes["class"] == "octets" {
                messages.append(pieces)
                pieces = ""
            }
        }
        return messages
    }

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
            page.all("gone").map(\.text) == [
                "✂ cut 29 octets missing: 32 of 61 were kept", "✂ cut 53 octets missing: 32 of 85 were kept",
            ])
        let deduced = page.all("deduced").filter { $0.attributes["role"] == "treeitem" }.map(\.text)
        #expect(
            deduced == [
                "∴ deduced fits 2 x A exactly (32 bytes = 2 x (12 + 4))",
                "∴ deduced fits 2 x AAAA exactly (56 bytes = 2 x (12 + 16))",
            ])
        let inferred = page.all("inferred").filter { $0.attributes["role"] == "treeitem" }.map(\.text)
        #expect(
            inferred.first?.hasPrefix("≈ inferred from later connects, not read in the message: 192.0.2.80") == true)
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

    @Test func `a pointer has its arc, its field the range, and each has the other's number`() throws {
        let reply = "aa5f81800001000100000000 0161 00 0001 0001 c00c 0001 0001 0000003c 0004 c0000201"
        let page = MarkupCheck(CommandRun("--html", "-", reply).output)
        #expect(octets(page) == [reply.filter { $0 != " " }])
        let pointers = page.all("pointer").filter { $0.attributes["data-f"] != nil }
        #expect(pointers.map(\.name) == ["a", "li"])
        let field = try #require(pointers.first?.attributes["data-f"])
        #expect(pointers.last?.text.hasPrefix("19–20 name ") == true)
        let arcs = page.elements.filter { $0.name == "g" }
        #expect(arcs.map { $0.attributes["data-f"] } == [field])
        let paths = page.elements.filter { $0.name == "path" }.compactMap { $0.attributes["d"] }
        // From the fourth octet of the third row out, and up to the fifth of the second.
        #expect(paths.first == "M10.5 2.84V2.94H24.1Q24.7 2.94 24.7 2.6V2.28Q24.7 1.94 24.1 1.94H13.5V1.9")
        #expect(page.all("to").map { $0.attributes["href"] } == ["#t1o6"])
    }

    @Test func `a tree has its roles, one stop for the Tab key, and a link to skip to it`() {
        let page = MarkupCheck(CommandRun("--html", "-", Self.trace).output)
        let trees = page.elements.filter { $0.attributes["role"] == "tree" }
        let items = page.elements.filter { $0.attributes["role"] == "treeitem" }
        #expect(trees.count == 4)
        #expect(items.filter { $0.attributes["tabindex"] == "0" }.count == 4)
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
        #expect(check.elements.filter { $0.name == "script" }.count == 1)
        #expect(page.contains("&lt;script&gt;alert"))

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
        #expect(page.all("text-place").map(\.text).first == " text 2:11 to 2:13")
        let two = CommandRun(
            "--html", "-", "-",
            input:
                "query:\n'\\0\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1a\\0\\0\\1\\0\\1'\nthen\n'\\0\\2\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1b\\0\\0\\1\\0\\1'\n"
        )
        #expect(MarkupCheck(two.output).all("octets").count == 2)
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

    @Test func `a long trace gives a page of bounded size that says what it leaves out`() {
        let start = "sendto(3, \"\\0\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\004"
        let end = "\\0\\0\\1\\0\\1\", 22, 0, {sa_family=AF_INET, sin_port=htons(53), "
        var text = ""
        for number in 1000..<4000 {
            text += "\(start)\(number)\(end)sin_addr=inet_addr(\"192.0.2.1\")}, 16) = 22\n"
        }
        let file = try? TemporaryFile("long.strace")
        file?.write(text)
        let page = CommandRun("--html", "-", file?.path ?? "").output
        #expect(page.contains(" more lookups are counted above"))
        #expect(page.utf8.count < 8_000_000)
        #expect(MarkupCheck(page).problems.isEmpty)
    }
}
