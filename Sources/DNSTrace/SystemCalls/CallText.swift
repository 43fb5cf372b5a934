/// The text of one call, put together from the lines that it was spread over.
struct CallText: Sendable {
    /// The text.
    private(set) var bytes: [UInt8] = []
    /// From which offset on the text stands in which place.
    private var pieces: [(offset: Int, position: TextPosition)] = []

    /// A call's text grows no further than this, so that a hostile line cannot hold memory.
    private static let longest = 8 << 20

    /// Appends the bytes of `line` from `column` (from 0) on.
    mutating func append(_ line: borrowing Span<UInt8>, _ range: Range<Int>, lineNumber: Int) {
        guard bytes.count <= Self.longest - range.count else { return }
        pieces.append((bytes.count, TextPosition(line: lineNumber, column: range.lowerBound + 1)))
        bytes.append(contentsOf: line.array(range))
    }

    /// Appends what was resumed.
    mutating func append(_ other: CallText) {
        guard bytes.count <= Self.longest - other.bytes.count else { return }
        for piece in other.pieces { pieces.append((bytes.count + piece.offset, piece.position)) }
        bytes.append(contentsOf: other.bytes)
    }

    /// Takes away everything from `offset` on.
    mutating func cut(at offset: Int) {
        bytes.removeLast(max(0, bytes.count - max(0, offset)))
    }

    /// The place of the byte at `offset`.
    func position(_ offset: Int) -> TextPosition {
        guard var found = pieces.first else { return TextPosition(line: 1, column: 1) }
        for piece in pieces where piece.offset <= offset { found = piece }
        return TextPosition(line: found.position.line, column: found.position.column + max(0, offset - found.offset))
    }

    /// Appends the places of the bytes at `offsets`, which rise.
    func appendPositions(_ offsets: ArraySlice<Int>, to positions: inout [TextPosition]) {
        guard let first = pieces.first else {
            positions += repeatElement(TextPosition(line: 1, column: 1), count: offsets.count)
            return
        }
        var piece = first
        var next = 1
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
