/// Numbers in hexadecimal groups of equal length: `0014:4fff:ff20:ee64`, `00-00-5e-00-53-2a`.
struct HexGroups {
    /// How many groups there are.
    let count: Int
    /// How many digits a group has.
    let digits: Int
    /// What is between two groups.
    let separator: UInt8

    private var bits: Int { digits * 4 }

    /// Writes a number as a token, every digit of it.
    func print(_ number: UInt64, to writer: inout PresentationWriter) {
        writer.beginToken()
        for group in (0..<count).reversed() {
            for digit in (0..<digits).reversed() {
                let nibble = UInt8(truncatingIfNeeded: number >> UInt64(group * bits + digit * 4) & 0xF)
                writer.append(Base16.lowercaseDigit(of: nibble))
            }
            if group > 0 { writer.append(separator) }
        }
    }

    /// Reads a number; leading zeros of a group may be missing.
    ///
    /// - Throws: `invalidEncoding`.
    func parse(_ reader: inout PresentationReader) throws(PresentationError) -> UInt64 {
        let token = try reader.read()
        let text = reader.octets(of: token)
        var number: UInt64 = 0
        var group: UInt64 = 0
        var groups = 1
        var length = 0
        for index in text.indices {
            let value = Base16.value(of: text[index])
            if value < 16, length < digits {
                group = group << 4 | UInt64(value)
                length += 1
                continue
            }
            guard text[index] == separator, length > 0, groups < count else {
                throw PresentationError(.invalidEncoding, at: token.range.lowerBound + index)
            }
            number = number << UInt64(bits) | group
            group = 0
            groups += 1
            length = 0
        }
        guard groups == count, length > 0 else {
            throw PresentationError(.invalidEncoding, at: token.range.lowerBound)
        }
        return number << UInt64(bits) | group
    }
}
