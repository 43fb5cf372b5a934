/// The bytes of a quoted string among the arguments of a call.
struct QuotedBytes: ~Escapable {
    /// The bytes, escapes resolved.
    let bytes: Span<UInt8>
    /// Whether the tracer cut the string ("..." after the closing quote), or the line ends within it.
    let isCut: Bool
    /// Where the opening quote is in the call's text.
    let offset: Int

    /// Makes one.
    @_lifetime(copy bytes)
    init(bytes: Span<UInt8>, isCut: Bool, offset: Int) {
        self.bytes = bytes
        self.isCut = isCut
        self.offset = offset
    }

    /// The bytes of which `length` were really there: editors move the tracer's dots inside the quotes.
    @_lifetime(copy self)
    func withoutForeignDots(length: Int?) -> QuotedBytes {
        let count = bytes.count
        guard !isCut, let length, length > count,
            bytes.matches("...", at: count &- 3) || bytes.matches("\u{2026}", at: count &- 3)
        else { return self }
        return QuotedBytes(bytes: bytes.extracting(..<(count &- 3)), isCut: true, offset: offset)
    }
}
