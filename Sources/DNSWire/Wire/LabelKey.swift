/// One label of a name, its length octet in front, as the compressor's table looks at it: by words of up to eight octets
/// that overlap at the end, so that no octet outside the label is touched.
@unsafe
struct LabelKey {
    // Safe: whoever makes a key knows that `count` octets, at least two, are readable from `start` on.
    let start: UnsafeRawPointer
    let count: Int

    @inline(__always)
    init(_ start: UnsafeRawPointer) {
        unsafe self.start = start
        unsafe count = Int(start.load(as: UInt8.self)) &+ 1
    }

    @inline(__always)
    private static func word64(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func word32(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe UInt64(start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    @inline(__always)
    private static func word16(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe UInt64(start.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }

    /// A hash of the label and the number of its parent.
    ///
    /// Of a label longer than fifteen octets it looks at the first and the last eight: enough for the table, whose probes
    /// are bounded whatever a sender chooses.
    @inline(__always)
    func hash(below parent: Int) -> UInt64 {
        let first: UInt64
        let last: UInt64
        if unsafe count >= 8 {
            unsafe (first, last) = (LabelKey.word64(start, 0), LabelKey.word64(start, count &- 8))
        } else if unsafe count >= 4 {
            unsafe (first, last) = (LabelKey.word32(start, 0), LabelKey.word32(start, count &- 4))
        } else {
            unsafe (first, last) = (LabelKey.word16(start, 0), LabelKey.word16(start, count &- 2))
        }
        var hash = first ^ last &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: parent) &<< 32
        // Twice, so that every bit of the octets reaches the low bits, which choose the slot.
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ hash &>> 32) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash &>> 32
    }

    /// Whether the octets at `other`, where as many are readable, are the same.
    @inline(__always)
    func isSame(at other: UnsafeRawPointer) -> Bool {
        if unsafe count >= 8 {
            var offset = 0
            while unsafe offset < count &- 8 {
                guard unsafe LabelKey.word64(start, offset) == LabelKey.word64(other, offset) else { return false }
                offset &+= 8
            }
            return unsafe LabelKey.word64(start, count &- 8) == LabelKey.word64(other, count &- 8)
        }
        if unsafe count >= 4 {
            return unsafe LabelKey.word32(start, 0) == LabelKey.word32(other, 0)
                && LabelKey.word32(start, count &- 4) == LabelKey.word32(other, count &- 4)
        }
        return unsafe LabelKey.word16(start, 0) == LabelKey.word16(other, 0)
            && LabelKey.word16(start, count &- 2) == LabelKey.word16(other, count &- 2)
    }
}
