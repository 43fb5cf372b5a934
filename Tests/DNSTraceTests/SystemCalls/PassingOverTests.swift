import Testing

@testable import DNSTrace

@Suite("TraceReader: passing over lines that say nothing")
struct PassingOverTests {
    let answer = TraceSample.answer(0x1234, "www.example.org", count: 2)

    /// What a trace tells where lines are passed over, and of how many lines that was so.
    private func read(_ text: String) -> (events: [TraceEvent], facts: TraceFacts, passed: Int, callsInFull: Int) {
        var reader = TraceReader()
        var events: [TraceEvent] = []
        var passed = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init) {
            if reader.passOver(line: line.span) { passed += 1 } else { events += reader.read(line: line.span) }
        }
        return (events + reader.finish(), reader.facts, passed, reader.callsInFull)
    }

    /// Expects the same events; says where they differ, as all of them would fill pages.
    private func expectSame(_ events: [TraceEvent], _ others: [TraceEvent]) {
        let difference = zip(events, others).first { $0 != $1 }
        #expect(difference.map { "\($0)" } == difference.map { "\($1)" })
        #expect(events.count == others.count)
    }

    private func expectSame(_ text: String) {
        #expect(read(text).events == TraceSample.events(text))
    }

    @Test(arguments: [
        "[pid  8819] 11:24:19.110979 ", "[pid 4194304] 11:24:19.110979 ", "8819  11:24:19.110979 ", "11:24:19.110979 ",
        "[pid 8819] ", "00:00:00 ", "",
    ])
    func `calls of others are passed over after any usual prefix`(prefix: String) {
        let text = ["futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0", "a_call_of_20_letters() = 0", "brk(NULL) = 0x5000"]
            .map { prefix + $0 + "\n" }.joined()
        let (events, facts, passed, _) = read(text)
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
        let (events, _, passed, _) = read("[pid 1] getpid() = 1\n[pid 900] close(3) = 0\n[pid 1] close(3) = 0\n" + text)
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

    /// Expects the same of a trace whether lines are passed over or not; tells how many are.
    @discardableResult
    private func expectNothingLost(_ text: String) -> Int {
        var reader = TraceReader(passesOver: false)
        var events: [TraceEvent] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Array(line)
            events += reader.read(line: line.span)
        }
        events += reader.finish()
        expectSame(TraceSample.events(text), events)
        let passing = read(text)
        expectSame(passing.events, events)
        #expect(passing.facts == reader.facts)
        return passing.passed
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `whatever is passed over would have said nothing`(seed: UInt64) {
        #expect(expectNothingLost(RandomTrace.text(300, seed: seed, isOrderly: true)) > 60)
        expectNothingLost(RandomTrace.text(300, seed: seed, isOrderly: false))
    }

    /// The lines before a call that make it one that can be passed over.
    private let start =
        "[pid 100] futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0\n[pid 900] close(7) = 0\n[pid 100] close(7) = 0\n"

    @Test(arguments: [
        #"read(3, "\22") = 65"#, #"read(3, "", 4096) = 65"#, #"read(3, "\0224\201\200\0\1", 4096) = 65 <0.000010>"#,
        #"recvfrom(3, "\22"..., 4096, 0, NULL, NULL) = 65"#, #"write(3, "\x12\x34", 65)      = 65"#,
        "write(3, \"\\22\", 65 <unfinished ...>\n[pid 100] <... write resumed>) = 65",
        "read(3, <unfinished ...>\n[pid 100] <... read resumed>\"\\22\", 4096) = 65",
        #"read(3, "\22"#, #"read(3, "\0224\201"#,
    ]) func `a dump tells what the call above it does not show`(call: String) {
        let text = start + "[pid 100] " + call + "\n" + TraceSample.dump(answer).joined(separator: "\n")
        expectNothingLost(text)
        #expect(TraceSample.messages(text).map(\.bytes) == [answer])
    }

    @Test(arguments: [
        // Other bytes than those of the call, no more bytes than it moved, and none where it failed.
        #"read(3, "plain text", 4096) = 65"#, #"read(3, "0", 4096) = 65"#, #"write(3, "\22", 65) = 1"#,
        #"write(3, "\22", 65) = -1 EPIPE (Broken pipe)"#, #"read(3, 0x7f00, 65) = -1 EAGAIN (Try again)"#,
    ]) func `a dump that does not fit the call above it tells nothing`(call: String) {
        let text = start + "[pid 100] " + call + "\n" + TraceSample.dump(answer).joined(separator: "\n")
        expectNothingLost(text)
        #expect(TraceSample.messages(text).isEmpty)
    }

    @Test func `the text beside a dump is no call`() {
        let written = #"a  close(3)  read(3, "socket( +++ <... read resumed>"#
        let dump = TraceSample.dump(Array(written.utf8)).joined(separator: "\n")
        for call in [#"write(8, "a  close"..., 52) = 52"#, "getpid() = 5", "close(9) = 0"] {
            let text = start + "[pid 100] \(call)\n = 1 buffers in vector 0\n * 52 bytes in buffer 0\n\(dump)\n"
            expectNothingLost(text)
            #expect(read(text).facts.calls == 4)
        }
    }

    @Test func `a call that goes on is not taken for another one of its process`() {
        let octets = TraceSample.octal(answer)
        let text = """
            [pid 200] openat(AT_FDCWD, "/tmp/a", O_RDONLY) = 3
            read(3,  <unfinished ...>
            [pid 100<a b>] <... connect resumed>) = 0
            [pid 400] <... read resumed>\(octets), 4096) = 65
            """
        expectNothingLost(text)
        #expect(TraceSample.messages(text).isEmpty)
        let shared = """
            [pid 100] close(3) = 0
            [pid 400] poll([{fd=8, events=POLLIN}], 1, 5000 <unfinished ...>
            [pid 200] sendto(8, \(TraceSample.octal(TraceSample.query(1, "a"))), 19, 0, NULL, 0) = 19
            [pid 400] <... poll resumed>) = 0 (Timeout)
            """
        expectNothingLost(shared)
        #expect(TraceSample.steps(shared).map(\.line) == [4])
    }

    @Test func `of a thousand calls on other sockets three are read in full`() {
        let start = """
            [pid 100] futex(0x7f00, FUTEX_WAKE_PRIVATE, 1) = 0
            [pid 900] close(3) = 0
            [pid 100] socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3
            [pid 100] connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.80")}, 16) = 0
            [pid 900] close(5) = 0

            """
        let rest = """
            [pid 100] write(3, "GET / HTTP/1.1\\r\\nHost: www.example"..., 97) = 97
            [pid 100] poll([{fd=3, events=POLLIN}], 1, 1000 <unfinished ...>
            [pid 900] read(9,  <unfinished ...>
            [pid 100] <... poll resumed>) = 1 ([{fd=3, revents=POLLIN}])
            [pid 100] recvfrom(3, "HTTP/1.1 200 OK\\r\\nServer: any\\r\\n"..., 16384, 0, NULL, NULL) = 512
            [pid 900] <... read resumed>"plain text", 4096) = 10
            [pid 100] sendto(3, "GET / HTTP/1.1\\r\\nHost: www.example"..., 97, MSG_NOSIGNAL, NULL, 0) = 97
            [pid 100] recvfrom(3, 0x7f00, 16384, 0, NULL, NULL) = -1 EAGAIN (Resource temporarily unavailable)
            [pid 100] poll([{fd=3, events=POLLIN}], 1, 1000) = 0 (Timeout)
            [pid 900] openat(AT_FDCWD, "/tmp/a", O_RDONLY) = 4

            """
        let (events, facts, _, inFull) = read(start + String(repeating: rest, count: 100))
        #expect(events.count == 1)
        #expect(facts.calls == 1005)
        // The first result, the socket and its connection; what was sent and came first shows at a glance that it is none
        // of DNS.
        #expect(inFull == 3)
    }

    @Test(arguments: [
        // What is too short to judge by, what can be a message, and what is only looked at.
        (#"read(3, "\27\3\3\0\226\1\2\3\4\5\6\7\10", 13) = 13"#, true),
        (#"read(3, "\27\3\3\0\226\1\2\3\4\5\6\7\10\11", 14) = 14"#, false),
        (#"read(3, "\27\3\3\0\226\1\2\3\4\5\6\7\10\11", 14) = 13"#, true),
        (#"write(3, "\0\35\0\1\1\0\0\1\0\0\0\0\0\0"..., 31) = 31"#, true),
        (#"recvfrom(3, "HTTP/1.1 200 OK\r\nA", 64, MSG_PEEK, NULL, NULL) = 18"#, true),
        (#"recvfrom(3, "HTTP/1.1 200 OK\r\nA", 64, 0, NULL, NULL) = 18"#, false),
        (#"sendto(3, "GET / HTTP/1.1\r\nA", 17, 0, {sa_family=AF_UNSPEC}, 2) = 17"#, true),
        (#"write(3, "GET / HTTP/1.1\r\nA", 17) = ?"#, true),
    ])
    func `the first bytes of a stream settle what it is`(call: String, isReadInFull: Bool) {
        let start = """
            100 11:24:19.110979 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3
            900 11:24:19.110980 close(5) = 0
            100 11:24:19.110981 close(5) = 0

            """
        #expect(read(start + "100 11:24:19.110982 \(call)").callsInFull == (isReadInFull ? 2 : 1))
    }

    @Test func `a wait for a descriptor that was a socket of DNS before says nothing`() {
        let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
        let query = TraceSample.query(0x1234, "www.example.org")
        let text = """
            [pid 100] socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3
            [pid 100] connect(3, \(server), 16) = 0
            [pid 100] sendto(3, \(TraceSample.octal(query)), \(query.count), 0, NULL, 0) = \(query.count)
            [pid 100] poll([{fd=3, events=POLLIN}], 1, 5000) = 0 (Timeout)
            [pid 100] close(3) = 0
            [pid 100] socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3
            [pid 100] poll([{fd=3, events=POLLIN}], 1, 7000) = 0 (Timeout)
            """
        let waits = TraceSample.steps(text).compactMap { step in
            if case .waited(let milliseconds, _) = step.action { milliseconds } else { nil }
        }
        #expect(waits == [5000])
    }
}
