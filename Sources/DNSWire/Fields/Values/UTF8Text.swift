/// Text that must be in UTF-8 (RFC 3629 §4).
enum UTF8Text {
    /// The offset of the first octet that is not part of a character in UTF-8, or `nil` where all are.
    static func firstFault(_ octets: Span<UInt8>) -> Int? {
        var position = 0
        while position < octets.count {
            let count = length(octets, at: position)
            guard count > 0 else { return position }
            position += count
        }
        return nil
    }

    /// How many octets the character at a position takes; 0 where there is none.
    private static func length(_ octets: Span<UInt8>, at position: Int) -> Int {
        let first = octets[position]
        let second: ClosedRange<UInt8>
        let count: Int
        switch first {
        case 0...0x7F: return 1
        // Longer forms than needed, surrogates, and what is above U+10FFFF are left out.
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard octets.count - position >= count, second.contains(octets[position + 1]) else { return 0 }
        for index in position + 2..<position + count where octets[index] & 0xC0 != 0x80 { return 0 }
        return count
    }
}

extension WireReader {
    /// Checks that what is left of the window is UTF-8, and passes over it.
    ///
    /// - Throws: `notUTF8` at the first octet that is not.
    @_lifetime(self: copy self)
    mutating func skipUTF8() throws(WireDecodingError) {
        let start = position
        let octets = readRemainingSpan()
        guard let fault = UTF8Text.firstFault(octets) else { return }
        throw WireDecodingError(.notUTF8, at: start &+ fault, length: 1)
    }
}
