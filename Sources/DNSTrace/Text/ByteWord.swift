internal import DNSWire

/// Eight bytes of text at once, as a number of which the first byte is the lowest.
enum ByteWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    /// How many of the bytes are before the first that is `byte`.
    @inline(__always)
    static func length(_ word: UInt64, before byte: UInt8) -> Int {
        marks(word, byte).trailingZeroBitCount &>> 3
    }

    /// Zero where none of the bytes is `byte`; otherwise the lowest bit is in the first that is.
    @inline(__always)
    static func marks(_ word: UInt64, _ byte: UInt8) -> UInt64 { zeros(word ^ (ones &* UInt64(byte))) }

    /// The same of four words at once; above the lowest bit that is set in a word others may be, too.
    @inline(__always)
    static func marks(_ words: SIMD4<UInt64>, _ byte: UInt8) -> SIMD4<UInt64> {
        let difference = words ^ SIMD4(repeating: ones &* UInt64(byte))
        return (difference &- SIMD4(repeating: ones)) & ~difference & SIMD4(repeating: highest)
    }

    /// Which of the bytes is the last that is `byte`.
    @inline(__always)
    static func lastIndex(_ word: UInt64, of byte: UInt8) -> Int? {
        let difference = word ^ (ones &* UInt64(byte))
        // The highest bit of each byte that is not zero.
        let others = ((difference & ~highest) &+ ~highest) | difference
        let marks = ~others & highest
        return marks == 0 ? nil : 7 &- marks.leadingZeroBitCount &>> 3
    }

    /// A bit for the first of the bytes that is `byte`, as far from the lowest as it is from the first one; higher bits may
    /// be set, too.
    @inline(__always)
    static func bits(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        (marks(word, byte) &>> 7 &* 0x0102_0408_1020_4080) &>> 56
    }

    /// The first so many of the bytes, and zeros.
    @inline(__always)
    static func prefix(_ word: UInt64, _ length: Int) -> UInt64 {
        length < 8 ? word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1) : word
    }

    /// How many bytes that can be part of a system call's name the bytes begin with.
    @inline(__always)
    static func nameLength(_ word: UInt64) -> Int {
        let lowered = word | (ones &* 0x20)
        let letters = reach(lowered, UInt8(ascii: "a")) & ~reach(lowered, UInt8(ascii: "z") + 1)
        let digits = reach(word, UInt8(ascii: "0")) & ~reach(word, UInt8(ascii: "9") + 1)
        let line = ~reach(word ^ (ones &* UInt64(UInt8(ascii: "_"))), 1)
        return ((~(letters | digits | line) | word) & highest).trailingZeroBitCount &>> 3
    }

    /// How many digits the bytes begin with.
    @inline(__always)
    static func digitCount(_ word: UInt64) -> Int {
        let digits = reach(word, UInt8(ascii: "0")) & ~reach(word, UInt8(ascii: "9") + 1) & ~word
        return (~digits & highest).trailingZeroBitCount &>> 3
    }

    /// The number that so many digits spell, with which the bytes begin.
    @inline(__always)
    static func number(_ word: UInt64, digits: Int) -> Int {
        guard digits > 0 else { return 0 }
        // Zeros before them make eight digits; then two, four and eight are put together at a time.
        let eight = (word & (ones &* 0x0F)) &<< UInt64(truncatingIfNeeded: 8 &* (8 &- digits))
        let pairs = eight &* 10 &+ eight &>> 8
        let high = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let low = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return Int(truncatingIfNeeded: (high &+ low) &>> 32)
    }

    /// Whether a time of day to the microsecond is there (`11:24:19.110979`).
    @inline(__always)
    static func isTimeOfDay(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
        hasDigits(text.word(at: index), like: 0x3030_3A30_303A_3030, most: 0x7676_7F76_767F_7676)
            && hasDigits(text.word(at: index &+ 7), like: 0x3030_3030_3030_2E30, most: 0x7676_7676_7676_7F76)
    }

    /// Whether all bytes are digits where `like` has zeros, and the same as there where it has other signs.
    ///
    /// The difference of a digit is less than ten, that of a sign nothing: with `most` added it does not reach the highest
    /// bit of its byte.
    @inline(__always)
    static func hasDigits(_ word: UInt64, like: UInt64, most: UInt64) -> Bool {
        let difference = word ^ like
        return (difference | ((difference & ~highest) &+ most)) & highest == 0
    }

    /// The same of four words at once.
    @inline(__always)
    static func hasDigits(_ words: SIMD4<UInt64>, like: SIMD4<UInt64>, most: SIMD4<UInt64>) -> Bool {
        let difference = words ^ like
        let marks = difference | ((difference & SIMD4(repeating: ~highest)) &+ most)
        let half = marks.lowHalf | marks.highHalf
        return (half[0] | half[1]) & highest == 0
    }

    /// Whether a text has no control character of ASCII, and neither of two others.
    static func isPlain(_ text: Span<UInt8>, but first: UInt8, _ second: UInt8) -> Bool {
        var index = 0
        while index <= text.count &- 32 {
            let bytes = text.extracting(index..<index &+ 32)
            let words = SIMD4(bytes.word(at: 0), bytes.word(at: 8), bytes.word(at: 16), bytes.word(at: 24))
            let controls = (words &- SIMD4(repeating: ones &* 0x20)) & ~words & SIMD4(repeating: highest)
            let found = marks(words, first) | marks(words, second) | controls
            let half = found.lowHalf | found.highHalf
            guard half[0] | half[1] == 0 else { return false }
            index &+= 32
        }
        while index < text.count {
            // What is after the end counts as blanks.
            let length = text.count &- index
            let blanks = ones &* 0x20 ^ prefix(ones &* 0x20, length)
            let word = text.word(at: index) | blanks
            let controls = (word &- ones &* 0x20) & ~word & highest
            guard marks(word, first) | marks(word, second) | controls == 0 else { return false }
            index &+= 8
        }
        return true
    }

    /// The highest bit of each byte that is zero; above the first one it may be set for others, too.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highest }

    /// The highest bit of each byte of ASCII that is `least` or more.
    @inline(__always)
    private static func reach(_ word: UInt64, _ least: UInt8) -> UInt64 {
        ((word & ~highest) &+ (ones &* UInt64(0x80 - least))) & highest
    }
}
