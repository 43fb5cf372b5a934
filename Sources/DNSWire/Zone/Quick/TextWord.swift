/// Questions about eight octets of text at once.
///
/// Each gives a mask whose lowest bit says which octet is the first one asked for: that bit is its highest. What the mask has
/// above counts for nothing.
enum TextWord {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// Octets that are equal to one.
    @inline(__always)
    private static func equal(_ word: UInt64, _ octet: UInt8) -> UInt64 {
        let difference = word ^ (ones &* UInt64(octet))
        return (difference &- ones) & ~difference
    }

    /// Octets below one that is at most 128.
    @inline(__always)
    private static func below(_ word: UInt64, _ octet: UInt8) -> UInt64 {
        (word &- ones &* UInt64(octet)) & ~word
    }

    /// Octets that do not stand for themselves in a label, or not for sure: below `*`, a dot, a semicolon, a backslash, and all
    /// beyond ASCII.
    @inline(__always)
    static func endOfLabel(_ word: UInt64) -> UInt64 {
        (below(word, 0x2A) | equal(word, 0x2E) | equal(word, 0x3B) | equal(word, 0x5C) | word) & tops
    }

    /// Octets that do not stand for themselves between quotes, or not for sure: a quote, a backslash, control characters.
    @inline(__always)
    static func endOfQuoted(_ word: UInt64) -> UInt64 {
        (below(word, 0x20) | equal(word, 0x22) | equal(word, 0x5C)) & tops
    }

    /// Ends of line.
    @inline(__always)
    static func endOfLine(_ word: UInt64) -> UInt64 { equal(word, 0x0A) & tops }

    /// The index of the octet that the lowest bit of a mask stands for.
    @inline(__always)
    static func index(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }

    /// Whether an octet ends a token: white space, parentheses, a semicolon.
    @inline(__always)
    static func endsToken(_ octet: UInt8) -> Bool {
        let ends: UInt64 = 1 &<< 9 | 1 &<< 10 | 1 &<< 13 | 1 &<< 32 | 1 &<< 40 | 1 &<< 41 | 1 &<< 59
        return octet < 64 && ends &>> UInt64(octet) & 1 != 0
    }

    /// The number that eight decimal digits are, the first octet lowest; `nil` where one is no digit.
    @inline(__always)
    static func number(_ word: UInt64) -> UInt64? {
        let digits = word &- ones &* 0x30
        // No digit has a high half, nor after 6 has been added to it.
        guard (digits | (digits &+ ones &* 6)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
        let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
        return (fours &* 10000 &+ fours &>> 32) & 0xFFFF_FFFF
    }
}
