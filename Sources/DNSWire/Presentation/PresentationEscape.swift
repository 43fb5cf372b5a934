/// The escapes of the presentation form: `\X` for a character that means something, `\DDD` for an octet without a glyph
/// (RFC 1035 §5.1).
enum PresentationEscape {
    /// Appends an octet, escaped where it must be.
    @inline(__always)
    static func append(_ octet: UInt8, inQuotes: Bool, to text: inout [UInt8]) {
        switch octet {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            text.append(UInt8(ascii: "\\"))
            text.append(octet)
        case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "@"), UInt8(ascii: "$"):
            if !inQuotes { text.append(UInt8(ascii: "\\")) }
            text.append(octet)
        case 0x21...0x7E:
            text.append(octet)
        case 0x20 where inQuotes:
            text.append(octet)
        default:
            appendDecimal(octet, to: &text)
        }
    }

    /// The ASCII characters that a label shows as they are, a bit each: all with a glyph but `"$().;@\`.
    private static let plainLow: UInt64 = 0xF7FF_BCEA_0000_0000
    private static let plainHigh: UInt64 = 0x7FFF_FFFF_EFFF_FFFE

    /// Whether an octet of a label stands for itself.
    @inline(__always)
    static func isPlain(labelOctet octet: UInt8) -> Bool {
        let bits = octet < 0x40 ? plainLow : octet < 0x80 ? plainHigh : 0
        return bits &>> UInt64(octet & 0x3F) & 1 != 0
    }

    /// Appends a label; the octets that do not stand for themselves are escaped.
    @inline(__always)
    static func append(label: Span<UInt8>, to text: inout OutputSpan<UInt8>) {
        for index in label.indices {
            let octet = label[index]
            if isPlain(labelOctet: octet) {
                text.append(octet)
            } else if octet > 0x20, octet < 0x7F {
                text.append(UInt8(ascii: "\\"))
                text.append(octet)
            } else {
                text.append(UInt8(ascii: "\\"))
                text.append(UInt8(ascii: "0") &+ octet / 100)
                text.append(UInt8(ascii: "0") &+ octet / 10 % 10)
                text.append(UInt8(ascii: "0") &+ octet % 10)
            }
        }
    }

    /// Appends an octet of a label: a dot is escaped too.
    @inline(__always)
    static func append(labelOctet octet: UInt8, to text: inout [UInt8]) {
        if octet == UInt8(ascii: ".") { text.append(UInt8(ascii: "\\")) }
        append(octet, inQuotes: false, to: &text)
    }

    /// Appends `\DDD`.
    static func appendDecimal(_ octet: UInt8, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\\"))
        text.append(UInt8(ascii: "0") + octet / 100)
        text.append(UInt8(ascii: "0") + octet / 10 % 10)
        text.append(UInt8(ascii: "0") + octet % 10)
    }

    /// Reads the escape whose backslash is at `position` and moves after it.
    ///
    /// - Throws: `invalidEscape` at the backslash.
    static func read(_ text: Span<UInt8>, at position: inout Int) throws(PresentationError) -> UInt8 {
        let start = position
        guard start + 1 < text.count else { throw PresentationError(.invalidEscape, at: start) }
        let first = text[start + 1]
        guard isDigit(first) else {
            position = start + 2
            return first
        }
        guard start + 3 < text.count, isDigit(text[start + 2]), isDigit(text[start + 3]) else {
            throw PresentationError(.invalidEscape, at: start)
        }
        let zero = Int(UInt8(ascii: "0"))
        let value = (Int(first) - zero) * 100 + (Int(text[start + 2]) - zero) * 10 + Int(text[start + 3]) - zero
        guard value <= 255 else { throw PresentationError(.invalidEscape, at: start) }
        position = start + 4
        return UInt8(truncatingIfNeeded: value)
    }

    /// Whether the octet is a decimal digit.
    @inline(__always)
    static func isDigit(_ octet: UInt8) -> Bool { octet &- UInt8(ascii: "0") < 10 }
}
