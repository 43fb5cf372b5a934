import Glibc

@testable import DNSWireTool

/// A file of this repository.
struct RepositoryFile {
    /// The repository's folder, with a slash at its end.
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/") + "/"
    }()

    /// Its path from the root of the file system.
    let path: String

    init(_ path: String) { self.path = RepositoryFile.root + path }

    /// Its lines, or `nil` where it cannot be read.
    var lines: [String]? {
        guard var input = try? LineInput(path: path) else { return nil }
        var lines: [String] = []
        while let line = input.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        return input.failure == nil ? lines : nil
    }

    /// Its text, or `nil` where it cannot be read.
    var text: String? { lines.map { $0.map { $0 + "\n" }.joined() } }

    /// Gives it another text.
    func write(_ text: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var output = TextOutput(descriptor: descriptor)
        output.write(text)
        output.flush()
        close(descriptor)
    }
}
