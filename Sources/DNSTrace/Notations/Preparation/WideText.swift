/// A text in UTF-16, as PowerShell writes files: whole, or line by line.
///
/// It is known by its byte order mark or, where that was lost, by the zeros that every second byte of ASCII is.
struct WideText: Sendable {
    /// Which byte of a character comes first.
    enum Order: Sendable {
        case little
        case big
    }

    /// Which byte of a character comes first.
    let order: Order

    /// How many characters must look like ASCII where there is no mark.
    private static let enough = 8

    /// Looks at the beginning of a text; nil where it is not one of UTF-16.
    init?(_ text: borrowing Span<UInt8>) {
        guard text.count >= 2 else { return nil }
        switch (text[0], text[1]) {
        case (0xFF, 0xFE): order = .little
        case (0xFE, 0xFF): order = .big
        default:
            guard text.count >= 2 &* Self.enough else { return nil }
            var zeros = (even: 0, odd: 0)
            for at in 0..<(2 &* Self.enough) {
                if text[at] != 0 {
                    guard (0x09...0x7E).contains(text[at]) else { return nil }
                } else if at & 1 == 0 {
                    zeros.even &+= 1
                } else {
                    zeros.odd &+= 1
                }
            }
            guard max(zeros.even, zeros.odd) == Self.enough, min(zeros.even, zeros.odd) == 0 else { return nil }
            order = zeros.odd > 0 ? .little : .big
        }
    }

    /// A text, or one of its lines as they are between bytes 0A, in UTF-8; what is no character becomes a question mark.
    func narrowed(_ text: borrowing Span<UInt8>) -> [UInt8] {
        var narrowed: [UInt8] = []
        narrowed.reserveCapacity(text.count / 2)
        // The second byte of a line break begins the next line, or the first one ends this.
        var at = order == .little && text.count > 0 && text[0] == 0 ? 1 : 0
        while at &+ 1 < text.count {
            let (high, low) = order == .big ? (text[at], text[at &+ 1]) : (text[at &+ 1], text[at])
            let unit = UInt32(high) << 8 | UInt32(low)
            at &+= 2
            if unit == 0xFEFF { continue }
            // Pairs of surrogates stand for nothing that a notation is made of.
            let scalar = Unicode.Scalar(unit) ?? "?"
            narrowed.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return narrowed
    }
}
