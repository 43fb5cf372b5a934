import Testing

@testable import DNSWireTool

/// The README against what it speaks of.
@Suite("README.md")
struct ReadmeTests {
    /// The blocks of a language.
    private func blocks(_ language: String) throws -> [[String]] {
        var blocks: [[String]] = []
        var isOpen = false
        var isWanted = false
        for line in try #require(RepositoryFile("README.md").lines) {
            if line.hasPrefix("```") {
                isOpen.toggle()
                isWanted = isOpen && line == "```" + language
                if isWanted { blocks.append([]) }
            } else if isWanted {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }

    @Test func `the example is the one that is compiled and run`() throws {
        let example = try #require(try blocks("swift").first)
        #expect(example.prefix(2) == ["import DNSWire", ""])
        let source = try #require(RepositoryFile("Tests/DNSWireTests/ReadmeExampleTests.swift").lines)
        let indentation = String(repeating: " ", count: 8)
        let parts = source.split(separator: indentation + "// README", omittingEmptySubsequences: false)
        try #require(parts.count == 3)
        #expect(parts[1].map { $0.isEmpty ? "" : indentation + $0.dropFirst(8) } == Array(parts[1]))
        #expect(parts[1].map { String($0.dropFirst(8)) } == Array(example.dropFirst(2)))
    }

    @Test func `the story that it shows is the one that is told`() throws {
        let shown = try #require(try blocks("text").first)
        let run = CommandRun(RepositoryFile("docs/curl-getaddrinfo.strace").path)
        #expect(shown.count > 5)
        #expect(run.output.contains(shown.joined(separator: "\n")))
    }

    @Test func `the commands that it gives are understood`() throws {
        let commands = try blocks("sh").joined().filter { $0.hasPrefix("dnswire ") }
        #expect(commands.count == 3)
        for command in commands {
            let words = command.split(separator: " ").dropFirst().map { word in
                word.hasPrefix("'") ? String(word.dropFirst().dropLast()) : String(word)
            }
            let run = CommandRun(words)
            #expect(run.status == .whole || run.status == .broken, "\(command): \(run.errors)")
        }
    }
}
