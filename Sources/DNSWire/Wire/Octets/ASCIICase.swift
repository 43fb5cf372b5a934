/// ASCII letters without regard to case, one octet or eight at a time (RFC 4343 §3).
///
/// A length octet of a label is at most 63 and so never a letter: whole names can be folded, lengths and all.
enum ASCIICase {
    /// The octet, in lower case where it is an ASCII letter.
    @inline(__always)
    static func lower(_ octet: UInt8) -> UInt8 { octet &- 0x41 < 26 ? octet | 0x20 : octet }

    /// Eight octets, each in lower case where it is an ASCII letter.
    @inline(__always)
    static func lower(_ word: UInt64) -> UInt64 {
        let ascii = word & 0x7F7F_7F7F_7F7F_7F7F
        // Bit 7 of each octet: at least "A"; more than "Z"; beyond ASCII.
        let fromA = ascii &+ 0x3F3F_3F3F_3F3F_3F3F
        let afterZ = ascii &+ 0x2525_2525_2525_2525
        let letters = fromA & ~afterZ & ~word & 0x8080_8080_8080_8080
        return word | letters &>> 2
    }
}
