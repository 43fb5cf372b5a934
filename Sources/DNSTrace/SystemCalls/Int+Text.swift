/// Numbers as traces spell them.
extension Int {
    /// The number that `text` spells: decimal, with a sign, or hexadecimal behind 0x; nil if it is none or too large.
    init?(spelled text: some Collection<UInt8>) {
        var digits = text[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var radix = 10
        if digits.count > 2, digits.first == UInt8(ascii: "0"), digits.dropFirst().first == UInt8(ascii: "x") {
            digits = digits.dropFirst(2)
            radix = 16
        }
        var value = 0
        for byte in digits {
            guard let digit = byte.hexDigitValue, digit < radix else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(Int(digit))
            if overflow || carry { return nil }
            value = sum
        }
        self = isNegative ? -value : value
    }

    /// The number that `text` starts with ("39" of "39 (0x27)", "3" of "3<UDP:[42310]>").
    init?(leading text: some Collection<UInt8>) {
        let end = text.firstIndex { $0.hexDigitValue == nil && $0 != UInt8(ascii: "x") && $0 != UInt8(ascii: "-") }
        self.init(spelled: text[..<(end ?? text.endIndex)])
    }
}
