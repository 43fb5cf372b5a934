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
        let milliseconds = seconds * 1000
        switch milliseconds {
        case ..<0.0005: return "0 ms"
        case ..<10: return fixed(milliseconds, digits: 2) + " ms"
        case ..<1000: return fixed(milliseconds, digits: 1) + " ms"
        default: return fixed(seconds, digits: 3) + " s"
        }
    }

    /// The first, second, third time.
    package static func ordinal(_ number: Int) -> String {
        let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        return names.indices.contains(number) ? names[number] : "\(number + 1)th"
    }

    private static func fixed(_ value: Double, digits: Int) -> String {
        let scale = digits == 3 ? 1000 : digits == 2 ? 100 : 10
        guard value.isFinite, value < 1e12 else { return "very many" }
        let rounded = Int(value * Double(scale) + 0.5)
        // The digit before the fraction keeps its zeros.
        let fraction = String(scale + rounded % scale).utf8.dropFirst()
        return "\(rounded / scale).\(Substring(fraction))"
    }
}
