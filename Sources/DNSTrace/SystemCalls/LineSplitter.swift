/// Splits text that comes in pieces into lines, keeping no more than one of them.
///
///     var lines = LineSplitter()
///     while let piece = source.read() { lines.split(piece.span) { line in ... } }
///     lines.finish { line in ... }
public struct LineSplitter: Sendable {
    private var rest: [UInt8] = []

    /// A line is cut at this length, so that one without an end does not hold memory.
    private static let longest = 16 << 20

    /// Makes a splitter that has seen nothing.
    public init() {}

    /// Takes the next piece; gives each line that it ends, without its line break.
    public mutating func split(_ piece: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
        var start = 0
        var index = 0
        let count = piece.count
        while index < count {
            if piece[index] == UInt8(ascii: "\n") {
                if rest.isEmpty {
                    body(piece.extracting(start..<index))
                } else {
                    keep(piece, start..<index)
                    body(rest.span)
                    rest.removeAll(keepingCapacity: true)
                }
                start = index &+ 1
            }
            index &+= 1
        }
        keep(piece, start..<count)
    }

    /// Gives what follows the last line break, if there is anything.
    public mutating func finish(_ body: (Span<UInt8>) -> Void) {
        guard !rest.isEmpty else { return }
        body(rest.span)
        rest = []
    }

    private mutating func keep(_ piece: Span<UInt8>, _ range: Range<Int>) {
        let room = Self.longest - rest.count
        rest += piece.array(range.lowerBound..<min(range.upperBound, range.lowerBound + room))
    }
}
