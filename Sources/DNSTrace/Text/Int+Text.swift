/// Numbers as traces spell them.
extension Int {
    /// The number that `text` spells: decimal, with a sign, or hexadecimal after 0x; nil if it is none or too large.
    init?(spelled text: Span<UInt8>) {
        let isNegative = text.begins(with: UInt8(ascii: "-"))
        var index = isNegative ? 1 : 0
        var radix = 10
        if text.count > index &+ 2, text[index] == UInt8(ascii: "0"), text[index &+ 1] == UInt8(ascii: "x") {
            index &+= 2
            radix = 16
        }
        guard index < text.count else { return nil }
        var value = 0
        while index < text.count {
            guard let digit = text[index].hexDigitValue, digit < radix else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(Int(digit))
            if overflow || carry { return nil }
            value = sum
            index &+= 1
        }
        self = isNegative ? -value : value
    }

    /// The number that `text` starts with ("39" of "39 (0x27)", "3" of "3<UDP:[42310]>").
    init?(leading text: Span<UInt8>) {
        var end = 0
        while end < text.count,
            text[end].hexDigitValue != nil || text[end] == UInt8(ascii: "x") || text[end] == UInt8(ascii: "-")
        {
            end &+= 1
        }
        self.init(spelled: text.extracting(..<end))
    }
}
