/// Digits of a base that is a power of two, packed into bytes: what base64, base32 and base 2 have in common.
struct BitPacking: Sendable {
    /// How many bits a digit has.
    var bits: Int
    /// The value of each byte as a digit, 0xFF where it is none.
    private let values: [UInt8]

    /// Makes the packing of an alphabet, whose characters have the values 0, 1, 2 ...; `alternatives` have the same
    /// values as the characters at their places in the alphabet.
    init(bits: Int, alphabet: String, ignoresCase: Bool = false, alternatives: [(Character, Int)] = []) {
        self.bits = bits
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, byte) in alphabet.utf8.enumerated() {
            values[Int(byte)] = UInt8(truncatingIfNeeded: value)
            if ignoresCase { values[Int(byte | 0x20)] = UInt8(truncatingIfNeeded: value) }
        }
        for (character, value) in alternatives {
            if let byte = character.asciiValue { values[Int(byte)] = UInt8(truncatingIfNeeded: value) }
        }
        self.values = values
    }

    /// Whether a byte is a digit.
    func isDigit(_ byte: UInt8) -> Bool { values[Int(byte)] != 0xFF }

    /// The bytes of the digits in some ranges of a text; what is no digit is passed over.
    func data(of ranges: [Range<Int>], in text: [UInt8]) -> LocatedBytes {
        var data = LocatedBytes()
        var collected = 0
        var count = 0
        var start = 0
        for range in ranges {
            for at in range where values[Int(text[at])] != 0xFF {
                if count == 0 { start = at }
                collected = (collected << bits | Int(values[Int(text[at])])) & 0xFFFF
                count &+= bits
                if count >= 8 {
                    count &-= 8
                    data.append(UInt8(truncatingIfNeeded: collected >> count), at: start)
                    start = at
                }
            }
        }
        return data
    }
}
