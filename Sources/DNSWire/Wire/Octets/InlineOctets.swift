/// Up to 30 octets in place, without an allocation; unused octets are zero, so that equal contents have equal words.
@usableFromInline
struct InlineOctets: BitwiseCopyable, Sendable {
    @usableFromInline static var capacity: Int { 30 }

    // 8 + 8 + 8 + 4 + 2 + 1: 31 octets, which leaves the 32nd of `Octets` to the enum's tag.
    @usableFromInline var word0: UInt64 = 0
    @usableFromInline var word1: UInt64 = 0
    @usableFromInline var word2: UInt64 = 0
    @usableFromInline var half: UInt32 = 0
    @usableFromInline var quarter: UInt16 = 0
    @usableFromInline var length: UInt8 = 0

    @inlinable @inline(__always)
    init() {}

    /// A single octet.
    @inlinable @inline(__always)
    init(_ octet: UInt8) {
        word0 = UInt64(littleEndian: UInt64(octet))
        length = 1
    }

    @usableFromInline var count: Int { Int(length) }

    /// Fills `count` octets, at most 30.
    @inline(__always)
    init<Failure: Error>(
        count: Int, initializing body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        let count = min(count, InlineOctets.capacity)
        // Safe: the struct is 31 octets of plain integers, of which the first 30 are contents.
        try unsafe Swift.withUnsafeMutableBytes(of: &self) { buffer throws(Failure) in
            try unsafe body(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
        }
        length = UInt8(truncatingIfNeeded: count)
    }

    /// Copies the octets of a message from `start`, which is after its header, up to `end`; at most 30.
    @inline(__always)
    init(_ message: RawSpan, from start: Int, to end: Int) {
        let count = end &- start
        // Each word is loaded where it is, or from the last eight octets, of which those in front are shifted out.
        @inline(__always) func word(_ index: Int) -> UInt64 {
            let own = start &+ index &* 8
            let place = min(own, end &- 8)
            return message.littleEndianWord(place) >> UInt64(truncatingIfNeeded: (own &- place) &* 8)
        }
        word0 = word(0)
        word1 = word(1)
        word2 = word(2)
        let last = word(3)
        half = UInt32(truncatingIfNeeded: last)
        quarter = UInt16(truncatingIfNeeded: last &>> 32)
        length = UInt8(truncatingIfNeeded: count)
    }

    /// Lends the octets for the duration of `body`.
    @inline(__always)
    func withSpan<Result: ~Copyable, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let count = self.count
        return try unsafe Swift.withUnsafeBytes(of: self) { buffer throws(Failure) in
            // Safe: the span does not outlive the closure; count is at most 30.
            try unsafe body(Span(_unsafeBytes: UnsafeRawBufferPointer(rebasing: buffer[..<count])))
        }
    }
}
