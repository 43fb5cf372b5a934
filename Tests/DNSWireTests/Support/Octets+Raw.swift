extension [UInt8] {
    /// Octets as a test writes them: pairs of hexadecimal digits, and text in single quotes; blanks mean nothing.
    ///
    ///     [UInt8](raw: "07 'example' 03 'com' 00 0001 0001")
    init(raw text: String) {
        self = []
        var isQuoted = false
        var high: UInt8?
        for character in text.utf8 {
            if character == UInt8(ascii: "'") {
                isQuoted.toggle()
            } else if isQuoted {
                append(character)
            } else if let digit = Character(UnicodeScalar(character)).hexDigitValue {
                if let first = high {
                    append(first << 4 | UInt8(digit))
                    high = nil
                } else {
                    high = UInt8(digit)
                }
            }
        }
    }

    /// A header of id 0x1234, bits and counts, with what follows it as `raw` reads it.
    init(bits: UInt16 = 0x8180, _ questions: Int, _ answers: Int, _ authorities: Int, _ additionals: Int, raw: String) {
        self = [0x12, 0x34]
        for number in [Int(bits), questions, answers, authorities, additionals] {
            append(UInt8(truncatingIfNeeded: number >> 8))
            append(UInt8(truncatingIfNeeded: number))
        }
        self += [UInt8](raw: raw)
    }
}

extension Sequence<UInt8> {
    /// The octets in hexadecimal, so that a failure can be pasted.
    var hex: String {
        var text = ""
        for octet in self { text += String(octet >> 4, radix: 16) + String(octet & 15, radix: 16) }
        return text
    }
}
