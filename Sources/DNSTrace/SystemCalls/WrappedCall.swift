/// A call whose line ends before its parenthesis closes: it goes on on the lines that follow, as a terminal or a mail
/// program has wrapped it, or not at all.
struct WrappedCall: Sendable {
    /// What may have become of the break between two lines.
    enum Joint: CaseIterable, Sendable {
        /// The lines were broken at a width, and what is before a line was put there.
        case tight
        /// The lines were broken at a width, and nothing was added.
        case exact
        /// Each break is in the place of a space.
        case spaced
    }

    /// The call as far as its first line has it.
    let start: CallStart
    /// How many bytes the first line has.
    var width: Int
    /// Whether nothing is missing but what the call returned.
    var isWhole = false
    private var pieces: [(text: [UInt8], line: Int)] = []
    private var size = 0
    private var isBrokenAtWidth = true
    private var attempts = 0

    /// So many lines a call is wrapped over at most, unless all have the same width.
    private static let mostLines = 12
    /// Its text has no more bytes: no call that matters has a tenth of it.
    private static let longest = 1 << 20
    /// So often the call is read anew to see whether it is complete, as each time costs all of its text.
    private static let mostAttempts = 64

    /// Begins with a line of so many bytes.
    init(_ start: CallStart, width: Int) {
        self.start = start
        self.width = width
    }

    /// Whether the call may be complete with the last line.
    var mayBeComplete: Bool {
        guard let last = pieces.last?.text else { return false }
        return last.contains(UInt8(ascii: ")")) || last.contains(UInt8(ascii: ">"))
    }

    /// Takes the next line; tells whether the call may go on on it.
    mutating func append(_ line: Span<UInt8>, number: Int) -> Bool {
        if let last = pieces.last, last.text.count != width { isBrokenAtWidth = false }
        guard isBrokenAtWidth || pieces.count < Self.mostLines, size <= Self.longest &- line.count,
            attempts < Self.mostAttempts, line.endOfBlanks(from: 0) < line.count
        else { return false }
        pieces.append((line.array, number))
        size &+= line.count
        if mayBeComplete { attempts &+= 1 }
        return true
    }

    /// Gives the last line back, as it does not belong to the call.
    mutating func removeLast() {
        if let last = pieces.popLast() { size &-= last.text.count }
    }

    /// Where a line begins after the blanks and the marks of a mail that quotes it.
    static func endOfMargin(_ line: Span<UInt8>) -> Int {
        var index = 0
        while index < line.count, line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: ">") { index &+= 1 }
        return index
    }

    /// The call with all of its lines.
    func whole(_ joint: Joint) -> CallStart {
        var whole = start
        let blank: [UInt8] = [UInt8(ascii: " ")]
        for piece in pieces {
            let text = piece.text.span
            let first = joint == .exact ? 0 : Self.endOfMargin(text)
            if joint == .spaced { whole.text.append(blank.span, 0..<1, lineNumber: piece.line) }
            whole.text.append(text, first..<text.count, lineNumber: piece.line)
        }
        return whole
    }
}
