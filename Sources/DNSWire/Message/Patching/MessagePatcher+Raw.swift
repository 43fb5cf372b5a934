extension MessagePatcher {
    /// Takes the octets of a message in memory without a type, and the room after it.
    ///
    /// - Parameters:
    ///   - bytes: the octets of the message, and the room after it.
    ///   - count: how many octets the message has, where `bytes` has room for more; at most all of them are taken.
    /// - Throws: `truncated` where there are fewer than twelve octets.
    @inlinable
    @_lifetime(copy bytes)
    public init(_ bytes: consuming MutableRawSpan, count: Int = .max) throws(WireDecodingError) {
        try self.init(bytes.octets(), count: count)
    }
}
