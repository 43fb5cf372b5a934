/// Text from outside as it may be shown: characters that a terminal or a browser would act on are written as escapes.
///
/// Those are control characters (of ASCII, `\x1b`, and of C1, `\u{9b}`), marks that change the direction of the text
/// around them, separators of lines, and what is no character (`\u{202e}`). Everything else stays as it is, a backslash
/// too: the escapes are for people, and nobody reads them back.
package enum VisibleText {
    /// Appends a text in UTF-8.
    package static func append(_ text: String, to output: inout [UInt8]) {
        let octets = text.utf8.span
        if isPlain(octets) { return output.append(octets) }
        for scalar in text.unicodeScalars { append(scalar, to: &output) }
    }

    /// Whether all octets are printable ASCII.
    private static func isPlain(_ octets: Span<UInt8>) -> Bool {
        var index = 0
        while index < octets.count {
            let word = octets.word(at: index)
            // What is after the end counts as blanks.
            let left = octets.count &- index
            let beyond = left < 8 ? UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* left) : 0
            guard isPlain(word | beyond & 0x2020_2020_2020_2020) else { return false }
            index &+= 8
        }
        return true
    }

    /// Whether eight octets are printable ASCII.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        // One more brings DEL to the highest bit; below a blank there is a borrow from it, if only in the first such octet.
        let more = word &+ 0x0101_0101_0101_0101
        let less = word &- 0x2020_2020_2020_2020
        return (word | more | less) & 0x8080_8080_8080_8080 == 0
    }

    /// Appends a character in UTF-8.
    package static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        guard isActive(scalar) else { return output.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        let digits = String(scalar.value, radix: 16)
        output.append(UInt8(ascii: "\\"))
        if scalar.isASCII {
            output.append(UInt8(ascii: "x"))
            if digits.utf8.count == 1 { output.append(UInt8(ascii: "0")) }
            output.append(contentsOf: digits.utf8)
        } else {
            output.append(contentsOf: "u{".utf8)
            output.append(contentsOf: digits.utf8)
            output.append(UInt8(ascii: "}"))
        }
    }

    /// Whether those who show text do something else with a character than to draw it.
    package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF:
            true
        default:
            scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
