/// The runs of one byte that gdb folds: ` <repeats 42 times>` behind the byte.
///
/// A few signs of a text may stand for very many bytes. All runs of a text together count for no more than so many bytes
/// for each of its own that the work stays linear in it; what is cut off a longer run are zeros behind a message.
struct FoldedRuns {
    private static let mostForEach = 64
    private static let most = 1 << 20

    // How many bytes the runs may still add.
    private var room: Int

    /// For the runs of a text.
    init(_ text: [UInt8]) { room = min(Self.mostForEach * text.count, Self.most) }

    /// How often the byte counts behind which a run is said at an offset, and where that ends; nil where nothing is said.
    mutating func take(in text: [UInt8], at start: Int) -> (times: Int, end: Int)? {
        let (words, closing) = (Array(" <repeats ".utf8), Array(" times>".utf8))
        guard text[min(start, text.count)...].starts(with: words) else { return nil }
        let digits = text[(start + words.count)...].prefix(8).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, text[digits.endIndex...].starts(with: closing) else { return nil }
        let times = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let added = min(max(times - 1, 0), room)
        room -= added
        return (added + 1, digits.endIndex + closing.count)
    }
}
