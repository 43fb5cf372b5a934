/// A name that has been checked, for others that end in a pointer to it.
@usableFromInline
struct KnownSuffix: BitwiseCopyable, Sendable {
    // Pointers have 14 bits; no target is the highest number of 16.
    @usableFromInline let target: UInt16
    /// The lowest offset that it takes octets from.
    @usableFromInline let lowest: UInt16
    /// The length of its uncompressed form.
    @usableFromInline let length: UInt8
    /// How many pointers it takes.
    @usableFromInline let pointers: UInt8

    /// Nothing is known.
    @inlinable @inline(__always)
    init() {
        target = UInt16.max
        lowest = 0
        length = 0
        pointers = 0
    }

    /// A name that was checked, and what a pointer to it leads to: itself, or what it points to where it is but a pointer.
    @inlinable @inline(__always)
    init(_ name: NameExtent) {
        let isPointer = name.isCompressed && name.end &- name.start == 2
        let offset = isPointer ? name.target : name.start
        target = offset < 0x4000 ? UInt16(truncatingIfNeeded: offset) : UInt16.max
        lowest = UInt16(truncatingIfNeeded: name.lowest)
        length = UInt8(truncatingIfNeeded: name.length)
        pointers = UInt8(truncatingIfNeeded: isPointer ? name.pointers &- 1 : name.pointers)
    }
}
