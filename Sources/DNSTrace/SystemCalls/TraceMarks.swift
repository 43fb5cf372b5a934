/// What a line of a trace has that is no part of a call: its end, and the words for a call that goes on later.
enum TraceMarks {
    /// A line without the carriage return that it may end with.
    @_lifetime(copy line)
    static func withoutReturn(_ line: Span<UInt8>) -> Span<UInt8> {
        let count = line.count
        return line.extracting(..<(count > 0 && line[count &- 1] == UInt8(ascii: "\r") ? count &- 1 : count))
    }

    /// Where ` <unfinished ...>` is, which is in no string.
    static func unfinished(_ text: Span<UInt8>, from first: Int) -> Int? {
        let start = text.lastIndex(of: UInt8(ascii: "\""), from: first, before: text.count) ?? first
        var end = text.count
        while let index = text.lastIndex(of: UInt8(ascii: "<"), from: start, before: end) {
            if text.matches("<unfinished ...>", at: index) { return index }
            end = index
        }
        return nil
    }
}
