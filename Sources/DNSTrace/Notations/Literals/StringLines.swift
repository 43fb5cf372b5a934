/// Strings on lines that follow each other and begin alike, so that one statement after the other adds to the same bytes.
///
///     printf '\x12\x34\x01\x00' > query           data = b"\x12\x34"        strcat(p, "\x12\x34");
///     printf '\x00\x01\x00\x00' >> query          data += b"\x01\x00"       strcat(p, "\x01\x00");
///
/// What is before the first string of a line must be the same, `+` and `.` before a `=` aside.
struct StringLines {
    /// The strings of the lines so far.
    typealias Joined = (pieces: [StringPieces.Piece], range: Range<Int>, isCut: Bool)

    private let text: [UInt8]
    private var head: [UInt8] = []
    private var joined: Joined = ([], 0..<0, false)
    private var lineCount = 0
    /// Where the line of the last string ends.
    private var lineEnd = -1

    /// So long is what is before a string.
    private static let longestHead = 128

    /// For the strings of a text, of one kind of quote.
    init(_ text: [UInt8]) { self.text = text }

    /// Takes the next string; gives those of the lines before where they end with it.
    mutating func take(_ pieces: [StringPieces.Piece], _ range: Range<Int>, isOpen: Bool) -> Joined? {
        // Only the first string of a line counts.
        if range.lowerBound < lineEnd { return nil }
        let before = text[..<range.lowerBound].suffix(Self.longestHead)
        guard let start = before.lastIndex(of: 0x0A).map({ $0 &+ 1 }) ?? (before.startIndex == 0 ? 0 : nil) else {
            return finish()
        }
        let head = text[start..<range.lowerBound].filter { !Array("+. \t".utf8).contains($0) }
        let isNext = start == lineEnd &+ 1 && head == self.head && !head.isEmpty && !joined.isCut
        lineEnd = text[range.upperBound...].firstIndex(of: 0x0A) ?? text.count
        if isNext {
            joined.pieces += pieces
            joined.range = joined.range.lowerBound..<range.upperBound
            joined.isCut = isOpen
            lineCount &+= 1
            return nil
        }
        let last = finish()
        self.head = head
        joined = (pieces, range, isOpen)
        lineCount = 1
        return last
    }

    /// Ends the lines; gives their strings where there are several.
    mutating func finish() -> Joined? {
        defer { lineCount = 0 }
        return lineCount > 1 ? joined : nil
    }
}
