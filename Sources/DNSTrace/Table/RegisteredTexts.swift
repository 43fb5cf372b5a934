internal import DNSWire

/// The texts of registered numbers that were needed before: looking one up costs more than all else in a row.
struct RegisteredTexts<Number: RegisteredNumber> {
    private var numbers: [Number?]
    private var texts: [[UInt8]]

    private static var count: Int { 64 }

    init() {
        numbers = Array(repeating: nil, count: Self.count)
        texts = Array(repeating: [], count: Self.count)
    }

    /// Appends the text of a number.
    mutating func append(_ number: Number, to text: inout [UInt8]) {
        let place = Int(truncatingIfNeeded: number.rawValue) & (Self.count &- 1)
        if numbers[place] != number {
            numbers[place] = number
            texts[place].removeAll(keepingCapacity: true)
            number.append(to: &texts[place])
        }
        text.append(contentsOf: texts[place])
    }
}
