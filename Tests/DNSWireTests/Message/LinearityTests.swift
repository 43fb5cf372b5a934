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
            // What is quadratic takes 64 times as long, whenever it is measured; the machine may be busy at one time.
            let isLinear = try (0..<5).contains { _ in
                let few = try seconds(work.prepared(for: small), runs: 3)
                let many = try seconds(work.prepared(for: large), runs: 2)
                return many <= 0.001 + 24 * few
            }
            #expect(isLinear, "\(content), \(work)")
        }
    }

    /// The least time of the processor that one of several runs takes on this thread.
    private func seconds(_ body: () throws -> Void, runs: Int) rethrows -> Double {
        var least = Double.infinity
        for _ in 0..<runs { least = min(least, try ProcessorTime.seconds(body)) }
        return least
    }
}
