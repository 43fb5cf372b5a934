/// Reading text as bytes, without ever looking beyond its end.
extension Span<UInt8> {
    /// Whether `text` stands at `index`.
    func matches(_ text: String, at index: Int) -> Bool {
        let text = text.utf8
        guard index >= 0, index <= count - text.count else { return false }
        var position = index
        for byte in text {
            if self[position] != byte { return false }
            position += 1
        }
        return true
    }

    /// The bytes of `range`, as far as there are any, in an array of their own.
    func array(_ range: Range<Int>) -> [UInt8] {
        let lower = Swift.min(Swift.max(range.lowerBound, 0), count)
        let upper = Swift.min(Swift.max(range.upperBound, lower), count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(upper - lower)
        for index in lower..<upper { bytes.append(self[index]) }
        return bytes
    }
}

extension UInt8 {
    /// Whether the byte can be part of a system call's name.
    var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default:
            false
        }
    }

    /// The value of a decimal digit.
    var decimalDigit: Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self &- UInt8(ascii: "0")) : nil
    }
}

extension Int {
    /// The number that `text` spells: decimal, with a sign, or hexadecimal behind 0x; nil if it is none or too large.
    init?(spelled text: some Collection<UInt8>) {
        var digits = text[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var radix = 10
        if digits.count > 2, digits.starts(with: "0x".utf8) {
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

extension Double {
    /// The number of seconds that `text` spells ("0.000053", "1596601737.655724").
    init?(seconds text: some Collection<UInt8>) {
        var value = 0.0
        var scale = 0.0
        var digits = 0
        for byte in text {
            if byte == UInt8(ascii: "."), scale == 0 {
                scale = 1
            } else if let digit = byte.decimalDigit {
                digits += 1
                if scale == 0 {
                    value = value * 10 + Double(digit)
                } else {
                    scale /= 10
                    value += Double(digit) * scale
                }
            } else {
                return nil
            }
        }
        guard digits > 0 else { return nil }
        self = value
    }
}
