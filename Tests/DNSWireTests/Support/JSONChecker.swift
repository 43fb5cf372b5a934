/// Checks that a text is one JSON value in valid UTF-8 and nothing else (RFC 8259).
struct JSONChecker {
    private let text: [UInt8]
    private var position = 0

    private init(_ text: [UInt8]) { self.text = text }

    /// Whether the text is one value.
    static func accepts(_ text: [UInt8]) -> Bool {
        var checker = JSONChecker(text)
        return String(validating: text, as: UTF8.self) != nil && checker.value() && checker.position == text.count
    }

    private var next: UInt8? { position < text.count ? text[position] : nil }

    private mutating func take(_ octet: Character) -> Bool {
        guard next == octet.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func take(word: String) -> Bool { word.allSatisfy { take($0) } }

    private mutating func value() -> Bool {
        switch next {
        case UInt8(ascii: "{"): return list("{", "}") { $0.string() && $0.take(":") && $0.value() }
        case UInt8(ascii: "["): return list("[", "]") { $0.value() }
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return take(word: "true")
        case UInt8(ascii: "f"): return take(word: "false")
        case UInt8(ascii: "n"): return take(word: "null")
        default: return number()
        }
    }

    private mutating func list(_ open: Character, _ close: Character, _ item: (inout JSONChecker) -> Bool) -> Bool {
        guard take(open) else { return false }
        if take(close) { return true }
        repeat { guard item(&self) else { return false } } while take(",")
        return take(close)
    }

    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while let octet = next {
            position += 1
            switch octet {
            case UInt8(ascii: "\""): return true
            case 0..<0x20: return false
            case UInt8(ascii: "\\"):
                guard let escape = next else { return false }
                position += 1
                if escape == UInt8(ascii: "u") {
                    let digits = text[position...].prefix(4)
                    guard digits.count == 4, UInt16(String(decoding: digits, as: UTF8.self), radix: 16) != nil else {
                        return false
                    }
                    position += 4
                } else if !"\"\\/bfnrt".utf8.contains(escape) {
                    return false
                }
            default: break
            }
        }
        return false
    }

    private mutating func digits() -> Bool {
        let start = position
        while let octet = next, (0x30...0x39).contains(octet) { position += 1 }
        return position > start
    }

    private mutating func number() -> Bool {
        _ = take("-")
        if !take("0"), !digits() { return false }
        if take("."), !digits() { return false }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            return digits()
        }
        return true
    }
}
