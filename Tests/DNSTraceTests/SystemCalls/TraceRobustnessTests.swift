import DNSTrace
import DNSWireProperties
import Testing

private typealias Sample = TraceSample

@Suite("TraceReader: any text is read without harm, in linear time")
struct TraceRobustnessTests {
    /// Every form at once: datagrams, streams, interrupted and wrapped calls, dumps, labels, errors.
    static let trace: String = {
        let query = Sample.query(0x1234, "www.example.org")
        let answer = Sample.answer(0x1234, "www.example.org", count: 2)
        let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
        let framed = [0, UInt8(query.count)] + query
        return """
            10:00:00.000001 execve("/usr/bin/curl", ["curl", "https://www.example.org"], 0x7ffd /* 20 vars */) = 0
            10:00:00.000002 openat(AT_FDCWD, "/etc/resolv.conf", O_RDONLY|O_CLOEXEC) = 3
            10:00:00.000003 read(3, "nameserver 192.0.2.53\\n", 4096) = 22
            10:00:00.000004 close(3) = 0
            10:00:00.000005 clone3({flags=CLONE_VM|CLONE_FILES|CLONE_THREAD, child_tid=0x7f}, 88 <unfinished ...>
            [pid 101] 10:00:00.000006 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 3
            [pid 100] 10:00:00.000007 <... clone3 resumed> => {parent_tid=[101]}, 88) = 101
            [pid 101] 10:00:00.000008 connect(3, \(server), 16) = 0
            [pid 101] 10:00:00.000009 sendmmsg(3, [{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\
            \(Sample.octal(query)), iov_len=33}], msg_iovlen=1}, msg_len=33}], 1, MSG_NOSIGNAL) = 1
             = 1 buffers in vector 0
             * 33 bytes in buffer 0
             | 00000  12 34 01 00 00 01 00 00  00 00 00 00 03 77 77 77  .4...........www |
            [pid 101] 10:00:00.000010 poll([{fd=3, events=POLLIN}], 1, 5000 <unfinished ...>
            [pid 100] 10:00:00.000011 write(2, "hello", 5hello) = 5
            [pid 101] 10:00:00.000012 <... poll resumed>) = 1 ([{fd=3, revents=POLLIN}])
            [pid 101] 10:00:00.000013 recvfrom(3,  <unfinished ...>
            [pid 101] 10:00:00.000014 <... recvfrom resumed>\(Sample.octal(answer, limit: 32)), 2048, 0, \(server), [28 => 16]) = 65 <0.000010>
            [pid 101] 10:00:00.000015 poll([{fd=3, events=POLLIN}], 1, 4990) = 0 (Timeout)
            [pid 101] 10:00:05.000016 sendmsg(4<UDP:[10.0.0.2:4000->192.0.2.54:53]>, {msg_name(16)=NULL, msg_iov(1)=[{\(Sample.string(query)), 33}], msg_control=0xbffff51c, , msg_flags=0}}, 0) = 33
            [pid 101] 10:00:05.000017 socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 5
            [pid 101] 10:00:05.000018 connect(5, {sa_family=AF_INET6, sin6_port=htons(53), sin6_addr=inet_pton("::1")}, 28) = -1 EINPROGRESS (Operation now in progress)
            [pid 101] 10:00:05.000019 writev(5, [{iov_base="\\0!", iov_len=2}, {iov_base=\(Sample.octal(query)), iov_len=33}], 2) = 35
            [pid 101] 10:00:05.000020 read(5, \(Sample.octal(Array(framed.prefix(9)))), 4096) = 9
            [pid 101] 10:00:05.000021 read(5, \(Sample.octal(Array(framed.dropFirst(9)))), 4096) = 26
            recvfrom(3, \(Sample.octal(answer, limit: 32)), 1024, 0,
            \(server), [16]) = 65
            [pid 101] 10:00:05.000022 +++ exited with 0 +++
            """
    }()

    /// Reads a text to its end and tells its story; checks what must hold whatever it is.
    private func read(_ text: [UInt8]) -> Int {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
        let events = Sample.events(text)
        var story = Story()
        var episodes = events.flatMap { story.read($0) }
        episodes += story.finish()
        for case .message(let payload) in events {
            #expect(!payload.bytes.isEmpty)
            #expect(payload.length >= payload.bytes.count)
            #expect(payload.isTruncated || payload.length == payload.bytes.count)
            #expect((1...lines).contains(payload.position.line))
            #expect((1...lines).contains(payload.call?.line ?? 0))
        }
        let told = episodes.map { StoryText().text($0) }.joined() + StoryText().text(story.summary, TraceFacts())
        #expect(told.utf8.last == UInt8(ascii: "\n"))
        return events.count
    }

    @Test func `the whole trace has six messages`() {
        #expect(
            Sample.messages(Self.trace).map { $0.call?.name } == [
                "sendmmsg", "recvfrom", "sendmsg", "writev", "read", "recvfrom",
            ])
    }

    @Test func `every truncation`() {
        let text = Array(Self.trace.utf8)
        let whole = read(text)
        for end in stride(from: 0, to: text.count, by: 11) { #expect(read(Array(text[..<end])) <= whole + 1) }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `mutations`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = Array(Self.trace.utf8)
        let splinters = [
            "(", ")", "{", "}", "[", "]", "\"", "\\", ", ", "...", "<unfinished ...>", "<... read resumed>", "=", "-1",
            "99999999999999999999", "-9223372036854775808", "9223372036854775807", "0xffffffffffffffffffff", "\n",
            " | 00000  ", "(\"", "\0",
            "[pid ", "18446744073709551615 ", "1e999 ", "00:99:99 ", "9999999999999999.999999 ", "htons(70000)",
            "\u{2026}",
        ].map { Array($0.utf8) }
        for _ in 0..<80 {
            var mutated = text
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let at = Int.random(in: 0..<mutated.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: mutated[at] = UInt8.random(in: 0...255, using: &random)
                case 1:
                    mutated.insert(contentsOf: splinters[Int.random(in: 0..<splinters.count, using: &random)], at: at)
                case 2: mutated.removeSubrange(at..<min(at + Int.random(in: 1...40, using: &random), mutated.count))
                default:
                    let from = Int.random(in: 0..<mutated.count, using: &random)
                    mutated.insert(contentsOf: mutated[from..<min(from + 60, mutated.count)], at: at)
                }
            }
            _ = read(mutated)
        }
    }

    @Test(arguments: [
        "(", "read(", "<... ", "[", "{", "sendto(3, {", "\"", "\\", "<", "[pid 1", "recvfrom(3, \"", " | 0", "a=",
        "/* ",
        "sendmmsg(3, [{", "1 ", "::", "poll([{fd=3},", "->", "=>", ">", "a(1)=", "|", ",",
    ]) func `one pattern over and over on one line takes linear time`(pattern: String) {
        let repeated = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
        expectLinear("", repeated)
        expectLinear("connect(3, ", repeated)
        expectLinear("recvfrom(3<UDP:[", repeated)
        expectLinear("poll([{fd=3}], 1, 0) = 1 ([{fd=3, revents=POLLERR}, ", repeated)
    }

    private func expectLinear(_ start: String, _ rest: String) {
        let line = Array(rest.utf8)
        let short = ProcessorTime.seconds { _ = Sample.events(Array(start.utf8) + line) }
        let long = ProcessorTime.seconds { _ = Sample.events(Array(start.utf8) + line + line + line + line) }
        // Four times the text: quadratic work would take sixteen times as long.
        #expect(long < short * 12 + 0.2)
    }

    @Test func `many lines that never end do not hold memory`() {
        var reader = TraceReader()
        var count = 0
        for number in 0..<20_000 {
            let line = Array("[pid \(number + 1)] recvfrom(3, \"\\1\\2\", 5, 0 <unfinished ...>".utf8)
            count += reader.read(line: line.span).count
        }
        #expect(reader.facts.lines == 20_000)
        #expect(count == 0)
    }
}
