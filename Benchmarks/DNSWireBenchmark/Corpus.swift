#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Messages in memory, one after the other.
struct Corpus {
    let octets: [UInt8]
    let ranges: [Range<Int>]

    /// The number of messages.
    var count: Int { ranges.count }

    /// How often a timing repeats a pass, so that a small corpus is not all clock.
    var repetitions: Int { count > 0 && count < 1000 && octets.count < 100_000 ? 4000 / count : 1 }

    /// Puts messages together.
    init(_ messages: [[UInt8]]) {
        var octets: [UInt8] = []
        var ranges: [Range<Int>] = []
        for message in messages {
            ranges.append(octets.count..<octets.count + message.count)
            octets += message
        }
        self.octets = octets
        self.ranges = ranges
    }

    /// Reads a file of messages, each after its length in two octets.
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
        var messages: [[UInt8]] = []
        var position = 0
        while position + 2 <= all.count {
            let end = position + 2 + Int(all[position]) << 8 + Int(all[position + 1])
            guard end <= all.count else { return nil }
            messages.append(Array(all[position + 2..<end]))
            position = end
        }
        self.init(messages)
    }

    /// Writes the file that `init(path:)` reads; returns whether that worked.
    func write(path: String) -> Bool {
        guard let file = unsafe fopen(path, "wb") else { return false }
        var all: [UInt8] = []
        for range in ranges {
            all.append(UInt8(truncatingIfNeeded: range.count >> 8))
            all.append(UInt8(truncatingIfNeeded: range.count))
            all += octets[range]
        }
        let written = unsafe fwrite(all, 1, all.count, file)
        return unsafe fclose(file) == 0 && written == all.count
    }

    /// Shows each message to `body`.
    @inline(__always)
    func visit(_ body: (Span<UInt8>) -> Void) {
        let span = octets.span
        for range in ranges { body(span.extracting(range)) }
    }
}
