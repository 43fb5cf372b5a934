import DNSWire
import DNSWireProperties
import Testing

/// Every kind of content in a small and in a large message: time grows with the octets, and not with their square.
@Suite("Work is linear in the message")
struct LinearityTests {
    @Test(arguments: LargeContent.all)
    func `eight times the content takes no more than a few times eight the time`(content: LargeContent) throws {
        let (small, large) = (content.message(size: 1_000), content.message(size: 8_000))
        #expect(large.count > 6 * small.count && large.count < 9_000)
        for work in WholeMessageWork.allCases {
            let few = try seconds(work.prepared(for: small), runs: 3)
            let many = try seconds(work.prepared(for: large), runs: 2)
            // What is quadratic takes 64 times as long; a little time passes whatever the size.
            if many > 0.001 + 24 * few { Issue.record("\(content), \(work): \(few) s and \(many) s") }
        }
    }

    /// The least time of the processor that one of several runs takes on this thread.
    private func seconds(_ body: () throws -> Void, runs: Int) rethrows -> Double {
        var least = Double.infinity
        for _ in 0..<runs { least = min(least, try ProcessorTime.seconds(body)) }
        return least
    }
}
