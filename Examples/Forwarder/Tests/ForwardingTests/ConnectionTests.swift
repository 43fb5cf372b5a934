import DNSWire
import Testing

@testable import Forwarding

@Suite("Connections and the end", .timeLimit(.minutes(1))) struct ConnectionTests {
    @Test func `several queries on a connection, in pieces, are all answered`() async throws {
        let setting = try await Setting.start({ query, _, _ in [.address(to: query)] })
        let client = try await setting.connect(tcp: true)
        for id: UInt16 in 1...3 {
            try await client.send(Message(query: #require(DomainName("n\(id).example")), .a, id: id).encoded())
        }
        var ids: Set<UInt16> = []
        for _ in 1...3 {
            let answer = try Message(decoding: #require(try await client.receive()))
            #expect(answer.answers.count == 1)
            ids.insert(answer.header.id)
        }
        #expect(ids == [1, 2, 3])
    }

    @Test func `who waits when it ends is still answered`() async throws {
        let setting = try await Setting.start({ query, _, count in count == 1 ? [] : [.address(to: query)] })
        try await setting.client.send(Message(query: "www.example.org", .a).encoded())
        while try await setting.upstreams[0].queries.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        // The upstream answers the second query alone, a while after.
        let metrics = try await setting.forwarder.stop()
        #expect(metrics.misses == 1 && metrics.asked == 2)
        let answer = try Message(decoding: #require(try await setting.client.receive()))
        #expect(answer.answers.count == 1)
    }

    @Test func `the line of metrics has every number`() {
        var metrics = Metrics()
        metrics.queries = 3
        metrics.hits = 2
        #expect(
            metrics.line == """
                queries=3 hits=2 misses=0 joined=0 stale=0 refused=0 ignored=0 asked=0 asked-tcp=0 timeouts=0 rejected=0 \
                failures=0
                """)
    }
}
