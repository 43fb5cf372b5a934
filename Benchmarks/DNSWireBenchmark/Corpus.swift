import Glibc

/// Messages in memory, one behind the other.
struct Corpus {
    let octets: [UInt8]
    let ranges: [Range<Int>]

    /// Reads a file of messages, each behind its length in two octets.
    init?(path: String) {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe fread(&chunk, 1, chunk.count, file)
            guard count > 0 else { break }
            all += chunk[..<count]
        }
        var ranges: [Range<Int>] = []
        var position = 0
        while position + 2 <= all.count {
            let end = position + 2 + Int(all[position]) << 8 + Int(all[position + 1])
            guard end <= all.count else { return nil }
            ranges.append(position + 2..<end)
            position = end
        }
        octets = all
        self.ranges = ranges
    }

    /// Shows each message to `body`.
    @inline(__always)
    func withEach(_ body: (Span<UInt8>) -> Void) {
        let span = octets.span
        for range in ranges { body(span.extracting(range)) }
    }
}
