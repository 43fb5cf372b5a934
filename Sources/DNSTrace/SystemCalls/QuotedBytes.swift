/// The bytes of a quoted string.
struct QuotedBytes: Hashable, Sendable {
    /// The bytes, escapes resolved.
    var bytes: [UInt8]
    /// Whether the tracer cut the string ("..." behind the closing quote), or the line ends within it.
    var isCut: Bool
    /// Where the opening quote stands in the call's text.
    var offset: Int

    /// The bytes of which `length` were really there: editors move the tracer's dots inside the quotes.
    func withoutForeignDots(length: Int?) -> QuotedBytes {
        guard !isCut, let length, length > bytes.count else { return self }
        var string = self
        if bytes.suffix(3) == Array("...".utf8)[...] || bytes.suffix(3) == [0xE2, 0x80, 0xA6] {
            string.bytes.removeLast(3)
            string.isCut = true
        }
        return string
    }
}
