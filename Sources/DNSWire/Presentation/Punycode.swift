/// Punycode, in which labels of other scripts are written in ASCII: reading alone (RFC 3492).
enum Punycode {
    /// The characters that the text after `xn--` stands for, or `nil` where it is no Punycode (RFC 3492 §6.2).
    ///
    /// - Complexity: that of inserting each character at its place, quadratic in the at most 59 octets of a label.
    static func decode(_ text: Span<UInt8>) -> [Unicode.Scalar]? {
        guard text.count <= 63 else { return nil }
        var scalars: [Unicode.Scalar] = []
        // What is before the last hyphen are characters of ASCII, as they are.
        var delimiter: Int?
        for index in text.indices where text[index] == UInt8(ascii: "-") { delimiter = index }
        for index in 0..<(delimiter ?? 0) {
            guard text[index] < 0x80 else { return nil }
            scalars.append(Unicode.Scalar(text[index]))
        }
        var position = delimiter.map { $0 + 1 } ?? 0
        var number: UInt32 = 128
        var place: UInt32 = 0
        var bias: UInt32 = 72
        while position < text.count {
            let before = place
            var weight: UInt32 = 1
            var k: UInt32 = 36
            while true {
                guard position < text.count, let digit = digit(text[position]) else { return nil }
                position += 1
                let (part, isTooLarge) = digit.multipliedReportingOverflow(by: weight)
                let (sum, overflow) = place.addingReportingOverflow(part)
                guard !isTooLarge, !overflow else { return nil }
                place = sum
                let threshold = k <= bias ? 1 : min(k - bias, 26)
                if digit < threshold { break }
                let (next, isTooHeavy) = weight.multipliedReportingOverflow(by: 36 - threshold)
                guard !isTooHeavy else { return nil }
                weight = next
                k += 36
            }
            let count = UInt32(truncatingIfNeeded: scalars.count) + 1
            bias = adapted(place - before, count, isFirst: before == 0)
            let (sum, overflow) = number.addingReportingOverflow(place / count)
            guard !overflow, let scalar = Unicode.Scalar(sum) else { return nil }
            number = sum
            place %= count
            scalars.insert(scalar, at: Int(place))
            place += 1
        }
        return scalars
    }

    private static func digit(_ octet: UInt8) -> UInt32? {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(octet - UInt8(ascii: "a"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(octet - UInt8(ascii: "A"))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(octet - UInt8(ascii: "0")) + 26
        default: nil
        }
    }

    /// The bias for the next character (RFC 3492 §6.1).
    private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
