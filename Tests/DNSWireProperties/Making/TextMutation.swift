/// Changes a text in its parts: lines, words and signs.
enum TextMutation {
    /// A text made of one and, for some of its lines and words, of another.
    static func apply(to text: [UInt8], _ other: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            text = once(text, other, using: &generator)
        }
        return text
    }

    private static let signs = [
        "\"", "\\", "\n", "\t", " ", "(", ")", "{", "}", "[", "]", ",", ":", ";", "$", "@", ".", "-", "=", "\0",
        "\u{1B}",
        "\\000", "\\u0000", "\\\"", "\u{2026}", "\r\n", "0x", "...", "/*", "99999999999999999999",
        "-9223372036854775808",
        "18446744073709551615", "4294967296", "65536", "1e999", "\\# 4", "<unfinished ...>", "null",
    ].map { Array($0.utf8) }

    private static func once(_ text: [UInt8], _ other: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        let isOfLines = Bool.random(using: &generator)
        let mark: UInt8 = isOfLines ? 0x0A : 0x20
        var parts = text.split(separator: mark, omittingEmptySubsequences: false)
        let others = other.split(separator: mark, omittingEmptySubsequences: false)
        guard let place = parts.indices.randomElement(using: &generator) else { return other }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: parts.remove(at: place)
        case 1: parts.insert(parts[place], at: place)
        case 2: if let part = others.randomElement(using: &generator) { parts[place] = part }
        case 3: if let part = others.randomElement(using: &generator) { parts.insert(part, at: place) }
        case 4:
            // Every number of a part is another.
            let sign = signs.randomElement(using: &generator) ?? []
            parts[place] = parts[place].allSatisfy { 0x30...0x39 ~= $0 } ? sign[...] : parts[place] + sign
        case 5:
            guard let index = parts[place].indices.randomElement(using: &generator) else { break }
            parts[place].replaceSubrange(index...index, with: signs.randomElement(using: &generator) ?? [])
        case 6: parts[place].removeLast(Int.random(in: 0...parts[place].count, using: &generator))
        default:
            // One part many times.
            let part = parts[place]
            guard part.count < 100 else { break }
            parts.insert(contentsOf: repeatElement(part, count: Int.random(in: 2...20, using: &generator)), at: place)
        }
        return Array(parts.joined(separator: [mark]))
    }
}
