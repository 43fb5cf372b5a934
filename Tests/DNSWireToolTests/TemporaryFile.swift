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

/// A file in a folder of its own, which goes away with it.
final class TemporaryFile: TextFile {
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
}
