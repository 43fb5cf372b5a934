import DNSTrace
import DNSWire
import Testing

private typealias Sample = TraceSample

@Suite("Story: what is done around the messages")
struct SurroundingsTests {
    private let opening = """
        socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 3
        connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0

        """

    private func lookup(_ name: String = "example.org") -> String {
        let (query, answer) = (Sample.query(7, name), Sample.answer(7, name))
        return "sendto(3, \(Sample.octal(query)), \(query.count), MSG_NOSIGNAL, NULL, 0) = \(query.count)\n"
            + "recvfrom(3, \(Sample.octal(answer)), 65536, 0, NULL, NULL) = \(answer.count)\n"
    }

    private func connect(_ address: String, _ port: Int, _ type: String = "SOCK_STREAM") -> String {
        "socket(AF_INET, \(type), IPPROTO_IP) = 5\n"
            + "connect(5, {sa_family=AF_INET, sin_port=htons(\(port)), sin_addr=inet_addr(\"\(address)\")}, 16) = 0\n"
    }

    private let netlink =
        "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 4\n"
        + "bind(4, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0\n"

    private func sorting(_ text: String) -> [TraceStep.Action] {
        Sample.episodes(text).flatMap(\.sorting).map(\.action)
    }

    private func summary(_ text: String) -> StorySummary {
        var story = Story()
        for event in Sample.events(text) { _ = story.read(event) }
        _ = story.finish()
        return story.summary
    }

    @Test
    func `a netlink socket that is bound asks for the machine's addresses, at the end of an excerpt and before more`() {
        #expect(sorting(opening + lookup() + netlink) == [.askedForInterfaces])
        #expect(sorting(opening + lookup() + netlink + connect("192.0.2.1", 443)) == [.askedForInterfaces])
        let address = "getsockname(4, {sa_family=AF_NETLINK, nl_pid=7, nl_groups=00000000}, [12]) = 0\n"
        #expect(sorting(opening + lookup() + netlink + address) == [.askedForInterfaces])
    }

    @Test func `what is sent through it says what it asks for, once`() {
        let send = { (type: String) in
            "sendto(4, [{nlmsg_len=20, nlmsg_type=\(type), nlmsg_flags=NLM_F_REQUEST}, {}], 20, 0, "
                + "{sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20\n"
        }
        #expect(sorting(opening + lookup() + netlink + send("RTM_GETADDR")) == [.askedForInterfaces])
        #expect(sorting(opening + lookup() + netlink + send("RTM_GETLINK")).isEmpty)
    }

    @Test func `a netlink socket of another family, or one that is not bound, says nothing`() {
        #expect(sorting(opening + lookup() + netlink.replacing("NETLINK_ROUTE", with: "NETLINK_AUDIT")).isEmpty)
        #expect(sorting(opening + lookup() + "socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 4\n").isEmpty)
    }

    @Test func `a connection before any lookup is noted, unless it stays on the machine`() {
        #expect(summary(connect("192.0.2.9", 443)).unexplained == Endpoint(address: "192.0.2.9", port: 443))
        #expect(summary(connect("127.0.0.1", 8080)).unexplained == nil)
        #expect(summary(opening + lookup() + connect("192.0.2.9", 443)).unexplained == nil)
        let text = StoryText()
        var facts = TraceFacts()
        let hint =
            "Connected to 192.0.2.9:443 without a lookup before it: another thread may have made it; "
            + "strace -f shows those.\n"
        #expect(text.hints(summary(connect("192.0.2.9", 443)), facts) == hint)
        // With the number of a process, the trace has all threads.
        var reader = TraceReader()
        _ = reader.read(line: Array("[pid 7] close(3) = 0".utf8).span)
        facts = reader.facts
        #expect(text.hints(summary(connect("192.0.2.9", 443)), facts).isEmpty)
    }

    @Test func `DNS over TLS is named by its port, DNS over HTTPS by a server that was asked before`() {
        #expect(summary(connect("192.0.2.9", 853)).encrypted == [Endpoint(address: "192.0.2.9", port: 853)])
        #expect(summary(connect("192.0.2.9", 853)).unexplained == nil)
        let https = summary(opening + lookup() + connect("192.0.2.53", 443))
        #expect(https.encrypted == [Endpoint(address: "192.0.2.53", port: 443)])
        #expect(
            StoryText().hints(https, TraceFacts()).hasPrefix(
                "Connected to 192.0.2.53:443: probably DNS over HTTPS (RFC 8484), whose messages are encrypted"))
        #expect(summary(opening + lookup() + connect("192.0.2.1", 443)).encrypted.isEmpty)
    }

    @Test(arguments: [
        ("dns.example", true), ("one-doh.example", true), ("www.example", false), ("dnsx.example", false),
    ])
    func `a host that calls itself a server of DNS is probably asked over HTTPS`(_ name: String, _ isServer: Bool)
        throws
    {
        let text = opening + lookup(name) + connect("192.0.2.1", 443)
        let episode = try #require(Sample.episodes(text).first)
        #expect(episode.uses.count == 1)
        #expect(StoryText().text(episode).contains("DNS over HTTPS, going by the name") == isServer)
    }
}
