import Testing

/// The articles of both modules against what they speak of.
@Suite("The articles")
struct ArticleTests {
    /// The blocks of Swift in a page.
    private func blocks(_ page: String, of module: String = "DNSTrace") throws -> [[String]] {
        let lines = try #require(RepositoryFile("Sources/\(module)/\(module).docc/\(page).md").lines)
        let parts = lines.split(omittingEmptySubsequences: false) { $0.hasPrefix("```") }
        let marks = lines.filter { $0.hasPrefix("```") }
        return parts.indices.filter { $0 % 2 == 1 && marks[$0 - 1] == "```swift" }.map { Array(parts[$0]) }
    }

    @Test(arguments: [
        "SigningAndVerifying", "CarryingMessages", "ChangingZones", "MulticastAndServices", "MessagesAsJSON",
        "StatefulOperations",
    ])
    func `the examples of DNSWire are those that are compiled and run`(_ page: String) throws {
        let source = try #require(RepositoryFile("Tests/DNSWireTests/ArticleExampleTests.swift").text)
        let blocks = try blocks(page, of: "DNSWire")
        #expect(!blocks.isEmpty)
        for block in blocks {
            let text = block.map { $0.isEmpty ? "\n" : String(repeating: " ", count: 8) + $0 + "\n" }.joined()
            #expect(source.contains(text), "\(block.first ?? "")")
        }
    }

    @Test(arguments: ["DNSTrace", "PayloadsFromAnyText", "TracesOfSystemCalls", "LookupsAndTheStory", "ReadingAStream"])
    func `the examples are those that are compiled and run`(_ page: String) throws {
        let source = try #require(RepositoryFile("Tests/DNSTraceTests/ArticleExampleTests.swift").text)
        let blocks = try blocks(page)
        #expect(!blocks.isEmpty)
        for block in blocks {
            let text = block.map { $0.isEmpty ? "\n" : String(repeating: " ", count: 8) + $0 + "\n" }.joined()
            #expect(source.contains(text), "\(block.first ?? "")")
        }
    }

    @Test func `the notation that is shown is the one that is used`() throws {
        let source = RepositoryFile("Sources/DNSTrace/Notations/Numbers/DottedNumbers.swift").lines
        #expect(try blocks("AddingANotation") == [try #require(source)])
    }
}
