extension MutableSpan where Element == UInt8 {
    /// Writes a big-endian number over the two octets at `offset`.
    ///
    /// - Precondition: both are in bounds.
    @inlinable @inline(__always)
    @_lifetime(self: copy self)
    mutating func store(_ value: UInt16, at offset: Int) {
        // Safe: every bit pattern is a UInt8; the store checks its bounds.
        var bytes = unsafe mutableBytes
        bytes.storeBytes(of: value.bigEndian, toByteOffset: offset, as: UInt16.self)
    }

    /// Writes a big-endian number over the four octets at `offset`.
    ///
    /// - Precondition: all four are in bounds.
    @inlinable @inline(__always)
    @_lifetime(self: copy self)
    mutating func store(_ value: UInt32, at offset: Int) {
        // Safe: every bit pattern is a UInt8; the store checks its bounds.
        var bytes = unsafe mutableBytes
        bytes.storeBytes(of: value.bigEndian, toByteOffset: offset, as: UInt32.self)
    }
}
