/// A name on the wire that has been checked whole, through its compression pointers (RFC 1035 §4.1.4).
///
/// Whoever has an extent may walk the name's labels without another check.
@usableFromInline
struct NameExtent: BitwiseCopyable, Sendable {
    // Kept in 32 bits each, as extents are handed around a lot; a message that is longer cannot be viewed.
    @usableFromInline let _start: UInt32
    @usableFromInline let _end: UInt32
    @usableFromInline let _target: UInt32
    @usableFromInline let _lowest: UInt32
    @usableFromInline let _length: UInt16
    @usableFromInline let _pointers: UInt8

    /// A name without a pointer.
    @inlinable @inline(__always)
    init(start: Int, end: Int) {
        _start = UInt32(truncatingIfNeeded: start)
        _end = UInt32(truncatingIfNeeded: end)
        _target = 0
        _lowest = UInt32(truncatingIfNeeded: start)
        _length = UInt16(truncatingIfNeeded: end &- start)
        _pointers = 0
    }

    /// A name that ends in a pointer.
    @inlinable @inline(__always)
    init(start: Int, end: Int, length: Int, target: Int, lowest: Int, pointers: Int) {
        _start = UInt32(truncatingIfNeeded: start)
        _end = UInt32(truncatingIfNeeded: end)
        _target = UInt32(truncatingIfNeeded: target)
        _lowest = UInt32(truncatingIfNeeded: lowest)
        _length = UInt16(truncatingIfNeeded: length)
        _pointers = UInt8(truncatingIfNeeded: pointers)
    }

    /// The first octet.
    @inlinable @inline(__always) var start: Int { Int(_start) }
    /// The octet after the part that is in place: after the root label or the first pointer.
    @inlinable @inline(__always) var end: Int { Int(_end) }
    /// The length of the uncompressed form, 1 to 255, the root label included.
    @inlinable @inline(__always) var length: Int { Int(_length) }
    /// Where the first pointer leads, where there is one.
    @inlinable @inline(__always) var target: Int { Int(_target) }
    /// How many pointers it takes.
    @inlinable @inline(__always) var pointers: Int { Int(_pointers) }
    /// Whether the name ends in a pointer.
    @inlinable @inline(__always) var isCompressed: Bool { _pointers > 0 }
    /// Where the last pointer leads, which is the lowest offset that the name takes octets from; or `start`.
    @inlinable @inline(__always) var lowest: Int { Int(_lowest) }
}
