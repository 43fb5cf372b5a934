/// What the inside of a string literal gives away about the dialect that it is written in.
struct EscapeEvidence: Hashable, Sendable {
    /// Whether there is any escape at all.
    private(set) var hasEscapes = false
    /// Numeric escapes, `\0` to `\999`.
    private(set) var numeric = 0
    /// Numeric escapes of exactly three digits.
    private(set) var threeDigits = 0
    /// Numeric escapes that need not be there if they are octal: they stand for a letter, digit or sign.
    private(set) var needlessOctal = 0
    /// The same if they are decimal.
    private(set) var needlessDecimal = 0
    /// Escapes that cannot be octal: they begin with 8 or 9.
    private(set) var notOctal = 0
    /// Escapes of three digits, one of them an 8 or a 9: octal only if the writer varies the number of digits.
    private(set) var mixed = 0
    /// Escapes that cannot be decimal: three digits above 255.
    private(set) var notDecimal = 0
    /// Numeric escapes that begin with 0.
    private(set) var zeros = 0
    /// Escapes `\xHH`.
    private(set) var hexadecimal = 0
    /// Whether C would take more digits after a `\x` than two.
    private(set) var hasLongHexadecimal = false
    /// Whether there is `\u` or `\U`.
    private(set) var hasUnicode = false
    /// Whether there are bytes from 0x80 on.
    private(set) var hasHighBytes = false
    /// Forms of vis(3): `\^A`, `\M-a`, `\M^A`.
    private(set) var vis = 0
    /// Escaped backslashes in front of what would be an escape: `\\252`, `\\x00`.
    private(set) var doubled = 0
    /// Bytes that stand for themselves.
    private(set) var plain = 0

    /// The digits of escapes in base 16.
    private var hexadecimalDigits = Padding()
    /// Those of numeric escapes after which no digit is: before one, programs fill up what they leave short otherwise.
    private var numericDigits = Padding()

    /// Where an escape is that has fewer digits than all others are filled up to.
    var slip: Int? { hexadecimalDigits.slip ?? numericDigits.slip }

    /// Looks at the bytes of a range.
    init(_ text: [UInt8], _ range: Range<Int>) {
        let range = range.clamped(to: text.indices)
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = text[at]
            if byte != UInt8(ascii: "\\") {
                if byte >= 0x80 { hasHighBytes = true }
                plain &+= 1
                at &+= 1
                continue
            }
            hasEscapes = true
            guard at &+ 1 < range.upperBound else { break }
            at &+= note(escape: text, at: at, end: range.upperBound)
        }
    }

    /// The evidence of two strings that belong together.
    func merged(with other: EscapeEvidence) -> EscapeEvidence {
        var sum = self
        sum.hasEscapes = hasEscapes || other.hasEscapes
        sum.numeric &+= other.numeric
        sum.threeDigits &+= other.threeDigits
        sum.needlessOctal &+= other.needlessOctal
        sum.needlessDecimal &+= other.needlessDecimal
        sum.notOctal &+= other.notOctal
        sum.notDecimal &+= other.notDecimal
        sum.mixed &+= other.mixed
        sum.zeros &+= other.zeros
        sum.hexadecimal &+= other.hexadecimal
        sum.hasLongHexadecimal = hasLongHexadecimal || other.hasLongHexadecimal
        sum.hasUnicode = hasUnicode || other.hasUnicode
        sum.hasHighBytes = hasHighBytes || other.hasHighBytes
        sum.vis &+= other.vis
        sum.doubled &+= other.doubled
        sum.plain &+= other.plain
        sum.hexadecimalDigits.add(other.hexadecimalDigits)
        sum.numericDigits.add(other.numericDigits)
        return sum
    }

    /// Notes the escape that begins at an offset, and returns its length as far as it matters here.
    private mutating func note(escape text: [UInt8], at: Int, end: Int) -> Int {
        let byte = text[at &+ 1]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            noteDigits(text[(at &+ 1)..<min(at &+ 4, end)])
            let digits = text[(at &+ 1)..<min(at &+ 4, end)].prefix { $0.decimalDigit != nil }
            if digits.endIndex >= end || text[digits.endIndex].decimalDigit == nil { numericDigits.note(digits) }
        case UInt8(ascii: "x"):
            hexadecimal &+= 1
            let first = at &+ 2 < end && text[at &+ 2] == UInt8(ascii: "{") ? at &+ 3 : min(at &+ 2, end)
            hexadecimalDigits.note(text[first..<min(first &+ 2, end)].prefix { $0.hexDigitValue != nil })
            if at &+ 4 < end, text[(at &+ 2)...(at &+ 4)].allSatisfy({ $0.hexDigitValue != nil }) {
                hasLongHexadecimal = true
            }
        case UInt8(ascii: "u"), UInt8(ascii: "U"): hasUnicode = true
        case UInt8(ascii: "^"):
            vis &+= 1
            return 3
        case UInt8(ascii: "M"):
            vis &+= 1
            return 4
        case UInt8(ascii: "\\"):
            if at &+ 2 < end {
                switch text[at &+ 2] {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "x"), UInt8(ascii: "^"), UInt8(ascii: "M"):
                    doubled &+= 1
                default: break
                }
            }
        default: break
        }
        return 2
    }

    private mutating func noteDigits(_ text: ArraySlice<UInt8>) {
        let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map { Int($0 &- 48) }
        numeric &+= 1
        if digits.count == 3 { threeDigits &+= 1 }
        if let first = digits.first, first >= 8 { notOctal &+= 1 }
        if digits.first == 0 { zeros &+= 1 }
        let decimal = digits.reduce(0) { $0 &* 10 &+ $1 }
        let octal = digits.prefix { $0 < 8 }.reduce(0) { $0 &* 8 &+ $1 }
        if digits.count == 3, digits.contains(where: { $0 >= 8 }) { mixed &+= 1 }
        if decimal > 255 { notDecimal &+= 1 }
        if Self.isPrintable(decimal) { needlessDecimal &+= 1 }
        if Self.isPrintable(octal) { needlessOctal &+= 1 }
    }

    /// Whether a writer that escapes only what it must would have written the byte itself.
    private static func isPrintable(_ value: Int) -> Bool {
        (0x21...0x7E).contains(value) && value != 0x22 && value != 0x27 && value != 0x5C
    }

    /// The dialects in which this may be written, each with its name and how sure the evidence makes it.
    func dialects() -> [(escapes: StringEscapes, name: String, confidence: Int)] {
        var dialects: [(escapes: StringEscapes, name: String, confidence: Int)] = []
        if vis > 0 {
            dialects.append((.vis, "vis(3) escapes", 3))
        }
        // An escape that did not have to be one means nothing where everything is escaped.
        let weighsNeed = plain > 0 && numeric > needlessOctal
        let octal =
            (weighsNeed ? min(needlessOctal &* 5, 10) : 0) &+ min(notOctal &* 4, 12)
            &+ (threeDigits == numeric ? min(mixed &* 4, 12) : 0)
        dialects.append((.common, name(), -octal))
        if numeric > 0 {
            let decimal = (weighsNeed ? min(needlessDecimal &* 5, 10) : 0) &+ min(notDecimal &* 4, 12)
            let style = threeDigits == numeric ? "decimal escapes (RFC 1035)" : "decimal escapes (Lua)"
            dialects.append((.decimal, style, -4 &- decimal))
        }
        if hexadecimal > 0, numeric > 0, zeros == numeric {
            dialects.append((.zero, "Rust string literal", -1))
        }
        if hasUnicode || hasHighBytes {
            dialects.append((.latin1, "characters U+0000 to U+00FF", hexadecimal > 0 ? -2 : 0))
        }
        if hasLongHexadecimal {
            dialects.append((.greedyC, "C string literal", -8))
        }
        return dialects
    }

    private func name() -> String {
        if hasUnicode || (hasHighBytes && hexadecimal > 0) { return "UTF-8 string literal" }
        if numeric > 0, hexadecimal > 0 { return "C string literal" }
        if numeric > 0 { return threeDigits == numeric ? "octal escapes" : "strace escapes" }
        return "\\x escapes"
    }
}
