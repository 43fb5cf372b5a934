/// The runs that a text folds: of one byte, as gdb does, ` <repeats 42 times>` after the byte, or of a dump's rows, `*`.
///
/// A few signs may stand for very many bytes. All runs of a text together add no more than some messages have, or a few
/// bytes for each of the text's own, so that the work stays linear in it; what is cut off a run are zeros after a message.
struct FoldedRuns {
    private static let opening = Array(" <repeats ".utf8)
    private static let closing = Array(" times>".utf8)

    // How many bytes the runs may still add.
    private var room: Int

    /// For the runs of a text, or of one of the many that are in another.
    init(_ text: [UInt8], isNested: Bool = false) { room = isNested ? 64 * text.count : max(1 << 20, 4 * text.count) }

    /// How many of so many bytes a run may add.
    mutating func grant(_ count: Int) -> Int {
        let granted = min(max(count, 0), room)
        room -= granted
        return granted
    }

    /// How often the byte counts after which a run is said at an offset, and where that ends; nil where nothing is said.
    mutating func take(in text: [UInt8], at start: Int) -> (times: Int, end: Int)? {
        guard text[min(start, text.count)...].starts(with: Self.opening) else { return nil }
        let digits = text[(start + Self.opening.count)...].prefix(8).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, text[digits.endIndex...].starts(with: Self.closing) else { return nil }
        let times = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (grant(times - 1) + 1, digits.endIndex + Self.closing.count)
    }
}
