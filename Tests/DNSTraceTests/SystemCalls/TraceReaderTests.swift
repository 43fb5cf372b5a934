import DNSTrace
import Testing

private typealias Sample = TraceSample

@Suite("TraceReader: what a trace of system calls says")
struct TraceReaderTests {
    let query = Sample.query(0x1234, "www.example.org")
    let query6 = Sample.query(0x4321, "www.example.org", type: 28)
    let answer = Sample.answer(0x1234, "www.example.org", count: 2)
    let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
    let opening = """
        socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 3
        connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0

        """

    @Test func `a sent query is whole, with its socket's ends`() throws {
        let text = opening + "sendto(3, \(Sample.octal(query)), 33, MSG_NOSIGNAL, NULL, 0) = 33"
        let message = try #require(Sample.messages(text).first)
        #expect(message.bytes == query)
        #expect(message.length == 33)
        #expect(!message.isTruncated)
        #expect(message.position == TextPosition(line: 3, column: 11))
        #expect(message.call?.direction == .out)
        #expect(message.call?.name == "sendto")
        #expect(message.call?.descriptor == 3)
        #expect(message.call?.transport == .udp)
        #expect(message.call?.remote == Endpoint(address: "192.0.2.53", port: 53))
        #expect(message.call?.process == nil)
    }

    @Test func `the return value is the true length of what was received`() throws {
        let shown = Sample.octal(answer, limit: 32)
        let text = opening + "recvfrom(3, \(shown), 2048, 0, \(server), [28 => 16]) = 65"
        let message = try #require(Sample.messages(text).first)
        #expect(message.bytes == Array(answer.prefix(32)))
        #expect(message.length == 65)
        #expect(message.isTruncated)
        #expect(message.call?.direction == .in)
    }

    @Test(arguments: [
        "[{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=A, iov_len=33}], msg_iovlen=1, msg_controllen=0, "
            + "msg_flags=0}, msg_len=33}, {msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=B, iov_len=33}], "
            + "msg_iovlen=1, msg_controllen=0, msg_flags=MSG_EOR|0x80200000}, msg_len=33}], 2, MSG_NOSIGNAL",
        "{{{msg_name(0)=NULL, msg_iov(1)=[{A, 33}], msg_controllen=0, msg_flags=0}, 33}, {{msg_name(0)=NULL, "
            + "msg_iov(1)=[{B, 33}], msg_controllen=0, msg_flags=0}, 33}}, 2, MSG_NOSIGNAL",
    ]) func `sendmmsg carries several messages, in every version's form`(arguments: String) {
        let filled = arguments.split(separator: "A,", maxSplits: 1).joined(separator: Sample.octal(query) + ",")
        let whole = filled.split(separator: "B,", maxSplits: 1).joined(separator: Sample.octal(query6) + ",")
        let messages = Sample.messages(opening + "sendmmsg(3, \(whole)) = 2")
        #expect(messages.map(\.bytes) == [query, query6])
        #expect(messages.map(\.length) == [33, 33])
        #expect(messages.allSatisfy { !$0.isTruncated && $0.call?.name == "sendmmsg" })
    }

    @Test func `of a sendmmsg that sent only some, the rest is not a message`() {
        let text =
            opening + "sendmmsg(3, [{msg_hdr={msg_name=NULL, msg_iov=[{iov_base=\(Sample.octal(query)), iov_len=33}]}, "
            + "msg_len=33}, {msg_hdr={msg_name=NULL, msg_iov=[{iov_base=\(Sample.octal(query6)), iov_len=33}]}}], 2, 0) = 1"
        #expect(Sample.messages(text).map(\.bytes) == [query])
        let unsent = Sample.events(text).compactMap {
            if case .unsent(let payload, _) = $0 { payload.bytes } else { nil }
        }
        #expect(unsent == [query6])
    }

    @Test func `a failed call has sent nothing`() {
        let text = opening + "sendto(3, \(Sample.octal(query)), 33, 0, NULL, 0) = -1 ECONNREFUSED (Connection refused)"
        #expect(Sample.messages(text).isEmpty)
        #expect(Sample.events(text).contains { if case .unsent(_, error: "ECONNREFUSED") = $0 { true } else { false } })
    }

    @Test func `sendmsg and recvmsg in the form of 2003, with a brace too many`() {
        let name = #"msg_name(16)={sin_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}}"#
        let text = """
            sendmsg(4, {\(name), msg_iov(1)=[{\(Sample.octal(query, limit: 32)), 33}], msg_controllen=0, msg_flags=0}, 0) = 33
            recvmsg(4, {\(name), msg_iov(1)=[{\(Sample.octal(answer, limit: 32)), 65535}], msg_controllen=20, \
            msg_control=0xbffff51c, , msg_flags=0}, 0) = 65
            """
        #expect(Sample.messages(text).map(\.length) == [33, 65])
        #expect(Sample.messages(text).map { $0.call?.remote?.port } == [53, 53])
    }

    @Test func `an interrupted call is put together from both its lines`() throws {
        let text = """
            [pid  100] connect(3, \(server), 16 <unfinished ...>
            [pid  101] recvfrom(3,  <unfinished ...>
            [pid  100] <... connect resumed>) = 0
            [pid  101] <... recvfrom resumed>\(Sample.octal(answer)), 2048, 0, \(server), [28 => 16]) = 65
            """
        let message = try #require(Sample.messages(text).first)
        #expect(message.bytes == answer)
        #expect(message.call?.process == 101)
        #expect(message.call?.line == 4)
        #expect(message.position == TextPosition(line: 4, column: 34))
    }

    @Test func `a resumed half alone still has its bytes`() throws {
        let text = "[pid 7] <... recvfrom resumed> \(Sample.octal(answer)), 2048, 0, \(server), [16]) = 65"
        let message = try #require(Sample.messages(text).first)
        #expect(message.bytes == answer)
        #expect(message.call?.descriptor == nil)
        #expect(message.call?.remote?.address == "192.0.2.53")
    }

    @Test func `an unfinished write that is never resumed has the length it was given`() throws {
        let text = opening + "write(3, \(Sample.octal(query, limit: 32)), 33 <unfinished ...>"
        let message = try #require(Sample.messages(text).first)
        #expect(message.length == 33)
        #expect(message.isTruncated)
    }

    @Test(arguments: [
        ("[pid  8819] ", 8819), ("pid 8819] ", 8819), ("8819 ", 8819), ("8819  11:24:19.110979 ", 8819), ("> ", nil),
        ("// ", nil), ("11:24:19 ", nil), ("[pid 8819<curl>] ", 8819), ("23313<thr> ", 23313),
        ("[ 307] [00007fb18fd6a0c3] ", nil), ("Jul 01 13:55:25 ", nil), ("Resolving www (www)... ", nil),
        ("[pid 8819<DNS Res~ver #1>] ", 8819), ("27:", nil), ("trace.txt:27:", nil), ("-> ", nil),
        ("      (+ 0.004126) ", nil), ("8819 1596601737.655724 ", 8819), ("     0.000053 ", nil),
        ("8819  0.000053 ", 8819),
    ]) func `what is before the call is read or passed over`(prefix: String, process: Int?) throws {
        let message = try #require(
            Sample.messages(prefix + "sendto(3, \(Sample.octal(query)), 33, 0, \(server), 16) = 33").first)
        #expect(message.bytes == query)
        #expect(message.call?.process == process)
    }

    @Test(arguments: [
        ("12:00:01.250000 ", "12:00:01.500000 ", 0.25), ("1596601737.655724 ", "1596601738.655724 ", 1.0),
        ("23:59:59.900000 ", "00:00:00.100000 ", 0.2), ("     0.000053 ", "     0.000750 ", 0.00075),
    ]) func `times are read, also relative ones, and over midnight`(first: String, second: String, gap: Double) throws {
        let text = """
            \(first)sendto(3, \(Sample.octal(query)), 33, 0, \(server), 16) = 33
            \(second)recvfrom(3, \(Sample.octal(answer)), 2048, 0, \(server), [16]) = 65
            """
        let times = Sample.messages(text).compactMap { $0.call?.time }
        try #require(times.count == 2)
        #expect(abs(times[1] - times[0] - gap) < 1e-6)
    }

    @Test func `numbers that grow from line to line are the lines', not processes`() {
        let text = """
            21    read(3, "\\177ELF"..., 832) = 832
            24    socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3
            26    connect(3, \(server), 16) = 0
            27    sendto(3, \(Sample.octal(query)), 33, 0, NULL, 0) = 33
            """
        #expect(Sample.messages(text).map { $0.call?.process } == [nil])
    }

    @Test func `hexadecimal strings have exactly two digits`() {
        let text =
            opening + #"sendto(3, "\x05\x39\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x05abcde\x00\x00\x01\x00\x01""#
            + ", 23, 0, NULL, 0) = 23"
        #expect(Sample.messages(text).first?.bytes == Sample.query(0x0539, "abcde"))
    }

    @Test func `raw and verbose constants (-X) say the same`() {
        let text = """
            socket(0x2 /* AF_INET */, 0x2 /* SOCK_DGRAM */|0x80800 /* SOCK_CLOEXEC|SOCK_NONBLOCK */, 0) = 3
            connect(3, {sa_family=0x2, sin_port="\\x00\\x35" /* htons(53) */, sin_addr="\\xc0\\x00\\x02\\x35"}, 16) = 0
            send(3, \(Sample.string(query)), 33, 0) = 33
            """
        #expect(Sample.messages(text).first?.call?.remote == Endpoint(address: "192.0.2.53", port: 53))
        #expect(Sample.messages(text).first?.call?.transport == .udp)
    }

    @Test func `socket labels (-yy) tell both ends and the transport`() {
        let text = "write(3<UDPv6:[[::1]:51768->[::1]:53]>, \(Sample.octal(query)), 33) = 33"
        let call = Sample.messages(text).first?.call
        #expect(call?.local == Endpoint(address: "::1", port: 51768))
        #expect(call?.remote == Endpoint(address: "::1", port: 53))
        #expect(call?.transport == .udp)
    }

    @Test func `a call that an editor wrapped is read to its end`() {
        let text =
            opening + "recvfrom(3, \(Sample.octal(answer, limit: 32)), 1024, 0,\n\(server), [16]) = 65\nclose(3) = 0"
        #expect(Sample.messages(text).map(\.length) == [65])
    }

    @Test func `a line that is cut after its bytes keeps them`() {
        let text =
            opening
            + "recvmsg(3, {msg_name=\(server), msg_iov=[{iov_base=\(Sample.octal(answer, limit: 20)),   \nclose(3) = 0"
        #expect(Sample.messages(text).map(\.bytes) == [Array(answer.prefix(20))])
        #expect(Sample.messages(text).map(\.isTruncated) == [true])
    }

    @Test func `dots that were moved inside the quotes are not bytes`() {
        let shown = Sample.octal(Array(answer.prefix(32))).dropLast() + "...\""
        let messages = Sample.messages("recvfrom(5, \(shown), 2048, 0, ...) = 65")
        #expect(messages.map(\.bytes) == [Array(answer.prefix(32))])
        #expect(messages.map(\.length) == [65])
    }

    @Test func `dumps (-e read, -e write) are whole and come before the string`() throws {
        let text = """
            recvfrom(3, \(Sample.octal(query, limit: 8)), 2048, 0, \(server), [16]) = 33
             | 00000  12 34 01 00 00 01 00 00  00 00 00 00 03 77 77 77  .4...........www |
             | 00010  07 65 78 61 6d 70 6c 65  03 6f 72 67 00 00 01 00  .example.org.... |
             | 00020  01                                                .                |
            sendmmsg(3, [{msg_hdr={msg_name=NULL, msg_iov=[{iov_base="\\22"..., iov_len=13}]}, msg_len=13}], 1, 0) = 1
             = 1 buffers in vector 0
             * 13 bytes in buffer 0
             | 00000  12 34 01 00 00 01 00 00  00 00 00 00 00           .4...........    |
            """
        let messages = Sample.messages(opening + text)
        try #require(messages.count == 2)
        #expect(messages[0].bytes == query)
        #expect(messages.allSatisfy { !$0.isTruncated })
        #expect(messages[1].bytes == Array(query.prefix(12)) + [0])
    }

    @Test func `what is no DNS on the same descriptors is passed over`() {
        let text = """
            socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
            sendto(3, "\\2\\0\\0\\0\\16\\0\\0\\0\\f\\0\\0\\0example.org\\0", 24, MSG_NOSIGNAL, NULL, 0) = 24
            close(3) = 0
            openat(AT_FDCWD, "/etc/gai.conf", O_RDONLY|O_CLOEXEC) = 3
            read(3, \(Sample.octal(answer)), 4096) = 65
            socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4
            connect(4, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = 0
            write(4, "GET / HTTP/1.1\\r\\nHost: example.org\\r\\n\\r\\n", 37) = 37
            recvfrom(3, 0x7fff, 1500, 0, 0x7ffe, 0x7ffd) = -1 EAGAIN (Resource temporarily unavailable)
            """
        #expect(Sample.messages(text).isEmpty)
    }

    @Test func `a descriptor that was reused is what it is now`() {
        let text =
            opening + """
                dup(3) = 5
                close(3) = 0
                open("/etc/hosts", O_RDONLY) = 3
                read(3, \(Sample.octal(answer)), 4096) = 65
                read(5, \(Sample.octal(answer)), 4096) = 65
                """
        #expect(Sample.messages(text).map { $0.call?.descriptor } == [5])
    }

    @Test func `a server's queries come in and its answers go out`() {
        let client = #"{sa_family=AF_INET, sin_port=htons(40958), sin_addr=inet_addr("127.0.0.1")}"#
        let text = """
            bind(4, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "::", &sin6_addr)}, 28) = 0
            recvfrom(4, \(Sample.octal(query)), 4096, 0, \(client), [16]) = 33
            sendto(4, \(Sample.octal(answer)), 65, 0, \(client), 16) = 65
            """
        #expect(Sample.messages(text).map { $0.call?.direction } == [.in, .out])
        #expect(Sample.messages(text).map { $0.call?.local?.port } == [53, 53])
        #expect(Sample.messages(text).map { $0.call?.remote?.port } == [40958, 40958])
    }

    @Test func `forked processes have descriptors of their own, threads share them`() {
        let text =
            opening + """
                clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD) = 20
                [pid 20] close(3) = 0
                [pid 20] open("/tmp/x", O_RDONLY) = 3
                [pid 20] read(3, \(Sample.octal(answer)), 4096) = 65
                clone(child_stack=0x7f, flags=CLONE_VM|CLONE_FILES|CLONE_THREAD) = 21
                [pid 21] read(3, \(Sample.octal(answer)), 4096) = 65
                """
        #expect(Sample.messages(text).map { $0.call?.process } == [21])
    }

    @Test func `a look at what is still to be received is not a message`() {
        let text = opening + "recvfrom(3, \(Sample.octal(answer)), 512, MSG_PEEK, \(server), [16]) = 65"
        #expect(Sample.messages(text).isEmpty)
    }

    @Test func `bytes that the trace does not show are said to be hidden`() {
        let text =
            opening
            + "recvfrom(3, \"\"..., 2048, 0, \(server), [28 => 16]) = 61\nio_uring_enter(4, 1, 0, 0, NULL, 8) = 1"
        #expect(
            Sample.steps(text).map(\.action).suffix(2) == [
                .hidden(length: 61, peer: Endpoint(address: "192.0.2.53", port: 53)), .usedRing,
            ])
    }

    @Test func `pointers in the place of bytes are transfers that are hidden`() {
        let text = opening + "recvfrom(0x3, 0x7ffd1c2b8a10, 0x800, 0, 0x7ffd1c2b89f0, 0x7ffd1c2b89ec) = 0x31"
        let hidden = TraceStep.Action.hidden(length: 49, peer: Endpoint(address: "192.0.2.53", port: 53))
        #expect(Sample.steps(text).last?.action == hidden)
        let failed = opening + "recvfrom(0x3, 0x7ffd1c2b8a10, 0x800, 0, 0, 0) = -1 (errno 11)"
        #expect(!Sample.steps(failed).map(\.action).contains(hidden))
    }

    @Test func `truss of FreeBSD: other escapes, addresses, errors`() throws {
        let text = #"""
                888: 27.811414714 socket(PF_INET,SOCK_DGRAM|SOCK_CLOEXEC,0) = 5 (0x5)
                888: 27.811765030 connect(5,{ AF_INET 192.0.2.53:53 },16) = 0 (0x0)
                888: 27.812166941 sendto(5,"\M-*_\^A\0\0\^A\0\0\0\0\0\0\aexample\^C"...,29,0,NULL,0) = 29 (0x1d)
                888: 27.863970743 recvfrom(5,0x7fff,512,0,NULL,0x0) ERR#35 'Resource temporarily unavailable'
            """#
        let message = try #require(Sample.messages(text).first)
        #expect(message.bytes == Array(Sample.query(0xAA5F, "example.org").prefix(21)))
        #expect(message.length == 29)
        #expect(message.isTruncated)
        #expect(message.notation == "truss")
        #expect(message.call?.process == 888)
        #expect(message.call?.time == 27.812166941)
        #expect(message.call?.remote == Endpoint(address: "192.0.2.53", port: 53))
        #expect(Sample.messages(text).count == 1)
    }

    @Test func `kdump of FreeBSD: rows of bytes, or text`() throws {
        let text = #"""
              6180 100671 ping     0.000113 CALL  L64  linux_sendto(0x4,0x7fffffffc0a0,0x1d,0x4000,0,0)
              6180 100671 ping     0.000160 GIO   L64  fd 4 wrote 29 bytes
                   0x0000 aa5f 0100 0001 0000 0000 0000 0765 7861  |._...........exa|
                   0x0010 6d70 6c65 036f 7267 0000 0100 01         |mple.org.....|

              6180 100671 ping     0.000120 RET   L64  linux_sendto 29/0x1d
              6180 ping     GIO   fd 4 read 29 bytes
                   "\M-*_\M^A\M^@\0\^A\0\0\0\0\0\0\aexample\^Corg\0\0\^A\0\^A"
              6180 ping     RET   recvfrom 29/0x1d
            """#
        let messages = Sample.messages(text)
        try #require(messages.count == 2)
        #expect(messages[0].bytes == Sample.query(0xAA5F, "example.org"))
        #expect(messages[0].position == TextPosition(line: 3, column: 15))
        #expect(messages[1].bytes == Sample.answer(0xAA5F, "example.org", count: 0))
        #expect(messages.map { $0.call?.direction } == [.out, .in])
        #expect(messages.allSatisfy { $0.call?.descriptor == 4 && $0.call?.process == 6180 && !$0.isTruncated })
        #expect(messages.map(\.notation) == ["kdump", "kdump"])
    }

    @Test(arguments: ["192.0.2.    53", "192.0 .2.53", "<Private IP A>"])
    func `blanks within an address come from a broken line, those of other words are their own`(address: String) {
        let text = """
            socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3
            connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("\(address)")}, 16) = 0
            sendto(3, \(Sample.octal(Sample.query(0xAA5F, "example.org"))), 29, 0, NULL, 0) = 29
            """
        let peer = Sample.messages(text).first?.call?.remote
        #expect(peer?.address == (address.hasPrefix("<") ? address : "192.0.2.53"))
        #expect(peer?.port == 53)
    }

    @Test func `facts: lines, processes, the string limit, times`() {
        var reader = TraceReader()
        let text = "[pid 9] 10:00:00.5 recvfrom(3, \(Sample.octal(answer, limit: 32)), 2048, 0, \(server), [16]) = 65"
        for line in [text, "nothing", "brk(NULL) = 0x55"] { _ = reader.read(line: Array(line.utf8).span) }
        #expect(reader.facts.lines == 3)
        #expect(reader.facts.calls == 2)
        #expect(reader.facts.processes == [9])
        #expect(reader.facts.showsResults)
        #expect(reader.facts.looksLikeTrace)
        #expect(reader.facts.stringLimit == 32)
        #expect(reader.facts.hasTimes)
    }
}
