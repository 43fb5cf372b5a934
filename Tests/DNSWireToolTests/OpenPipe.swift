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

/// A pipe that stays open until its writer is done.
final class OpenPipe: Sendable {
    /// The end to read from.
    let reader: Int32
    /// The end to write to.
    let writer: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        // Safe: the array has the two elements that pipe fills.
        _ = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress) }
        (reader, writer) = (ends[0], ends[1])
        // No process that a test starts keeps an end open that is not meant for it.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit { close(reader) }

    func write(_ text: String) {
        var output = TextOutput(descriptor: writer)
        output.write(text.utf8)
        output.flush()
    }

    /// Says that nothing more comes.
    func finish() { close(writer) }

    /// The lines that come until one has `text` in it, or until nothing comes for ten seconds.
    func lines(until text: String) -> [String] {
        var input = LineInput(descriptor: reader)
        var lines: [String] = []
        while input.isReady(withinMilliseconds: 10_000), let line = input.next() {
            lines.append(String(decoding: line, as: UTF8.self))
            if lines.last?.contains(text) == true { break }
        }
        return lines
    }
}
