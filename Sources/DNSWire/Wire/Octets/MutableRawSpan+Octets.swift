extension MutableRawSpan {
    /// The same memory as octets.
    @inlinable @inline(__always)
    @_lifetime(copy self)
    consuming func octets() -> MutableSpan<UInt8> {
        let memory = unsafe withUnsafeMutableBytes { unsafe $0 }
        // Safe: every bit pattern is a UInt8, and the result depends on what the span depends on, which is consumed.
        let octets = unsafe MutableSpan<UInt8>(_unsafeBytes: memory)
        return unsafe _overrideLifetime(octets, copying: self)
    }
}
