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

/// A file that tests read and write as text.
protocol TextFile {
    /// Its path from the root of the file system.
    var path: String { get }
}

extension TextFile {
    /// Its lines, or `nil` where it cannot be read.
    var lines: [String]? {
        guard var input = try? LineInput(path: path) else { return nil }
        var lines: [String] = []
        while let line = input.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        return input.failure == nil ? lines : nil
    }

    /// Its text, with an end of line after the last line, or `nil` where it cannot be read.
    var text: String? { lines.map { $0.map { $0 + "\n" }.joined() } }

    /// Gives it another text.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Gives it other octets.
    func write(_ octets: [UInt8]) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var output = TextOutput(descriptor: descriptor)
        output.write(octets)
        output.flush()
        close(descriptor)
    }
}
