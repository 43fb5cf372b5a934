internal import DNSWire

/// The text of one call, put together from the lines that it was spread over.
struct CallText: Sendable {
    /// The text.
    private(set) var bytes: [UInt8] = []
    /// Where the text begins.
    private var start = TextPosition(line: 1, column: 1)
    /// From which offset on the rest of the text is in which place, where it is not all on one line.
    private var pieces: [(offset: Int, position: TextPosition)] = []

    /// A call's text grows no further than this, so that a hostile line cannot hold memory.
    private static let longest = 8 << 20

    /// Appends the bytes of `line` from `column` (from 0) on.
    mutating func append(_ line: borrowing Span<UInt8>, _ range: Range<Int>, lineNumber: Int) {
        guard bytes.count <= Self.longest - range.count else { return }
        let position = TextPosition(line: lineNumber, column: range.lowerBound + 1)
        if bytes.isEmpty { start = position } else { pieces.append((bytes.count, position)) }
        bytes.append(line.part(range))
    }

    /// Appends a number, which has no place of its own.
    mutating func append(number: Int) { bytes += String(number).utf8 }

    /// Drops what follows the first so many bytes.
    mutating func truncate(to count: Int) { bytes.removeLast(max(bytes.count - max(count, 0), 0)) }

    /// Forgets the text, but keeps its memory for the next one.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        if !pieces.isEmpty { pieces = [] }
    }

    /// The place of the byte at `offset`.
    func position(_ offset: Int) -> TextPosition {
        var found = (offset: 0, position: start)
        for piece in pieces where piece.offset <= offset { found = piece }
        return TextPosition(line: found.position.line, column: found.position.column + max(0, offset - found.offset))
    }

    /// Appends the places of the bytes at `offsets`, which rise.
    func appendPositions(_ offsets: ArraySlice<Int>, to positions: inout [TextPosition]) {
        var piece = (offset: 0, position: start)
        var next = 0
        for offset in offsets {
            while next < pieces.count, pieces[next].offset <= offset {
                piece = pieces[next]
                next += 1
            }
            positions.append(
                TextPosition(line: piece.position.line, column: piece.position.column + max(0, offset - piece.offset)))
        }
    }
}
