internal import DNSWire

/// The texts of registered numbers that were needed before: looking one up costs more than all else in a row.
struct RegisteredTexts<Number: RegisteredNumber> {
    private struct Entry {
        var number: Number?
        var text: [UInt8] = []
        /// The first eight octets of the text, which most have no more of.
        var word: UInt64 = 0
        var length = 0
    }

    private var entries: [Entry]

    private static var count: Int { 64 }

    init() { entries = Array(repeating: Entry(), count: Self.count) }

    /// Appends the text of a number.
    mutating func append(_ number: Number, to text: inout [UInt8]) {
        let place = Int(truncatingIfNeeded: number.rawValue) & (Self.count &- 1)
        if entries[place].number != number {
            var own: [UInt8] = []
            number.append(to: &own)
            entries[place] = Entry(number: number, text: own, word: own.span.word(at: 0), length: own.count)
        }
        if entries[place].length <= 8 {
            text.append(entries[place].word, length: entries[place].length)
        } else {
            text.append(contentsOf: entries[place].text)
        }
    }
}
