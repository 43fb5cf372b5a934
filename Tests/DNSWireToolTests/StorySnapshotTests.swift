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

/// The stories of traces that strace recorded on the loopback interface, compared as a whole.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter StorySnapshotTests` writes them anew.
@Suite("Stories of recorded traces")
struct StorySnapshotTests {
    /// The traces, with the flags that they were recorded with.
    static let traces = [
        "docs/curl-getaddrinfo",  // strace -f curl
        fixture("curl-full"),  // strace -f -tt -yy -s 65535 curl
        fixture("getent-hex"),  // strace -xx -s 65535 getent ahosts
        fixture("process-names"),  // strace -f -Y -X verbose -s 64
        fixture("raw-constants"),  // strace -f -X raw -s 64
        fixture("python-relative"),  // strace -r -s 100 python3, AF_UNSPEC
        fixture("read-write-dumps"),  // strace -e read=all -e write=all
        fixture("busybox-nslookup"),  // write and read on a connected socket
        fixture("drill-tcp"),  // strace -f -ttt -s 200 drill -t
        fixture("use-vc"),  // strace -tt -y, both queries on one TCP connection
        fixture("retry"),  // a server that does not answer the first queries
        fixture("refused"),  // no server at all
        fixture("search-list"),  // a name found under the second domain of the list
        fixture("search-nxdomain"),  // a name found nowhere
        fixture("dnsmasq-server"),  // a server, over UDP and TCP
        fixture("dnsmasq-forward"),  // a server that asks another
        fixture("unbound-resolver"),  // a resolver: its cache, its own attempts, a CNAME that leads nowhere
        fixture("closed-port"),  // glibc, the first of two servers not there
        fixture("go-closed-port"),  // the same with Go's own resolver
        fixture("musl-two-servers"),  // both servers asked at once
        fixture("dig-truncated"),  // an answer that did not fit, asked for again over TCP
        fixture("node-c-ares"),  // strace -f -s 512 -yy
    ]

    private static func fixture(_ name: String) -> String { "Tests/DNSWireToolTests/Fixtures/traces/" + name }

    @Test(arguments: traces)
    func `a recorded trace is read aloud as it was`(_ name: String) throws {
        let trace = RepositoryFile(name + ".strace")
        let run = CommandRun(trace.path)
        #expect(run.output.hasPrefix(RepositoryFile.root))
        let story = String(run.output.dropFirst(RepositoryFile.root.count))
        #expect(run.errors.isEmpty)
        // What is cut is said to be, and shows in the exit status.
        #expect(run.status == (story.contains("Re-run with") ? .broken : .whole))

        let snapshot = RepositoryFile(
            name.hasPrefix("docs/") ? Self.fixture(String(name.dropFirst(5))) + ".txt" : name + ".txt")
        if unsafe getenv("UPDATE_SNAPSHOTS") != nil { snapshot.write(story) }
        let expected = try #require(snapshot.lines, "no snapshot \(snapshot.path)")
        #expect(story.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) == expected)
    }

    @Test(arguments: traces)
    func `a trace that ends after any of its lines is read to there`(_ name: String) throws {
        let lines = try #require(RepositoryFile(name + ".strace").lines)
        for count in stride(from: 0, to: lines.count, by: max(1, lines.count / 6)) {
            let run = CommandRun("-", input: lines.prefix(count).joined(separator: "\n"))
            #expect(run.status != .unusable)
            #expect(run.output.isEmpty == (run.status == .nothing), "after \(count) lines of \(name)")
        }
    }

    @Test func `a stream tells what a file tells`() throws {
        let trace = RepositoryFile("docs/curl-getaddrinfo.strace")
        let file = CommandRun(trace.path)
        let stream = CommandRun("-", input: try #require(trace.text))
        #expect(stream.status == .broken)
        #expect(stream.lines.dropFirst() == file.lines.dropFirst())
        #expect(stream.lines.first?.hasPrefix("standard input: strace, 94 lines, ") == true)
    }
}
