/// A name that was written just now, in its uncompressed form, and where a pointer to it leads.
@unsafe
struct RecentName {
    // Safe: whoever makes one knows that `count` octets are at `start`, with slack after them, as long as it is used.
    let start: UnsafeRawPointer
    /// The number of octets; 0 where there is no name to point to.
    let count: Int
    /// The offset that a pointer to the name has.
    let target: Int

    /// A name, or none where `target` is 0.
    @inline(__always)
    init(_ start: UnsafeRawPointer, count: Int, target: Int) {
        unsafe self.start = start
        unsafe self.count = target > 0 ? count : 0
        unsafe self.target = target
    }

    /// Whether a name of more than one octet, with slack after it, is the same octet by octet.
    @inline(__always)
    func isSame(as name: UnsafeRawPointer, count: Int) -> Bool {
        guard unsafe count == self.count else { return false }
        if unsafe name == start { return true }
        guard count >= 8, count <= 32 else { return unsafe RecentName.isSame(name, start, count: count) }
        // Four words, which overlap, without a branch on how long it is.
        let (second, third, last) = (min(8, count &- 8), max(0, count &- 16), count &- 8)
        return unsafe RecentName.difference(name, start, 0) | RecentName.difference(name, start, second)
            | RecentName.difference(name, start, third) | RecentName.difference(name, start, last) == 0
    }

    @inline(never)
    private static func isSame(_ name: UnsafeRawPointer, _ other: UnsafeRawPointer, count: Int) -> Bool {
        guard count >= 8 else {
            return unsafe difference(name, other, 0) &<< (UInt64(truncatingIfNeeded: 8 &- count) &<< 3) == 0
        }
        let last = count &- 8
        var offset = 0
        while offset &+ 24 < last {
            let difference =
                unsafe difference(name, other, offset) | difference(name, other, offset &+ 8)
                | difference(name, other, offset &+ 16) | difference(name, other, offset &+ 24)
            guard difference == 0 else { return false }
            offset &+= 32
        }
        while offset < last {
            guard unsafe difference(name, other, offset) == 0 else { return false }
            offset &+= 8
        }
        return unsafe difference(name, other, last) == 0
    }

    @inline(__always)
    private static func difference(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                ^ other.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
