import Testing

@testable import DNSTrace

private typealias Sample = TraceSample

@Suite("TraceReader and Story: what is remembered does not grow with the trace")
struct TraceMemoryTests {
    private static let server = #"{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}"#

    /// The most that reader and story remembered after any line.
    private func most(_ processes: Range<Int>, _ lines: (Int) -> [String]) -> (remembered: Int, lookups: Int) {
        var reader = TraceReader()
        var story = Story()
        var most = 0
        for process in processes {
            for line in lines(process) {
                let bytes = Array(line.utf8)
                for event in reader.read(line: bytes.span) { _ = story.read(event) }
            }
            most = max(most, reader.size + story.size)
        }
        for event in reader.finish() { _ = story.read(event) }
        _ = story.finish()
        return (most, story.summary.lookups)
    }

    /// One lookup of a process of its own.
    private func lookup(_ process: Int, answered: Bool = true) -> [String] {
        let id = UInt16(truncatingIfNeeded: process)
        let query = Sample.query(id, "host\(process).example.org")
        let answer = Sample.answer(id, "host\(process).example.org")
        let lines = [
            "[pid \(process)] socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3",
            "[pid \(process)] connect(3, \(Self.server), 16) = 0",
            "[pid \(process)] sendto(3, \(Sample.string(query)), \(query.count), 0, NULL, 0) = \(query.count)",
        ]
        guard answered else { return lines }
        return lines + [
            "[pid \(process)] recvfrom(3, \(Sample.string(answer)), 2048, 0, NULL, NULL) = \(answer.count)"
        ]
    }

    @Test func `processes that end, descriptors that are closed and lookups that are answered leave nothing`() {
        let found = most(1000..<1600) { process in
            ["[pid 10] clone(child_stack=NULL, flags=SIGCHLD) = \(process)"] + self.lookup(process)
                + [
                    "[pid \(process)] close(3) = 0", "[pid \(process)] exit_group(0) = ?",
                    "[pid \(process)] +++ exited with 0 +++",
                ]
        }
        #expect(found.lookups == 600)
        #expect(found.remembered <= 8)
    }

    @Test func `descriptors that are never closed, in processes that never end, are forgotten in the end`() {
        let found = most(10_000..<19_000) { process in
            [
                "[pid 10] clone(child_stack=NULL, flags=SIGCHLD) = \(process)",
                "[pid \(process)] socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3",
            ]
        }
        // A table, a process and a socket for each of 4096.
        #expect(found.remembered <= 3 * 4096 + 2)
    }

    @Test func `queries that nobody answers are given out unanswered`() {
        let found = most(1000..<1600) { self.lookup($0, answered: false) }
        #expect(found.lookups == 600)
        #expect(found.remembered <= 3 * 64 + 2)
    }

    @Test func `calls that never resume are forgotten`() {
        let text = Sample.string(Array(repeating: 7, count: 20))
        let found = most(1000..<6000) { ["[pid \($0)] sendto(3, \(text), 20, 0 <unfinished ...>"] }
        #expect(found.remembered <= 4098)
    }

    @Test func `what is repeated for ever is not remembered for ever`() {
        let query = Sample.query(7, "www.example.org")
        let answer = Sample.answer(7, "www.example.org")
        let again = ["sendto(3, \(Sample.string(query)), \(query.count), 0, \(Self.server), 16) = \(query.count)"]
        let queries = most(0..<300) { _ in again }
        #expect(queries.remembered < 80)
        let answers = most(0..<300) { _ in
            ["recvfrom(3, \(Sample.string(answer)), 512, 0, \(Self.server), [16]) = \(answer.count)"]
        }
        #expect(answers.remembered <= 2 * 64 + 4)
        let settings = most(0..<300) { _ in again + ["openat(AT_FDCWD, \"/etc/gai.conf\", O_RDONLY) = 4"] }
        #expect(settings.remembered < 120)
    }
}
