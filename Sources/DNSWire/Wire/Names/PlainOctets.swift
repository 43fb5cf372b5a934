/// Tells octets that stand for themselves wherever a name is written as text, which are ASCII letters and digits, hyphen
/// and underscore, from all others, sixteen in one go.
///
/// Almost every name has no others but the octets that count its labels, and these become dots.
struct PlainOctets {
    typealias Octets16 = SIMD16<UInt8>

    /// The longest label whose length, taken for a character, is certain to be one of the others: the next is a hyphen.
    static var longestLabel: Int { 44 }

    // How many others there were, in each of sixteen places.
    private var others = Octets16(repeating: 0)

    /// Looks at those of sixteen octets that have a 1 in `counted`; returns all, with a dot in the place of each other.
    ///
    /// Only sums, differences and shifts, which the compiler makes one instruction each of; what is compared is in bit 7.
    @inline(__always)
    mutating func dotted(_ octets: Octets16, _ counted: Octets16) -> Octets16 {
        // Without their highest bits no sum below leaves its octet.
        let ascii = octets & Octets16(repeating: 0x7F)
        let folded = ascii | Octets16(repeating: 0x20)
        // At least "a" and not more than "z"; at least "0" and not more than "9".
        let letters = (folded &+ Octets16(repeating: 0x1F)) & ~(folded &+ Octets16(repeating: 0x05))
        let digits = (ascii &+ Octets16(repeating: 0x50)) & ~(ascii &+ Octets16(repeating: 0x46))
        // 0x80 less the difference from "-" and from "_".
        let hyphens = Octets16(repeating: 0x80) &- (ascii ^ Octets16(repeating: 0x2D))
        let underscores = Octets16(repeating: 0x80) &- (ascii ^ Octets16(repeating: 0x5F))
        let plain = (letters | digits | hyphens | underscores) & ~octets
        // Bit 7 down to bit 0; what the shift brings in from the next octet is taken out.
        let ones = PlainOctets.octets(PlainOctets.words(~plain) &>> 7) & counted
        others &+= ones
        let mask = Octets16(repeating: 0) &- ones
        return octets & ~mask | Octets16(repeating: UInt8(ascii: ".")) & mask
    }

    /// How many others there were; up to 255.
    @inline(__always)
    var otherCount: Int {
        let words = PlainOctets.words(others)
        // The sum over all places ends up in the highest octet.
        return Int(truncatingIfNeeded: ((words[0] &+ words[1]) &* 0x0101_0101_0101_0101) &>> 56)
    }

    /// Sixteen octets as two words.
    @inline(__always)
    static func words(_ octets: Octets16) -> SIMD2<UInt64> {
        // Safe: both are sixteen octets of plain integers.
        unsafe unsafeBitCast(octets, to: SIMD2<UInt64>.self)
    }

    /// Two words as sixteen octets.
    @inline(__always)
    static func octets(_ words: SIMD2<UInt64>) -> Octets16 {
        // Safe: both are sixteen octets of plain integers.
        unsafe unsafeBitCast(words, to: Octets16.self)
    }

    /// The same for one long word.
    @inline(__always)
    static func octets(_ word: UInt128) -> Octets16 {
        // Safe: both are sixteen octets of plain integers.
        unsafe unsafeBitCast(word, to: Octets16.self)
    }

    /// 1 in the first `count` of sixteen places, 0 to 16, and 0 in the others.
    @inline(__always)
    static func ones(_ count: Int) -> Octets16 {
        // Safe: the literal has sixteen ones and as many zeros, and sixteen of these are read.
        unsafe UnsafeRawPointer(onesAndZeros.utf8Start).loadUnaligned(fromByteOffset: 16 &- count, as: Octets16.self)
    }

    private static var onesAndZeros: StaticString {
        """
        \u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\
        \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0
        """
    }
}
