/// A text in UTF-16 with its byte order mark, as PowerShell writes files.
struct WideText {
    private let text: [UInt8]
    private let isBigEndian: Bool

    /// Takes a text; nil where it does not begin with a mark of UTF-16.
    init?(_ text: [UInt8]) {
        guard text.count >= 4 else { return nil }
        switch (text[0], text[1]) {
        case (0xFF, 0xFE): isBigEndian = false
        case (0xFE, 0xFF): isBigEndian = true
        default: return nil
        }
        self.text = text
    }

    /// The text in UTF-8; what is no character becomes a question mark.
    func narrowed() -> [UInt8] {
        var narrowed: [UInt8] = []
        narrowed.reserveCapacity(text.count / 2)
        for at in stride(from: 2, to: text.count &- 1, by: 2) {
            let (high, low) = isBigEndian ? (text[at], text[at &+ 1]) : (text[at &+ 1], text[at])
            let unit = UInt32(high) << 8 | UInt32(low)
            // Pairs of surrogates stand for nothing that a notation is made of.
            let scalar = Unicode.Scalar(unit) ?? "?"
            narrowed.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return narrowed
    }
}
