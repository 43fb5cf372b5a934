/// A text made ready for reading: its bytes after the repairs, its lines, and the way back to where a person sees them.
struct SourceText: Sendable {
    /// The bytes that the notations read.
    let bytes: [UInt8]
    /// The ranges of the lines in ``bytes``, without their line breaks.
    let lines: [Range<Int>]
    /// The repairs that were made, last one first.
    private var maps: [OffsetMap]
    /// Where the lines of the untouched text begin.
    private let originalLineStarts: [Int]

    /// Takes a text as it is.
    init(_ text: [UInt8]) {
        bytes = text
        lines = Self.lines(of: text)
        maps = []
        originalLineStarts = Self.lineStarts(of: text)
    }

    /// The result of a repair of `source`.
    init(_ repaired: RepairedText, of source: SourceText) {
        bytes = repaired.bytes
        lines = Self.lines(of: repaired.bytes)
        maps = [repaired.map] + source.maps
        originalLineStarts = source.originalLineStarts
    }

    /// Line and column, in the text as it was given, of the byte at an offset of ``bytes``.
    func position(of offset: Int) -> TextPosition {
        var offset = offset
        for map in maps { offset = map.originalOffset(of: offset) }
        var low = 0
        var high = originalLineStarts.count
        while low < high {
            let middle = (low &+ high) / 2
            if originalLineStarts[middle] <= offset { low = middle &+ 1 } else { high = middle }
        }
        guard low > 0 else { return TextPosition(line: 1, column: offset &+ 1) }
        return TextPosition(line: low, column: offset &- originalLineStarts[low &- 1] &+ 1)
    }

    private static func lines(of text: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<offset)
            start = offset &+ 1
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }

    /// A lone carriage return is a line break too: editors count it so.
    private static func lineStarts(of text: [UInt8]) -> [Int] {
        var starts = [0]
        for (offset, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\n") {
                starts.append(offset &+ 1)
            } else if byte == UInt8(ascii: "\r"), offset &+ 1 < text.count, text[offset &+ 1] != UInt8(ascii: "\n") {
                starts.append(offset &+ 1)
            }
        }
        return starts
    }
}
