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
    func `calls of others are passed over behind any usual prefix`(prefix: String) {
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

    /// Lines of a few processes that do all that a trace can tell of, on a few descriptors, at random.
    private func lines(_ count: Int, seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let query = TraceSample.query(0x1234, "www.example.org")
        let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
        let other = #"{sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.80")}"#
        let strings = [
            TraceSample.octal(query), TraceSample.octal(answer, limit: 32), TraceSample.string(answer),
            TraceSample.octal([0, UInt8(query.count)] + query), #""GET / HTTP/1.1\r\nHost: www.example"..."#,
            #""\0\35""#,
            #""\24\0\0\0\26\0\1\3""#, #"""..."#, #""""#, #""\27\3\3\0\226\1\2\3\4\5\6\7\10""#, "0x7f00",
        ]
        // What a process has begun, and with which descriptors: nobody touches these in the meantime.
        var begun: [Int: (name: String, rest: String, descriptors: [Int])] = [:]
        var lines: [String] = []
        for number in 0..<count {
            let process = Int.random(in: 0..<4, using: &random)
            let idle = (3..<14).filter { descriptor in !begun.values.contains { $0.descriptors.contains(descriptor) } }
            let (descriptor, second) = (
                idle.randomElement(using: &random) ?? 3, idle.randomElement(using: &random) ?? 3
            )
            let string = strings[Int.random(in: 0..<strings.count, using: &random)]
            let size = [31, 33, 65, 67, 13, 0].randomElement(using: &random) ?? 0
            let result = Bool.random(using: &random) ? "\(size)" : "-1 EAGAIN (Resource temporarily unavailable)"
            let address = [server, other, "NULL"].randomElement(using: &random) ?? ""
            let length = address == "NULL" ? "NULL" : "[16]"
            let flags = Bool.random(using: &random) ? "0" : "MSG_PEEK"
            let event = Bool.random(using: &random) ? "POLLIN" : "POLLERR"
            let (name, start, rest) =
                [
                    ("openat", #"AT_FDCWD, "/tmp/a", O_RDONLY"#, ") = \(descriptor)"),
                    ("socket", "AF_INET, SOCK_DGRAM, IPPROTO_IP", ") = \(descriptor)"),
                    ("socket", "AF_INET6, SOCK_STREAM, IPPROTO_IP", ") = \(descriptor)"),
                    ("socket", "AF_NETLINK, SOCK_RAW, NETLINK_ROUTE", ") = \(descriptor)"),
                    ("connect", "\(descriptor), \(server), 16", ") = 0"),
                    ("connect", "\(descriptor), \(other), 16", ") = -1 EINPROGRESS (Operation now in progress)"),
                    ("close", "\(descriptor)", ") = 0"),
                    ("read", "\(descriptor), ", "\(string), 4096) = \(result)"),
                    ("write", "\(descriptor), \(string), \(size)", ") = \(result)"),
                    ("writev", "\(descriptor), [{iov_base=\(string), iov_len=\(size)}], 1", ") = \(result)"),
                    ("recvfrom", "\(descriptor), ", "\(string), 2048, \(flags), \(address), \(length)) = \(result)"),
                    ("sendto", "\(descriptor), \(string), \(size), 0, \(address), 0", ") = \(result)"),
                    (
                        "sendto", "\(descriptor), \(string), \(size), 0, NULL, 0",
                        ") = -1 ECONNREFUSED (Connection refused)"
                    ),
                    (
                        "poll", "[{fd=\(descriptor), events=POLLIN}, {fd=\(second), events=POLLIN}], 2, 5000",
                        ") = 0 (Timeout)"
                    ),
                    (
                        "poll", "[{fd=\(descriptor), events=POLLIN}], 1, 5000",
                        ") = 1 ([{fd=\(descriptor), revents=\(event)}])"
                    ),
                    ("fcntl", "\(descriptor), F_DUPFD, 3", ") = \(second)"),
                    ("fcntl", "\(descriptor), F_GETFL", ") = 0x2"),
                    ("dup2", "\(descriptor), \(second)", ") = \(second)"),
                    ("futex", "0x7f00, FUTEX_WAKE_PRIVATE, 1", ") = 0"),
                ].randomElement(using: &random) ?? ("", "", "")
            let prefix = "[pid \(100 + process * 100)] 10:00:\(10 + number * 49 / count).000001 "
            if let first = begun.removeValue(forKey: process) {
                lines.append(prefix + "<... \(first.name) resumed>" + first.rest)
            } else if Int.random(in: 0..<4, using: &random) == 0 {
                begun[process] = (name, rest, [descriptor, second])
                lines.append(prefix + "\(name)(\(start) <unfinished ...>")
            } else {
                lines.append(prefix + "\(name)(\(start)\(rest)")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `whatever is passed over would have said nothing`(seed: UInt64) {
        let text = lines(300, seed: seed)
        var reader = TraceReader(passesOver: false)
        var events: [TraceEvent] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let line = Array(line)
            events += reader.read(line: line.span)
        }
        events += reader.finish()
        expectSame(TraceSample.events(text), events)
        let passing = read(text)
        expectSame(passing.events, events)
        #expect(passing.passed > 60)
        #expect(passing.facts.calls == reader.facts.calls)
    }

    @Test func `of a thousand calls on other sockets two are read in full`() {
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
        // The socket and its connection; what was sent first and what came first show at a glance that it is none of DNS.
        #expect(inFull == 2)
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
