import DNSTrace
import Testing

/// A trace through what people paste it with: the same as without.
@Suite struct TraceMarkupTests {
    private static let query = TraceSample.query(0x3EB6, "www.example.org", type: 28)
    private static let answer = TraceSample.answer(0x3EB6, "www.example.org", type: 28)
    private static let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#

    /// Two processes, a query that begins with `>`, an answer that is received in two halves, another one that is cut.
    private static let calls: [(process: Int, text: String)] = [
        (27607, "socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 7"),
        (27607, "connect(7, \(server), 16) = 0"),
        (27607, "sendto(7, \(TraceSample.octal(query)), \(query.count), MSG_NOSIGNAL, NULL, 0) = \(query.count)"),
        (27606, "munmap(0x7f42f075a000, 41107) = 0"),
        (27607, "recvfrom(7,  <unfinished ...>"),
        (27606, "close(9) = 0"),
        (
            27607,
            "<... recvfrom resumed>\(TraceSample.octal(answer)), 2048, 0, \(server), [28 => 16]) = \(answer.count)"
        ),
        (
            27607,
            "recvfrom(7, \(TraceSample.string(answer, limit: 32)), 2048, 0, \(server), [28 => 16]) = \(answer.count)"
        ),
    ]

    private static func lines(_ prefix: (Int) -> String) -> [String] { calls.map { prefix($0.process) + $0.text } }
    private static let named = lines { "[pid \($0)] " }
    private static let bare = lines { "\($0) 10:00:00.000000 " }

    private struct Found: Hashable {
        var bytes: [UInt8]
        var length: Int
        var call: String
        var process: Int?
        var descriptor: Int?
    }

    private static func found(_ text: [UInt8]) -> [Found] {
        TraceReader.events(in: text).compactMap { event in
            guard case .message(let payload) = event else { return nil }
            return Found(
                bytes: payload.bytes, length: payload.length, call: payload.call?.name ?? "",
                process: payload.call?.process, descriptor: payload.call?.descriptor)
        }
    }

    private static let expected = [
        Found(bytes: query, length: query.count, call: "sendto", process: 27607, descriptor: 7),
        Found(bytes: answer, length: answer.count, call: "recvfrom", process: 27607, descriptor: 7),
        Found(bytes: Array(answer[..<32]), length: answer.count, call: "recvfrom", process: 27607, descriptor: 7),
    ]

    private func expectSame(_ text: String, _ remark: String) {
        #expect(Self.found(Array(text.utf8)) == Self.expected, "\(remark)")
    }

    private static func escaped(_ line: String) -> String {
        line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func json(_ line: String) -> String {
        "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    @Test func `without anything around it`() {
        expectSame(Self.named.joined(separator: "\n"), "[pid N]")
        expectSame(Self.bare.joined(separator: "\n"), "strace -f -o")
    }

    @Test(arguments: [
        "web_1  | ", "[pod/web-6f/app] ", "2026-11-26T00:00:00.123456789Z stderr F ", "2026-11-26T00:00:00Z ",
        "Nov 26 00:00:00 host strace[123]: ", "2026-11-26T00:00:00+0000 host strace[123]: ",
        "[2026-11-26 00:00:01] ", "2026-11-26 00:00:01,123 INFO strace: ", "<13>1 2026-11-26T00:00:00Z host app 1 - - ",
        "> ", "> > ", "// ", "# ", "- ", "+", "\t", "host=web level=info ",
    ])
    func `after what a log puts before each line`(prefix: String) {
        for lines in [Self.named, Self.bare] {
            expectSame(lines.map { prefix + $0 }.joined(separator: "\n"), prefix)
        }
    }

    @Test func `after the numbers of the lines`() {
        for lines in [Self.named, Self.bare] {
            let numbered = Array(zip(1..., lines))
            expectSame(numbered.map { "    \($0)  \($1)" }.joined(separator: "\n"), "cat -n")
            expectSame(numbered.map { "\($0): \($1)" }.joined(separator: "\n"), "number and colon")
            expectSame(numbered.map { "\($0):\($1)" }.joined(separator: "\n"), "grep -n")
            expectSame(numbered.map { "trace.txt:\($0):\($1)" }.joined(separator: "\n"), "grep -Hn")
            expectSame(numbered.map { "trace.txt-\($0)-\($1)" }.joined(separator: "\n"), "grep -C")
        }
    }

    @Test func `on a page`() {
        for lines in [Self.named, Self.bare] {
            let text = lines.map(Self.escaped)
            expectSame("<pre><code>" + text.joined(separator: "\n") + "</code></pre>", "pre, code")
            expectSame(text.map { $0.replacing("\"", with: "&quot;") }.joined(separator: "\n"), "&quot;")
            expectSame(text.map { $0.replacing("\"", with: "&#x22;") + "<br/>" }.joined(separator: "\n"), "&#x22;")
            expectSame("<log>" + text.joined(separator: "&#10;") + "</log>", "XML in one line")
            expectSame(text.map { "  <line n=\"1\">\($0)</line>" }.joined(separator: "\n"), "elements of XML")
            // Without a tag the first string gives it away, as it is longer than the call says.
            expectSame(text.joined(separator: "\n"), "entities alone")
        }
    }

    @Test func `in strings of something else`() {
        for lines in [Self.named, Self.bare] {
            let strings = lines.map(Self.json)
            expectSame(strings.map { "{\"log\": \($0), \"stream\": \"stderr\"}" }.joined(separator: "\n"), "JSON lines")
            expectSame("[" + strings.joined(separator: ", ") + "]", "a list on one line")
            expectSame("[\n  " + strings.joined(separator: ",\n  ") + "\n]", "a list on lines")
            let whole = Self.json(lines.joined(separator: "\n")).replacing("\n", with: "\\n")
            expectSame("{\"log\": \(whole)}", "one string")
            expectSame("{\"outer\": \(Self.json("{\"log\": \(whole)}"))}", "JSON in JSON")
            expectSame(
                lines.map { "1,\"" + $0.replacing("\"", with: "\"\"") + "\",x" }.joined(separator: "\n"), "CSV")
            expectSame(
                "[" + lines.map { "'" + $0.replacing("\\", with: "\\\\") + "'" }.joined(separator: ", ") + "]", "Python"
            )
        }
    }

    @Test func `with backslashes doubled, quotes and blanks of a word processor, and colours`() {
        for lines in [Self.named, Self.bare] {
            expectSame(lines.joined(separator: "\n").replacing("\\", with: "\\\\"), "doubled")
            expectSame(lines.joined(separator: "\n").replacing("\"", with: "\u{201D}"), "curly quotes")
            expectSame(lines.joined(separator: "\n").replacing(" ...>", with: " \u{2026}>"), "an ellipsis")
            expectSame(lines.joined(separator: "\n").replacing(" ", with: "\u{A0}"), "no-break spaces")
            expectSame(
                lines.map { "\u{1B}[36mweb |\u{1B}[0m " + $0.replacing("recv", with: "\u{1B}[1mrecv\u{1B}[m") }
                    .joined(separator: "\n"), "colours")
        }
    }

    @Test func `in UTF-16`() {
        let text = Self.named.joined(separator: "\r\n").utf8
        let little: [UInt8] = text.flatMap { [$0, 0] }
        let big: [UInt8] = text.flatMap { [0, $0] }
        for bytes: [UInt8] in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            #expect(Self.found(bytes) == Self.expected)
        }
    }

    @Test(arguments: 44...140)
    func `broken at a width`(width: Int) {
        let lines = Self.named.flatMap { line in
            stride(from: 0, to: line.utf8.count, by: width).map { at in
                String(line.dropFirst(at).prefix(width))
            }
        }
        expectSame(lines.joined(separator: "\n"), "\(width) columns")
    }

    @Test(arguments: 40...140)
    func `broken at spaces`(width: Int) {
        var lines: [String] = []
        for line in Self.named {
            var current = ""
            for word in line.split(separator: " ", omittingEmptySubsequences: true) {
                if !current.isEmpty, current.utf8.count + 1 + word.utf8.count > width {
                    lines.append(current)
                    current = ""
                }
                current += (current.isEmpty ? "" : " ") + word
            }
            lines.append(current)
        }
        expectSame(lines.joined(separator: "\n"), "\(width) columns")
        expectSame(lines.map { "> " + $0 }.joined(separator: "\n"), "\(width) columns, quoted")
    }

    @Test func `what an interrupted call sent is where the call does`() {
        let bytes = TraceSample.octal(Self.query)
        let answer = TraceSample.octal(Self.answer)
        let text = """
            [pid 7] write(6, \(bytes), \(Self.query.count) <unfinished ...>
            [pid 8] read(6, \(answer), 512) = \(Self.answer.count)
            [pid 8] close(6) = 0
            """
        #expect(Self.found(Array(text.utf8)).map(\.call) == ["write", "read"])
        let resumed = text + "\n[pid 7] <... write resumed>) = \(Self.query.count)\n"
        #expect(Self.found(Array(resumed.utf8)).map(\.call) == ["read", "write"])
    }

    @Test func `a call in a comment`() {
        let text = "\t//recvfrom(3, \(TraceSample.octal(Self.answer)), 512, 0, NULL, NULL) = \(Self.answer.count)"
        #expect(Self.found(Array(text.utf8)).map(\.bytes) == [Self.answer])
    }
}
