internal import DNSWire

/// The texts of registered numbers that were needed before: looking one up costs more than all else in a row.
struct RegisteredTexts<Number: RegisteredNumber> {
    private var numbers: [Number?]
    private var texts: [RegisteredText]

    private static var count: Int { 64 }

    init() {
        numbers = Array(repeating: nil, count: Self.count)
        texts = Array(repeating: RegisteredText([]), count: Self.count)
    }

    /// The text of a number.
    mutating func text(of number: Number) -> RegisteredText {
        let place = Int(truncatingIfNeeded: number.rawValue) & (Self.count &- 1)
        if numbers[place] != number {
            var text: [UInt8] = []
            number.append(to: &text)
            numbers[place] = number
            texts[place] = RegisteredText(text)
        }
        return texts[place]
    }
}

/// A short text as one word, or a longer one.
struct RegisteredText {
    /// The octets of a text of no more than eight, the first one lowest, and how many there are.
    let word: UInt64
    let length: Int
    /// The octets of a longer text.
    let long: [UInt8]

    init(_ text: [UInt8]) {
        word = text.span.word(at: 0)
        length = text.count
        long = text.count > 8 ? text : []
    }

    /// Appends the text where there is room for it, and for eight octets at least.
    func append(to text: inout OutputSpan<UInt8>) {
        if long.isEmpty { text.append(word, length: length) } else { text.append(long.span) }
    }
}
