import DNSWire
import DNSWireProperties
import Testing

@Suite("Hostile input: docs/HostileInput.md")
struct HostileInputTests {
    /// What a policy does with a message.
    private enum Verdict: Int, CaseIterable {
        case accepted
        case warned
        case rejected
    }

    private func verdict(on octets: [UInt8], _ policy: DecodingPolicy) -> Verdict {
        let diagnostics = MessageReading(octets, policy: policy).diagnostics
        if diagnostics.contains(where: { $0.severity == .error }) { return .rejected }
        return diagnostics.isEmpty ? .accepted : .warned
    }

    @Test func `what the RFCs say of a message, the default policy does`() {
        #expect(HostileRow.all.count == 710)
        for row in HostileRow.all where row.normative != "POLICY" {
            let isAccepted = verdict(on: row.octets, .resolver) != .rejected
            guard isAccepted != row.isAccepted else { continue }
            Issue.record("\(row.id), \(row.category): \(MessageReading(row.octets).diagnostics.prefix(2))")
        }
    }

    @Test func `Multicast DNS refuses no more than the default, but for the class's highest bit`() {
        for row in HostileRow.all where verdict(on: row.octets, .multicast) == .rejected {
            guard verdict(on: row.octets, .resolver) != .rejected else { continue }
            #expect(row.category == "mdns", "\(row.id)")
        }
    }

    @Test func `strict refuses whatever the default refuses`() {
        for row in HostileRow.all where verdict(on: row.octets, .resolver) == .rejected {
            #expect(verdict(on: row.octets, .strict) == .rejected, "\(row.id)")
        }
    }

    @Test func `the document's table is what the library does`() throws {
        let path = "docs/HostileInput.md"
        let marker = "<!-- table -->\n"
        let document = try #require(FixtureFile.octets(path).map { String(decoding: $0, as: UTF8.self) })
        let parts = split(document, at: marker)
        try #require(parts.count == 3)
        if FixtureFile.isUpdating {
            FixtureFile.write(parts[0] + marker + table + marker + parts[2], to: path)
        } else {
            let shown = parts[1].split(separator: "\n")
            let computed = table.split(separator: "\n")
            #expect(computed.filter { !shown.contains($0) } == [])
            #expect(shown.filter { !computed.contains($0) } == [])
            #expect(shown.count == computed.count)
        }
    }

    /// A row for each class: how many messages it has, and how many each policy accepts, warns of and refuses.
    private var table: String {
        var categories: [String] = []
        var counts: [String: [Int]] = [:]
        for row in HostileRow.all {
            if counts[row.category] == nil { categories.append(row.category) }
            var numbers = counts[row.category] ?? [Int](repeating: 0, count: 10)
            numbers[0] += 1
            for (index, policy) in TotalDecodingTests.policies.enumerated() {
                numbers[1 + 3 * index + verdict(on: row.octets, policy).rawValue] += 1
            }
            counts[row.category] = numbers
        }
        var text = "| class | messages | strict | resolver | multicast |\n|---|---|---|---|---|\n"
        var sums = [Int](repeating: 0, count: 10)
        for category in categories {
            let numbers = counts[category] ?? []
            for (index, number) in numbers.enumerated() { sums[index] += number }
            text += line(category, numbers)
        }
        return text + line("all", sums)
    }

    private func line(_ name: String, _ numbers: [Int]) -> String {
        let cells = [1, 4, 7].map { start in numbers[start..<start + 3].map { "\($0)" }.joined(separator: " / ") }
        return "| \(name) | \(numbers[0]) | \(cells.joined(separator: " | ")) |\n"
    }

    private func split(_ text: String, at marker: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        while let found = rest.firstRange(of: marker) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
