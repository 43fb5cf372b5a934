extension Span where Element == UInt8 {
    /// The number of words of eight octets that `word` gives.
    @inline(__always)
    var wordCount: Int { (count &+ 7) &>> 3 }

    /// The eight octets from `8 * index` on, the first one lowest; the octets beyond the end are zero.
    @inline(__always)
    func word(_ index: Int) -> UInt64 { word(at: index &<< 3) }

    /// The eight octets from `index` on, wherever that is, the first one lowest; the octets beyond the end are zero.
    @inlinable @inline(__always)
    package func word(at index: Int) -> UInt64 {
        guard index >= 0, index <= count &- 8 else { return lastWord(at: index) }
        return raw.littleEndianWord(index)
    }

    /// The same where fewer than eight octets are left.
    @usableFromInline @inline(never)
    func lastWord(at index: Int) -> UInt64 {
        guard index >= 0, index < count else { return 0 }
        if count >= 8 {
            // The last eight octets, of which those before the index are shifted out.
            return raw.littleEndianWord(count &- 8) &>> (UInt64(truncatingIfNeeded: index &+ 8 &- count) &<< 3)
        }
        var word: UInt64 = 0
        for offset in 0..<(count &- index) {
            word |= UInt64(self[index &+ offset]) &<< (UInt64(truncatingIfNeeded: offset) &<< 3)
        }
        return word
    }

    /// Whether both hold the same octets in the same order.
    func hasSameOctets(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<wordCount where word(index) != other.word(index) { return false }
        return true
    }

    /// Whether both hold the same octets without regard to ASCII case.
    package func equalsIgnoringCase(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<wordCount where ASCIICase.lower(word(index)) != ASCIICase.lower(other.word(index)) {
            return false
        }
        return true
    }

    /// The same word as `word(at:)` gives, ASCII letters in lower case.
    @inline(__always)
    package func lowercaseWord(at index: Int) -> UInt64 { ASCIICase.lower(word(at: index)) }

    /// Feeds the octets in lower case to a hasher.
    func hashIgnoringCase(into hasher: inout Hasher) {
        for index in 0..<wordCount { hasher.combine(ASCIICase.lower(word(index))) }
    }
}
