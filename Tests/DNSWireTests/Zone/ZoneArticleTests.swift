import DNSWire
import DNSWireProperties
import Testing

/// The examples of the article about zone files, which are compiled and run here as they are there.
@Suite("DNSWire.docc, zone files")
struct ZoneArticleTests {
    private let text =
        "@ 3600 IN SOA ns host 1 2 3 4 5\n@ 3600 IN NS ns\nns 3600 IN A 192.0.2.1\nx 3600 IN A 192.0.2.300\n"

    @Test func `records and errors`() {
        var zone = ZoneReader(origin: "example.", file: "example.zone")
        zone.append(text)
        zone.finish()
        var records: [Record] = []
        var errors: [ZoneError] = []
        while true {
            do throws(ZoneError) {
                guard try zone.advance() else { break }
                records.append(Record(zone.record))
            } catch {
                errors.append(error)
            }
        }
        #expect(records.count == 3)
        #expect(errors.map(\.description) == ["example.zone:4:13: not an address"])

        records.sortCanonically()
        var writer = ZoneWriter(origin: "example.", ttl: 3600, style: .multiline)
        for record in records { writer.append(record) }
        #expect(writer.text.hasPrefix("$ORIGIN example.\n$TTL 3600\n@\t\t\t IN\tSOA ns host (\n"))
    }

    @Test func `included files`() throws {
        let files = ["sub.zone": Array("a 60 IN A 192.0.2.1\n".utf8)]
        var zone = ZoneReader(origin: "example.") { wanted in
            guard let bytes = files[wanted.file] else { return .refused("there is no such file") }
            var pieces = [bytes]
            return .file(wanted.file) { pieces.popLast() }
        }
        zone.append("$INCLUDE sub.zone sub\n")
        zone.finish()
        var lint = ZoneLint(origin: "example.")
        while try zone.advance() { lint.look(at: zone.record, line: zone.line) }
        lint.finish()
        #expect(lint.warnings.map(\.description) == ["example. SOA: the zone has no SOA record"])
    }

    @Test func `the article has these examples`() throws {
        let folder = "Tests/DNSWireTests/Zone/ZoneArticleTests.swift"
        let source = String(decoding: try #require(FixtureFile.octets(folder)), as: UTF8.self)
        let page = try #require(FixtureFile.octets("Sources/DNSWire/DNSWire.docc/ZoneFiles.md"))
        var isCode = false
        var count = 0
        for line in String(decoding: page, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isCode = line == "```swift"
            } else if isCode, !line.hasPrefix("print("), !line.contains("{ print(") {
                #expect(source.contains("\n        \(line)\n"), "\(line)")
                count += 1
            }
        }
        #expect(count > 20)
    }
}
