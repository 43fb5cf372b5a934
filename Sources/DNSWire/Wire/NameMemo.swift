/// A few names of a message that have been followed, so that the next pointer to one of them is not followed again.
///
/// It forgets: a name that is not there is followed once more. What it costs does not depend on the message.
@usableFromInline
struct NameMemo {
    /// What is known of the name at an offset.
    @usableFromInline
    struct Entry: BitwiseCopyable {
        // The offset and 1, so that nothing is known where it is 0.
        @usableFromInline let key: UInt16
        /// The length of its uncompressed form.
        @usableFromInline let length: UInt8
        /// How many pointers it takes.
        @usableFromInline let pointers: UInt8
        /// Where a decoder has put its uncompressed form, or 0.
        @usableFromInline var place: UInt32

        /// Nothing is known.
        @inlinable @inline(__always)
        init() { (key, length, pointers, place) = (0, 0, 0, 0) }

        /// What is known of the name at `target`, which a pointer can name.
        @inlinable @inline(__always)
        init(target: Int, length: Int, pointers: Int, place: UInt32 = 0) {
            key = UInt16(truncatingIfNeeded: target &+ 1)
            self.length = UInt8(truncatingIfNeeded: length)
            self.pointers = UInt8(truncatingIfNeeded: pointers)
            self.place = place
        }

        /// The offset of the name.
        @inlinable @inline(__always) var target: Int { Int(key) &- 1 }

        /// Whether anything is known.
        @inlinable @inline(__always) var isKnown: Bool { key != 0 }
    }

    @usableFromInline var entries: InlineArray<8, Entry>

    /// Knows nothing.
    @inlinable @inline(__always)
    init() { entries = InlineArray(repeating: Entry()) }

    /// What is known of the name at an offset, if anything is.
    @inlinable @inline(__always)
    func entry(at target: Int) -> Entry {
        let entry = entries[target & 7]
        return Int(entry.key) == target &+ 1 ? entry : Entry()
    }

    /// Remembers a name, in the place of another one.
    @inlinable @inline(__always)
    mutating func note(_ entry: Entry) { entries[entry.target & 7] = entry }
}
