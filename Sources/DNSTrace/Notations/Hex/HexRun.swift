/// Words of hexadecimal digits that follow each other on a line with the same sign between them.
struct HexRun: Hashable, Sendable {
    /// The words.
    var tokens: [HexToken]
    /// What is between them: a sign, or a space for any space.
    var separator: UInt8?
    /// Whether dots follow.
    var isCut = false
    /// How many bytes the text says that the dots stand for.
    var missing: Int?

    /// The part of the text from the first word to the last.
    var range: Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return first.start..<last.digits.upperBound
    }

    /// How many digits there are.
    var digitCount: Int { tokens.reduce(0) { $0 &+ $1.digits.count } }

    /// The bytes.
    func data(of text: [UInt8]) -> LocatedBytes {
        var data = LocatedBytes()
        for token in tokens { token.append(to: &data, of: text) }
        return data
    }
}
