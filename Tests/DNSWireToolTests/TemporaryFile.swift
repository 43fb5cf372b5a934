import Glibc

@testable import DNSWireTool

/// A file in a folder of its own, which goes away with it.
final class TemporaryFile {
    private let folder: String
    let path: String

    init(_ name: String) throws {
        var template = Array("/tmp/dnswire-XXXXXX".utf8CString)
        // Safe: the template is ours, ends in a zero and is not empty.
        let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe mkdtemp(start) != nil
        }
        guard isMade else { throw UsageError(SystemError.text(errno)) }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = folder + "/" + name
    }

    deinit {
        unsafe unlink(path)
        unsafe rmdir(folder)
    }

    func write(_ text: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var output = TextOutput(descriptor: descriptor)
        output.write(text)
        output.flush()
        close(descriptor)
    }

    /// The file as it is, with an end of line behind the last line.
    var text: String? {
        guard var input = try? LineInput(path: path) else { return nil }
        var text = ""
        while let line = input.next() { text += String(decoding: line, as: UTF8.self) + "\n" }
        return text
    }
}
