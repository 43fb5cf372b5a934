/// Rewrites the header and the TTLs of a message where they are, as a cache does with a response that it has stored.
///
/// Nothing is copied, nothing is allocated, and no length changes.
///
///     var patcher = try MessagePatcher(buffer.mutableSpan)
///     patcher.header.id = query.id
///     try patcher.age(by: 30)
public struct MessagePatcher: ~Copyable, ~Escapable {
    // At least the twelve octets of the header.
    @usableFromInline var octets: MutableSpan<UInt8>

    /// Takes the octets of a message.
    ///
    /// - Throws: `truncated` where there are fewer than twelve octets.
    @inlinable
    @_lifetime(copy octets)
    public init(_ octets: consuming MutableSpan<UInt8>) throws(WireDecodingError) {
        _ = try MessageView(octets.span)
        self.octets = octets
    }

    /// The id and the bits after it.
    @inlinable public var header: Header {
        get {
            let bytes = octets.span.raw
            return Header(id: bytes.uint16(0), bits: bytes.uint16(2))
        }
        @_lifetime(self: copy self)
        set {
            octets.store(newValue.id, at: 0)
            octets.store(newValue.bits, at: 2)
        }
    }

    /// Counts all TTLs down by `seconds`, to 0 at most (RFC 1035 §3.2.1).
    ///
    /// A TTL whose highest bit is set counts as 0 (RFC 2181 §8). OPT and TSIG are passed over.
    ///
    /// - Throws: as ``rewriteTTLs(_:)``.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func age(by seconds: UInt32) throws(WireDecodingError) {
        try rewriteTTLs { ttl in ttl > seconds && ttl <= UInt32(Int32.max) ? ttl &- seconds : 0 }
    }

    /// Replaces each TTL by what `body` makes of it.
    ///
    /// OPT is passed over, since it has flags in that place (RFC 6891 §6.1.3), and so is TSIG, whose TTL is always 0
    /// (RFC 8945 §4.2).
    ///
    /// - Throws: as ``QuestionCursor/next()`` and ``RecordCursor/next()``; the records in front of the one that cannot be
    ///   read have then been rewritten.
    /// - Complexity: linear in the octets.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func rewriteTTLs(_ body: (UInt32) -> UInt32) throws(WireDecodingError) {
        var place = try RecordPlace(firstOf: octets.span)
        while let ttl = try place.advance(in: octets.span) {
            octets.store(body(ttl), at: place.ttlOffset)
        }
    }
}
