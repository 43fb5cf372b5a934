import DNSTrace
import Testing

@Suite("TraceReader: passing over lines that say nothing")
struct PassingOverTests {
    let answer = TraceSample.answer(0x1234, "www.example.org", count: 2)

    /// What a trace tells where lines are passed over, and of how many lines that was so.
    private func read(_ text: String, piece: Int = .max) -> (events: [TraceEvent], facts: TraceFacts, passed: Int) {
        let bytes = Array(text.utf8)
        var reader = TraceReader()
        var events: [TraceEvent] = []
        var passed = 0
        var start = 0
        while start < bytes.count {
            let before = reader.facts.lines
            let rest = Array(bytes[start...].prefix(piece))
            start += reader.passOver(rest.span)
            passed += reader.facts.lines - before
            guard start < bytes.count else { break }
            let line = Array(bytes[start...].prefix { $0 != UInt8(ascii: "\n") })
            events += reader.read(line: line.span)
            start += line.count + 1
        }
        return (events + reader.finish(), reader.facts, passed)
    }

    private func expectSame(_ text: String) {
        let events = TraceSample.events(text)
        for piece in [Int.max, 200, 90] { #expect(read(text, piece: piece).events == events) }
    }

    @Test(arguments: [
        "[pid  8819] 11:24:19.110979 ", "[pid 4194304] 11:24:19.110979 ", "8819  11:24:19.110979 ", "11:24:19.110979 ",
        "[pid 8819] ", "00:00:00 ", "",
    ])
    func `calls of others are passed over behind any usual prefix`(prefix: String) {
        let text = ["futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0", "a_call_of_20_letters() = 0", "brk(NULL) = 0x5000"]
            .map { prefix + $0 + "\n" }.joined()
        let (events, facts, passed) = read(text)
        #expect(events.isEmpty)
        #expect(passed == 3)
        #expect(facts.calls == 3)
    }

    @Test func `what is about files, failed or waits for files is passed over`() {
        let text = """
            [pid 1] openat(AT_FDCWD, "/tmp/a", O_RDONLY) = 5
            [pid 2] openat(AT_FDCWD, "/tmp/b", O_RDONLY) = -1 ENOENT (No such file or directory)
            [pid 1] read(5, "\\252_\\1\\0\\0\\1"..., 4096) = 512
            [pid 1] poll([{fd=5, events=POLLIN}, {fd=5, events=POLLOUT}], 2, 100) = 0 (Timeout)
            [pid 1] recvfrom(7, 0x55d0, 2048, 0, NULL, NULL) = -1 EAGAIN (Resource temporarily unavailable)
            [pid 1] read(9, "plain text", 4096) = 10
            [pid 1] close(5) = 0

            """
        // The first lines show that the numbers are those of processes.
        let (events, _, passed) = read("[pid 1] getpid() = 1\n[pid 900] close(3) = 0\n[pid 1] close(3) = 0\n" + text)
        #expect(events.isEmpty)
        #expect(passed >= 8)
    }

    @Test func `a port that is closed, an unknown descriptor and an unfinished call are not passed over`() {
        let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
        let bytes = TraceSample.octal(answer)
        let text = """
            [pid 900] close(3) = 0
            [pid 1] socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3
            [pid 1] connect(3, \(server), 16) = 0
            [pid 1] poll([{fd=3, events=POLLIN}], 1, 5000 <unfinished ...>
            [pid 900] futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0
            [pid 1] <... poll resumed>) = 1 ([{fd=3, revents=POLLIN}])
            [pid 1] recvfrom(3, \(bytes), 2048, 0, NULL, NULL) = \(answer.count)
            [pid 900] futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0
            [pid 1] read(8, <unfinished ...>
            [pid 900] write(4, "a", 1) = 1
            [pid 1] <... read resumed>\(bytes), 2048) = \(answer.count)
            [pid 1] recvfrom(3, 0x7f00, 2048, 0, NULL, NULL) = -1 ECONNREFUSED (Connection refused)
            [pid 1] futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0
            """
        expectSame(text)
        #expect(TraceSample.messages(text).count == 2)
        #expect(read(text).passed == 2)
    }
}
