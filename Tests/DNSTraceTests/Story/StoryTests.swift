import DNSTrace
import DNSWire
import Testing

private typealias Sample = TraceSample

@Suite("Story: lookups out of events")
struct StoryTests {
    let opening = """
        socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 3
        connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0

        """

    private func send(_ bytes: [UInt8], _ prefix: String = "") -> String {
        "\(prefix)sendto(3, \(Sample.octal(bytes)), \(bytes.count), MSG_NOSIGNAL, NULL, 0) = \(bytes.count)\n"
    }

    private func receive(_ bytes: [UInt8], _ prefix: String = "", limit: Int = 1 << 16) -> String {
        "\(prefix)recvfrom(3, \(Sample.octal(bytes, limit: limit)), 65536, 0, NULL, NULL) = \(bytes.count)\n"
    }

    @Test func `a query and its answer are one lookup`() throws {
        let text = opening + send(Sample.query(7, "example.org")) + receive(Sample.answer(7, "example.org", count: 2))
        let episodes = Sample.episodes(text)
        try #require(episodes.count == 1)
        let lookup = try #require(episodes[0].lookups.first)
        #expect(episodes[0].lookups.count == 1)
        #expect(lookup.name == "example.org.")
        #expect(lookup.type == .a)
        #expect(lookup.id == 7)
        #expect(lookup.responseCode == .noError)
        #expect(lookup.addresses == [.v4(IPv4Address(192, 0, 2, 1)), .v4(IPv4Address(192, 0, 2, 2))])
        #expect(lookup.peer == Endpoint(address: "192.0.2.53", port: 53))
        #expect(lookup.latency == nil)
        #expect(!lookup.isServed)
        #expect(!lookup.isRetried)
    }

    @Test func `answers may come in any order`() throws {
        let text =
            opening + send(Sample.query(1, "example.org")) + send(Sample.query(2, "example.org", type: 28))
            + receive(Sample.answer(2, "example.org", type: 28)) + receive(Sample.answer(1, "example.org"))
        let lookups = try #require(Sample.episodes(text).first).lookups
        #expect(lookups.map(\.type) == [.a, .aaaa])
        #expect(lookups.map { $0.addresses.map(\.description) } == [["192.0.2.1"], ["2001:db8::1"]])
    }

    @Test func `latency is measured where there are times`() throws {
        let text =
            send(Sample.query(1, "example.org"), "10:00:00.000000 ")
            + receive(Sample.answer(1, "example.org"), "10:00:00.250000 ")
        let lookup = try #require(Sample.episodes(text).first?.lookups.first)
        #expect(lookup.latency == .measured(seconds: 0.25))
    }

    @Test func `without times, the poll that counts down bounds it`() throws {
        let poll = { (time: Int) in "poll([{fd=3, events=POLLIN}], 1, \(time)) = 1 ([{fd=3, revents=POLLIN}])\n" }
        let text =
            opening + send(Sample.query(1, "example.org")) + send(Sample.query(2, "example.org", type: 28)) + poll(5000)
            + receive(Sample.answer(1, "example.org")) + poll(4940)
            + receive(Sample.answer(2, "example.org", type: 28))
        let lookups = try #require(Sample.episodes(text).first).lookups
        #expect(lookups.map(\.latency) == [.atMost(milliseconds: 60, first: 5000, next: 4940), nil])
    }

    @Test func `a countdown says nothing of answers to earlier queries`() throws {
        let poll = { (time: Int) in "poll([{fd=3, events=POLLIN}], 1, \(time)) = 1 ([{fd=3, revents=POLLIN}])\n" }
        var missing = Sample.answer(1, "host.a.example", count: 0)
        missing[3] |= 3
        let text =
            opening + send(Sample.query(1, "host.a.example")) + poll(5000) + receive(missing)
            + send(Sample.query(2, "host.b.example")) + poll(5000) + poll(4990)
            + receive(Sample.answer(2, "host.b.example"))
        let episodes = Sample.episodes(text)
        #expect(episodes.count == 1)
        #expect(episodes.first?.lookups.map(\.name) == ["host.a.example.", "host.b.example."])
        #expect(episodes.first?.lookups.map(\.latency) == [nil, nil])
    }

    @Test func `the same question with the same number is a retry, also on another socket`() throws {
        let query = Sample.query(1, "example.org")
        let text =
            opening + send(query, "10:00:00 ") + "10:00:00 poll([{fd=3, events=POLLIN}], 1, 5000) = 0 (Timeout)\n"
            + "10:00:05 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 4\n"
            + "10:00:05 connect(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.54\")}, 16) = 0\n"
            + "10:00:05 write(4, \(Sample.octal(query)), 29) = 29\n"
            + "10:00:06 read(4, \(Sample.octal(Sample.answer(1, "example.org"))), 512) = 45\n"
        let lookup = try #require(Sample.episodes(text).first?.lookups.first)
        #expect(lookup.transmissions.count == 2)
        #expect(lookup.isRetried)
        #expect(lookup.waitedInVain == 5000)
        #expect(lookup.latency == .measured(seconds: 1))
        #expect(lookup.duration == .measured(seconds: 6))
        #expect(lookup.peer?.address == "192.0.2.54")
    }

    @Test func `what could not be sent and was sent then is one lookup, and no retry`() throws {
        let query = Sample.query(1, "example.org")
        let failed =
            "sendto(3, \(Sample.octal(query)), 29, MSG_NOSIGNAL, NULL, 0) = -1 ECONNREFUSED (Connection refused)\n"
        let text = opening + failed + send(query) + receive(Sample.answer(1, "example.org"))
        let lookup = try #require(Sample.episodes(text).first?.lookups.first)
        #expect(lookup.transmissions.map(\.isSent) == [false, true])
        #expect(lookup.transmissions.map(\.error) == ["ECONNREFUSED", nil])
        #expect(!lookup.isRetried)
        #expect(lookup.addresses == [.v4(IPv4Address(192, 0, 2, 1))])
    }

    @Test func `a lookup without an answer stays one`() throws {
        let text =
            opening + send(Sample.query(1, "example.org")) + "poll([{fd=3, events=POLLIN}], 1, 5000) = 0 (Timeout)\n"
        let lookup = try #require(Sample.episodes(text).first?.lookups.first)
        #expect(lookup.answer == nil)
        #expect(lookup.responseCode == nil)
        #expect(lookup.waitedInVain == 5000)
    }

    @Test func `an answer whose query the trace does not have is a lookup, too`() throws {
        let lookup = try #require(
            Sample.episodes(opening + receive(Sample.answer(9, "example.org"))).first?.lookups.first)
        #expect(lookup.transmissions.isEmpty)
        #expect(lookup.addresses == [.v4(IPv4Address(192, 0, 2, 1))])
    }

    @Test func `another suffix after NXDOMAIN is the search list`() throws {
        var missing = Sample.answer(1, "db.example.org", count: 0)
        missing[3] = 0x83
        let text =
            opening + send(Sample.query(1, "db.example.org")) + receive(missing)
            + send(Sample.query(2, "db.example")) + receive(Sample.answer(2, "db.example"))
        let episodes = Sample.episodes(text)
        try #require(episodes.count == 1)
        #expect(episodes[0].lookups.map(\.searchedAfter) == [nil, "db.example.org."])
        #expect(episodes[0].lookups.map(\.responseCode) == [.nxDomain, .noError])
    }

    @Test func `another name after the answers is another episode`() {
        let text =
            opening + send(Sample.query(1, "example.org")) + receive(Sample.answer(1, "example.org"))
            + send(Sample.query(2, "other.test")) + receive(Sample.answer(2, "other.test"))
        #expect(Sample.episodes(text).map { $0.lookups.map(\.name) } == [["example.org."], ["other.test."]])
    }

    @Test func `the same name again after its answer is another episode, its other type is not`() {
        let text =
            opening + send(Sample.query(1, "example.org")) + receive(Sample.answer(1, "example.org"))
            + send(Sample.query(2, "example.org", type: 28)) + receive(Sample.answer(2, "example.org", type: 28))
            + send(Sample.query(3, "example.org")) + receive(Sample.answer(3, "example.org"))
        #expect(Sample.episodes(text).map { $0.lookups.map(\.id) } == [[1, 2], [3]])
    }

    @Test func `a failing server's question goes to the next one within the same lookup`() throws {
        var failure = Sample.answer(1, "example.org", count: 0)
        failure[3] = 0x82
        let query = Sample.query(1, "example.org")
        let text = opening + send(query) + receive(failure) + send(query) + receive(Sample.answer(1, "example.org"))
        let lookup = try #require(Sample.episodes(text).first?.lookups.first)
        #expect(lookup.transmissions.count == 2)
        #expect(lookup.answers.count == 2)
        #expect(lookup.responseCode == .noError)
    }

    @Test func `connections to answered addresses are tied to them, the cut ones' by inference`() throws {
        let answer = Sample.answer(1, "example.org", count: 1)
        let cut = Sample.answer(2, "example.org", type: 28, count: 1)
        let long = #"{sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}"#
        let short = #"{sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "::ffff:192.0.2.1", &sin6_addr)}"#
        let text =
            opening + send(Sample.query(1, "example.org")) + send(Sample.query(2, "example.org", type: 28))
            + receive(answer) + receive(cut, limit: 32) + "close(3) = 0\n"
            + "openat(AT_FDCWD, \"/etc/gai.conf\", O_RDONLY|O_CLOEXEC) = 3\nclose(3) = 0\n"
            + "socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 5\nconnect(5, \(long), 28) = -1 ENETUNREACH (unreachable)\n"
            + "socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 6\nconnect(6, \(short), 28) = -1 EINPROGRESS (in progress)\n"
            + "connect(6, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"198.51.100.9\")}, 16) = 0\n"
        let episode = try #require(Sample.episodes(text).first)
        #expect(episode.uses.map(\.endpoint.address) == ["2001:db8::1", "192.0.2.1"])
        #expect(episode.uses.map(\.certainty) == [.inferred, .answered])
        #expect(episode.uses.map(\.isTrial) == [true, false])
        #expect(episode.uses.map(\.error) == ["ENETUNREACH", "EINPROGRESS"])
        #expect(episode.uses.map { episode.lookups[$0.lookup].type } == [.aaaa, .a])
        #expect(episode.usedAddress?.endpoint == Endpoint(address: "192.0.2.1", port: 443))
        #expect(episode.sorting.map(\.action) == [.opened(path: "/etc/gai.conf", error: nil)])
    }

    @Test func `a server's lookups are those it was asked`() throws {
        let client = #"{sa_family=AF_INET, sin_port=htons(40958), sin_addr=inet_addr("127.0.0.1")}"#
        let text = """
            bind(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("0.0.0.0")}, 16) = 0
            10:00:00.0 recvfrom(4, \(Sample.octal(Sample.query(1, "example.org"))), 4096, 0, \(client), [16]) = 29
            10:00:00.5 sendto(4, \(Sample.octal(Sample.answer(1, "example.org"))), 45, 0, \(client), 16) = 45
            """
        let lookup = try #require(Sample.episodes(text).first?.lookups.first)
        #expect(lookup.isServed)
        #expect(lookup.latency == .measured(seconds: 0.5))
        #expect(lookup.peer?.port == 40958)
    }

    @Test func `the summary counts`() {
        var missing = Sample.answer(2, "nosuch.test", count: 0)
        missing[3] = 0x83
        let text =
            opening + send(Sample.query(1, "example.org"), "10:00:00.0 ")
            + receive(Sample.answer(1, "example.org"), "10:00:00.5 ", limit: 32)
            + send(Sample.query(2, "nosuch.test"), "10:00:01.0 ") + receive(missing, "10:00:01.1 ")
            + send(Sample.query(3, "lost.test"), "10:00:02.0 ") + send(Sample.query(3, "lost.test"), "10:00:07.0 ")
        var story = Story()
        var episodes = Sample.events(text).flatMap { story.read($0) }
        episodes += story.finish()
        #expect(story.summary.lookups == 3)
        #expect(story.summary.answered == 2)
        #expect(story.summary.failed == [.nxDomain: 1])
        #expect(story.summary.unanswered == 1)
        #expect(story.summary.retried == 1)
        #expect(story.summary.cut == 1)
        #expect(story.summary.slowest?.name == "example.org.")
    }

    @Test func `what is over can be told before the trace ends`() {
        var story = Story()
        let text = opening + send(Sample.query(1, "example.org")) + receive(Sample.answer(1, "example.org"))
        for event in Sample.events(text) { #expect(story.read(event).isEmpty) }
        #expect(story.settle().count == 1)
        #expect(story.finish().isEmpty)
    }

    @Test func `a closed port is told from silence, and the next query is another attempt`() throws {
        let text =
            opening + send(Sample.query(7, "example.org")) + """
                poll([{fd=3, events=POLLIN}], 1, 5000) = 1 ([{fd=3, revents=POLLERR}])
                recvfrom(3, 0x7ffd, 512, 0, NULL, NULL) = -1 ECONNREFUSED (Connection refused)

                """ + send(Sample.query(8, "example.org"))
        let episode = try #require(Sample.episodes(text).first)
        let lookup = try #require(episode.lookups.first)
        let server = Endpoint(address: "192.0.2.53", port: 53)
        #expect(episode.lookups.count == 1)
        #expect(lookup.refusedBy == [server])
        #expect(lookup.transmissions.map(\.isSent) == [true, true])
        #expect(lookup.isRetried)
        #expect(episode.refusals.map(\.action) == [.refused(by: server, sign: "POLLERR")])
    }

    @Test func `a forwarder's own lookup belongs to the one that it was asked for`() throws {
        let client = #"{sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("192.0.2.7")}"#
        let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#
        let query = Sample.query(7, "example.org")
        let own = Sample.query(9, "example.org")
        let answer = Sample.answer(9, "example.org")
        let reply = Sample.answer(7, "example.org")
        let text = """
            bind(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 0
            recvfrom(4, \(Sample.octal(query)), 512, 0, \(client), [16]) = \(query.count)
            sendto(5, \(Sample.octal(own)), \(own.count), 0, \(server), 16) = \(own.count)
            recvfrom(5, \(Sample.octal(answer)), 512, 0, \(server), [16]) = \(answer.count)
            sendto(4, \(Sample.octal(reply)), \(reply.count), 0, \(client), 16) = \(reply.count)
            """
        let lookups = Lookup.all(in: text)
        #expect(lookups.map(\.isServed) == [true, false])
        #expect(lookups.map(\.onBehalfOf) == [nil, 0])
        #expect(lookups.map { $0.addresses.map(\.description) } == [["192.0.2.1"], ["192.0.2.1"]])
        #expect(StoryText().text(try #require(Episode.all(in: text).first)).contains("for 0x0007 of 192.0.2.7:4000"))
    }

    @Test func `a query to all servers at once is not repeated`() throws {
        let to = { (server: String) in
            let query = Sample.query(7, "example.org")
            let address = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("\#(server)")}"#
            return "sendto(3, \(Sample.octal(query)), \(query.count), 0, \(address), 16) = \(query.count)\n"
        }
        let lookups = Lookup.all(in: to("192.0.2.53") + to("192.0.2.54") + to("192.0.2.53"))
        #expect(lookups.first?.transmissions.map(\.isParallel) == [false, true, false])
        #expect(lookups.map(\.isRetried) == [true])
    }
}
