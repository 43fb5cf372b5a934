internal import DNSWire

/// Numbers as people read them.
package enum Quantity {
    /// "1 byte", "29 bytes".
    package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// How many digits a number has.
    static func digits(_ number: Int) -> Int {
        var digits = 1
        var rest = number / 10
        while rest != 0 {
            digits += 1
            rest /= 10
        }
        return digits
    }

    /// A time: "0.49 ms", "12.3 ms", "5.003 s".
    package static func time(_ seconds: Double) -> String {
        var text: [UInt8] = []
        append(time: seconds, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends a time to a text.
    static func append(time seconds: Double, to text: inout [UInt8]) {
        let milliseconds = seconds * 1000
        switch milliseconds {
        case ..<0.0005: text += "0 ms".utf8
        case ..<10: append(milliseconds, scale: 100, to: &text, "ms")
        case ..<1000: append(milliseconds, scale: 10, to: &text, "ms")
        default: append(seconds, scale: 1000, to: &text, "s")
        }
    }

    /// A time of day, "11:24:19.110979", where a number of seconds is one since midnight; nil where it cannot be.
    static func clock(_ seconds: Double) -> String? {
        guard seconds >= 0, seconds < 8640000 else { return nil }
        let microseconds = Int(seconds * 1_000_000 + 0.5)
        let (whole, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let digits = String(1_000_000 + fraction).utf8.dropFirst()
        return "\(two(whole / 3600 % 24)):\(two(whole / 60 % 60)):\(two(whole % 60)).\(Substring(digits))"
    }

    /// The first, second, third time.
    package static func ordinal(_ number: Int) -> String {
        let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        return names.indices.contains(number) ? names[number] : "\(number + 1)th"
    }

    /// Appends a number with as many decimals as the scale has zeros, and its unit.
    private static func append(_ value: Double, scale: Int, to text: inout [UInt8], _ unit: StaticString) {
        if value.isFinite, value < 1e12 {
            let rounded = UInt64(value * Double(scale) + 0.5)
            let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: UInt64(scale))
            DecimalNumber.append(whole, to: &text)
            text.append(UInt8(ascii: "."))
            DecimalNumber.append(fraction, digits: scale == 1000 ? 3 : scale == 100 ? 2 : 1, to: &text)
        } else {
            text += "very many".utf8
        }
        text.append(UInt8(ascii: " "))
        text.append(unit)
    }
}
