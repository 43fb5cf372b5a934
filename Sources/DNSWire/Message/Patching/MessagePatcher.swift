/// Changes a message where it is, as a cache does with a response that it has stored.
///
/// Header, TTLs and the spelling of the question keep their length. Where there is room after the message, its OPT record can
/// be replaced (``setEDNS(payloadSize:flags:options:)``), and the message can be cut (``cut(to:)``): ``count`` is then how
/// long it has become.
///
///     var patcher = try MessagePatcher(buffer.mutableSpan, count: stored.count)
///     patcher.header.id = query.id
///     try patcher.age(by: 30)
///     try patcher.setEDNS(payloadSize: 1232)
///     send(buffer.span.extracting(first: patcher.count))
public struct MessagePatcher: ~Copyable, ~Escapable {
    // At least the twelve octets of the header.
    @usableFromInline var octets: MutableSpan<UInt8>
    @usableFromInline var _count: Int

    /// How many octets the message has, from the first one on; what is after them is room.
    @inlinable public var count: Int { _count }

    /// Takes the octets of a message, and the room after it.
    ///
    /// - Parameters:
    ///   - octets: the octets of the message, and the room after it.
    ///   - count: how many octets the message has, where `octets` has room for more; at most all of them are taken.
    /// - Throws: `truncated` where there are fewer than twelve octets.
    @inlinable
    @_lifetime(copy octets)
    public init(_ octets: consuming MutableSpan<UInt8>, count: Int = .max) throws(WireDecodingError) {
        let count = max(0, min(count, octets.count))
        _ = try MessageView(octets.span.extracting(first: count))
        self.octets = octets
        self._count = count
    }

    /// The octets of the message.
    @inlinable public var message: Span<UInt8> {
        @_lifetime(borrow self) get { octets.span.extracting(first: count) }
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
        var place = try RecordPlace(firstOf: message)
        while let ttl = try place.advance(in: message) {
            octets.store(body(ttl), at: place.ttlOffset)
        }
    }

    /// Spells the name of the first question as another question does, letter case included: what a client that varies the
    /// case of its questions looks for in an answer from a cache.
    ///
    /// - Returns: whether both are the same name and the message's own is not compressed; otherwise nothing is changed.
    /// - Throws: as ``QuestionView/name``.
    @_lifetime(self: copy self)
    public mutating func respellQuestion(
        as other: borrowing DomainNameView
    ) throws(WireDecodingError) -> Bool {
        guard let start = try placeOfName(like: other) else { return false }
        other.withUncompressed { spelling in
            for index in spelling.indices { octets[start &+ index] = spelling[index] }
        }
        return true
    }

    /// Spells the name of the first question at random: each ASCII letter in upper or lower case, as a resolver does that looks
    /// for the same spelling in the answer (``DomainNameView/isSpelled(as:)-(DomainNameView)``).
    ///
    /// A name that is compressed is spelt as far as it is in place; without a question nothing is changed.
    ///
    /// - Throws: as ``QuestionView/name``.
    @_lifetime(self: copy self)
    public mutating func respellQuestion(
        using generator: inout some RandomNumberGenerator
    ) throws(WireDecodingError) {
        let letters = try placeOfLabels()
        var bits: UInt64 = 0
        // Safe: the name is in bounds. Lengths of labels are below all letters.
        for (index, offset) in letters.enumerated() {
            if index & 63 == 0 { bits = generator.next() }
            let lower = octets[offset] | 0x20
            if lower &- 0x61 < 26 { octets[offset] = lower ^ UInt8(truncatingIfNeeded: bits & 1) &<< 5 }
            bits &>>= 1
        }
    }

    /// Where the labels of the first question's name are, up to its end or a pointer.
    private func placeOfLabels() throws(WireDecodingError) -> Range<Int> {
        guard let question = try MessageView(message).question else { return 0..<0 }
        let name = try question.name
        return name.offset..<(name.isCompressed ? name.endOffset &- 2 : name.endOffset)
    }

    /// The offset of the first question's name where it is the same as another and is not compressed.
    private func placeOfName(like other: borrowing DomainNameView) throws(WireDecodingError) -> Int? {
        guard let question = try MessageView(message).question else { return nil }
        let name = try question.name
        return !name.isCompressed && name == other ? name.offset : nil
    }
}
