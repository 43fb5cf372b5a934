/// A way in which people and programs write bytes as text.
///
/// A notation is one file. Its doc comment states its grammar; ``readings(of:)`` finds every place of a text that fits it,
/// in one pass, and offers what it would mean there. It need not decide whether that is DNS: whatever looks like a
/// message wins over what does not, and over readings of the same place that look less like one. Where its own signs
/// leave more than one reading (words of either byte order, digits of either base), it offers all of them.
///
/// To add one, write the file and add a line to ``NotationReader/notations``.
protocol Notation: Sendable {
    /// The readings of a text: an array, or a lazy sequence where they may take much memory together.
    associatedtype Readings: Sequence<Reading>

    /// All readings of a text, in any order.
    func readings(of text: SourceText) -> Readings
}
