// Loads without a bounds check of their own, after one check for a whole field or record. Each caller names, in a guard
// right before, the bound that makes the load safe.

extension Span where Element == UInt8 {
    /// The octets without a type.
    @inlinable @inline(__always)
    var raw: RawSpan {
        @_lifetime(copy self) get {
            // Safe: an octet has no padding.
            unsafe bytes
        }
    }
}

extension RawSpan {
    /// The octet at `offset`, which the caller knows to be in bounds.
    @inlinable @inline(__always)
    func octet(_ offset: Int) -> UInt8 {
        // Safe: callers have checked 0 <= offset < byteCount.
        unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// The big-endian number in two octets, both of which the caller knows to be in bounds.
    @inlinable @inline(__always)
    func uint16(_ offset: Int) -> UInt16 {
        // Safe: callers have checked 0 <= offset and offset + 2 <= byteCount.
        unsafe UInt16(bigEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt16.self))
    }

    /// The big-endian number in four octets, all of which the caller knows to be in bounds.
    @inlinable @inline(__always)
    func uint32(_ offset: Int) -> UInt32 {
        // Safe: callers have checked 0 <= offset and offset + 4 <= byteCount.
        unsafe UInt32(bigEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
    }

    /// The big-endian number in eight octets, all of which the caller knows to be in bounds.
    @inlinable @inline(__always)
    func uint64(_ offset: Int) -> UInt64 {
        // Safe: callers have checked 0 <= offset and offset + 8 <= byteCount.
        unsafe UInt64(bigEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// Eight octets, the first one lowest, all of which the caller knows to be in bounds.
    @inlinable @inline(__always)
    func littleEndianWord(_ offset: Int) -> UInt64 {
        // Safe: callers have checked 0 <= offset and offset + 8 <= byteCount.
        unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// The octets of a range that the caller knows to be in bounds.
    @inlinable @inline(__always)
    @_lifetime(copy self)
    func octets(_ range: Range<Int>) -> Span<UInt8> {
        // Safe: callers have checked that the range is in bounds; every bit pattern is a UInt8.
        unsafe Span(_bytes: extracting(unchecked: range))
    }
}
