extension MessageView {
    /// Views the octets of a message in memory without a type, such as the readable bytes of a buffer of SwiftNIO.
    ///
    /// - Throws: `truncated` where there are fewer than twelve octets, `octetsAfterMessage` where there are more than
    ///   ``maximumLength``.
    @inlinable
    @_lifetime(copy bytes)
    public init(_ bytes: RawSpan) throws(WireDecodingError) {
        try self.init(bytes.octets(0..<bytes.byteCount))
    }
}
