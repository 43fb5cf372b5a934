/// A few names of a message that have been followed, so that the next pointer to one of them is not followed again.
///
/// It forgets: a name that is not there is followed once more. What it costs does not depend on the message.
@usableFromInline
struct NameMemo: BitwiseCopyable {
    /// What is known of the name at an offset, in one word.
    @usableFromInline
    struct Entry: BitwiseCopyable {
        // From the lowest bit: the offset and 1, so that nothing is known where it is 0 (16 bits), the length (8), the
        // pointers (8), the place (32).
        @usableFromInline let bits: UInt64

        /// Nothing is known.
        @inlinable @inline(__always)
        init() { bits = 0 }

        /// What is known of the name at `target`, which a pointer can name.
        ///
        /// - Parameters:
        ///   - length: the length of its uncompressed form, 1 to 255.
        ///   - pointers: how many pointers it takes, fewer than 127, so that one more may lead to it.
        ///   - place: where a decoder has put its uncompressed form, or 0.
        @inlinable @inline(__always)
        init(target: Int, length: Int, pointers: Int, place: Int = 0) {
            bits =
                UInt64(truncatingIfNeeded: (target &+ 1) | length &<< 16 | pointers &<< 24)
                | UInt64(truncatingIfNeeded: place) &<< 32
        }

        /// Whether it is about the name at an offset, which fits into 15 bits.
        @inlinable @inline(__always)
        func isOfName(at offset: Int) -> Bool {
            UInt16(truncatingIfNeeded: bits) == UInt16(truncatingIfNeeded: offset &+ 1)
        }

        /// The offset of the name.
        @inlinable @inline(__always) var target: Int { Int(truncatingIfNeeded: bits & 0xFFFF) &- 1 }

        /// The length of its uncompressed form, the root label included.
        @inlinable @inline(__always) var length: Int { Int(truncatingIfNeeded: bits &>> 16 & 0xFF) }

        /// How many pointers it takes.
        @inlinable @inline(__always) var pointers: Int { Int(truncatingIfNeeded: bits &>> 24 & 0xFF) }

        /// Where a decoder has put its uncompressed form, or 0.
        @inlinable @inline(__always) var place: Int { Int(truncatingIfNeeded: bits &>> 32) }

        /// Whether anything is known.
        @inlinable @inline(__always) var isKnown: Bool { bits != 0 }
    }

    // The last one is for the name after the header, which is the question's: most pointers lead there.
    @usableFromInline var entries: InlineArray<9, Entry>

    /// Knows nothing.
    @inlinable @inline(__always)
    init() {
        entries = InlineArray(repeating: Entry())
    }

    /// What is known of the name at an offset, if anything is; else nothing, or what is known of another name.
    @inlinable @inline(__always)
    mutating func entry(at target: Int) -> Entry {
        // In place: the array's own subscript would copy all of it for one of its words.
        unsafe withUnsafeMutablePointer(to: &entries) { pointer in
            // Safe: the array has 9 words, and the index is below 9.
            unsafe UnsafeRawPointer(pointer).load(fromByteOffset: NameMemo.index(target) &* 8, as: Entry.self)
        }
    }

    /// Remembers a name, in the place of another one.
    @inlinable @inline(__always)
    mutating func note(_ entry: Entry, at target: Int) {
        entries[NameMemo.index(target)] = entry
    }

    /// Where there is a place for the name at an offset; below 9.
    @inlinable @inline(__always)
    static func index(_ target: Int) -> Int { target == firstTarget ? 8 : target & 7 }

    /// Where the first name of a message is, after the header (RFC 1035 §4.1.1).
    @inlinable @inline(__always) static var firstTarget: Int { 12 }

    /// The highest offset that a pointer can name (RFC 1035 §4.1.4).
    @inlinable @inline(__always) static var largestTarget: Int { 0x3FFF }
}
