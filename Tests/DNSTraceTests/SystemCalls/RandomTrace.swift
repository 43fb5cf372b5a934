import DNSWireProperties

/// Lines of a few processes that do all that a trace can tell of, on a few descriptors, at random: also what contradicts
/// itself, such as a string of one byte where 61 were read, or a dump of other bytes than those of the call above it.
struct RandomTrace {
    private var random: SeededGenerator
    private var lines: [String] = []
    /// What a process has begun, and with which descriptors: nobody touches these in the meantime.
    private var begun: [Int: Call] = [:]

    private struct Call {
        var name: String
        /// What is on the line of a call that is interrupted.
        var start: String
        /// What is where it goes on.
        var rest: String
        var descriptors: [Int] = []
    }

    private static let query = TraceSample.query(0x1234, "www.example.org")
    private static let answer = TraceSample.answer(0x1234, "www.example.org", count: 2)
    private static let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
    private static let other = #"{sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.80")}"#
    private static let strings = [
        TraceSample.octal(query), TraceSample.octal(answer, limit: 32), TraceSample.string(answer),
        TraceSample.octal([0, UInt8(query.count)] + query), #""GET / HTTP/1.1\r\nHost: www.example"..."#,
        #""\0\35""#, #""\24\0\0\0\26\0\1\3""#, #"""..."#, #""""#, #""\27\3\3\0\226\1\2\3\4\5\6\7\10""#, "0x7f00",
        #""0""#, #""0"..."#, #""plain""#, #""close(5)""#, #""a = 5""#, #""0 <unfinished ...>""#,
        TraceSample.octal(query, limit: 6), TraceSample.octal(query, limit: 8), #""\0!\0224\1\0\0\1\0\0\0\0\0\0""#,
        TraceSample.octal(Array(query.prefix(5))), TraceSample.octal(Array(query.prefix(20))),
    ]
    private static let dumped = [
        query, answer, [0, UInt8(query.count)] + query, Array(query.prefix(14)), Array("GET / HTTP/1.1\r\nHost".utf8),
        Array(#"1  close(3)  read(3, "" socket("#.utf8), Array("0".utf8), Array("plain text".utf8),
    ]

    private static let labels = [
        "<UDP:[10.0.0.1:4000->192.0.2.53:53]>", "<TCP:[10.0.0.1:4000->192.0.2.80:443]>", "<socket:[4711]>",
        "<pipe:[1]>",
        "</tmp/a>", "<UNIX:[1->2]>", "<",
    ]
    private let isOrderly: Bool

    private init(seed: UInt64, isOrderly: Bool) {
        random = SeededGenerator(seed: seed)
        self.isOrderly = isOrderly
    }

    /// A trace of `count` lines and what follows them.
    ///
    /// - Parameter isOrderly: Whether there is nothing but calls, as strace writes them.
    static func text(_ count: Int, seed: UInt64, isOrderly: Bool) -> String {
        var trace = RandomTrace(seed: seed, isOrderly: isOrderly)
        for number in 0..<count {
            trace.addLine(number * 49 / count)
            if !isOrderly { trace.addOther() }
        }
        return trace.lines.map { $0 + "\n" }.joined()
    }

    private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private mutating func any<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func addLine(_ second: Int) {
        let process = Int.random(in: 0..<4, using: &random)
        let call = call()
        let number = "\(100 + process * 100)"
        let time = "10:00:\(10 + second).000001 "
        let prefix = "[pid \(number)] " + time
        if let first = begun.removeValue(forKey: process) {
            lines.append(prefix + "<... \(first.name) resumed>" + first.rest)
        } else if oneIn(4), !call.start.contains("<") {
            begun[process] = call
            lines.append(prefix + "\(call.name)(\(call.start) <unfinished ...>")
        } else {
            let isUsual = isOrderly || !oneIn(20)
            let other = any(of: ["", number + "  ", "[pid \(number)<a b>] ", "text"]) + time
            lines.append((isUsual ? prefix : other) + "\(call.name)(\(call.start)\(call.rest)")
        }
    }

    private mutating func call() -> Call {
        let idle = (3..<14).filter { descriptor in !begun.values.contains { $0.descriptors.contains(descriptor) } }
        let (first, second) = idle.isEmpty ? (3, 3) : (any(of: idle), any(of: idle))
        let descriptor = "\(first)" + (isOrderly || !oneIn(8) ? "" : any(of: Self.labels))
        let string = any(of: Self.strings)
        let size = any(of: [31, 33, 65, 67, 13, 0, 61, 1, 5])
        let result = oneIn(2) ? "-1 EAGAIN (Resource temporarily unavailable)" : "\(size)"
        let address = any(of: [Self.server, Self.other, "NULL"])
        let length = address == "NULL" ? "NULL" : "[16]"
        let flags = oneIn(2) ? "0" : "MSG_PEEK"
        let event = oneIn(2) ? "POLLIN" : "POLLERR"
        let calls = [
            Call(name: "openat", start: #"AT_FDCWD, "/tmp/a", O_RDONLY"#, rest: ") = \(descriptor)"),
            Call(name: "socket", start: "AF_INET, SOCK_DGRAM, IPPROTO_IP", rest: ") = \(descriptor)"),
            Call(name: "socket", start: "AF_INET6, SOCK_STREAM, IPPROTO_IP", rest: ") = \(descriptor)"),
            Call(name: "socket", start: "AF_NETLINK, SOCK_RAW, NETLINK_ROUTE", rest: ") = \(descriptor)"),
            Call(name: "connect", start: "\(descriptor), \(Self.server), 16", rest: ") = 0"),
            Call(
                name: "connect", start: "\(descriptor), \(Self.other), 16",
                rest: ") = -1 EINPROGRESS (Operation now in progress)"),
            Call(name: "close", start: "\(descriptor)", rest: ") = 0"),
            Call(name: "read", start: "\(descriptor), ", rest: "\(string), 4096) = \(result)"),
            Call(name: "write", start: "\(descriptor), \(string), \(size)", rest: ") = \(result)"),
            Call(
                name: "writev", start: "\(descriptor), [{iov_base=\(string), iov_len=\(size)}], 1",
                rest: ") = \(result)"),
            Call(
                name: "recvfrom", start: "\(descriptor), ",
                rest: "\(string), 2048, \(flags), \(address), \(length)) = \(result)"),
            Call(
                name: "sendto", start: "\(descriptor), \(string), \(size), 0, \(address), 0", rest: ") = \(result)"),
            Call(
                name: "sendto", start: "\(descriptor), \(string), \(size), 0, NULL, 0",
                rest: ") = -1 ECONNREFUSED (Connection refused)"),
            Call(
                name: "poll",
                start: "[{fd=\(descriptor), events=POLLIN}, {fd=\(second), events=POLLIN}], 2, 5000",
                rest: ") = 0 (Timeout)"),
            Call(
                name: "poll", start: "[{fd=\(descriptor), events=POLLIN}], 1, 5000",
                rest: ") = 1 ([{fd=\(descriptor), revents=\(event)}])"),
            Call(name: "fcntl", start: "\(descriptor), F_DUPFD, 3", rest: ") = \(second)"),
            Call(name: "fcntl", start: "\(descriptor), F_GETFL", rest: ") = 0x2"),
            Call(name: "dup2", start: "\(descriptor), \(second)", rest: ") = \(second)"),
            Call(
                name: "clone3", start: "{flags=CLONE_VM|CLONE_FILES|CLONE_THREAD, child_tid=0x7f}, 88",
                rest: ") = \(any(of: [200, 500]))"),
            Call(name: "execve", start: #""/usr/bin/a", ["a"], 0x7f"#, rest: ") = 0"),
            Call(name: "futex", start: "0x7f00, FUTEX_WAKE_PRIVATE, 1", rest: ") = 0"),
        ]
        var call = any(of: calls)
        call.descriptors = [first, second]
        return call
    }

    /// Adds now and then what tracers write below a call, or does something to the call itself.
    private mutating func addOther() {
        switch Int.random(in: 0..<24, using: &random) {
        case 0..<6: lines += TraceSample.dump(any(of: Self.dumped))
        case 6:
            lines.append(" = 1 buffers in vector 0")
            lines.append(" * 33 bytes in buffer 0")
            lines += TraceSample.dump(any(of: Self.dumped))
        case 7: lines.append(" > /usr/lib/libc.so.6(recv+0x1a) [0x10e0aa]")
        case 8:
            // A line that is wrapped, or cut.
            guard let line = lines.last, !line.contains("resumed>") else { return }
            let octets = Array(lines.removeLast().utf8)
            let place = Int.random(in: 0...octets.count, using: &random)
            lines.append(String(decoding: octets[..<place], as: UTF8.self))
            if oneIn(2) { lines.append(String(decoding: octets[place...], as: UTF8.self)) }
        case 9:
            lines.append(
                any(of: [
                    "[pid 200] 10:00:10.000001 +++ exited with 0 +++",
                    "  100 a  0.000160 GIO   L64  fd 3 wrote 33 bytes",
                    "       0x0000 1234 0100 0001 0000 0000 0000  |............|", "some text", "",
                    "[pid 300] 10:00:10.000001 <... recvfrom resumed>\(any(of: Self.strings)), 2048, 0, NULL, NULL) = 33",
                ]))
        default: break
        }
    }
}
