/// One label of a name, its length octet in front, as the compressor's table looks at it: the first and the last eight of
/// its octets in two words, without a branch on how long it is.
@unsafe
struct LabelKey {
    // Safe: whoever makes a key knows that a whole label is at `start`, and that eight octets are readable from there.
    private let start: UnsafeRawPointer
    /// The number of octets, the length octet among them.
    let count: Int
    // How many octets a word takes of the label, and how far a word is shifted to lose those after it.
    private let part: Int
    private let shift: UInt64
    private let first: UInt64
    private let last: UInt64

    @inline(__always)
    init(_ start: UnsafeRawPointer) {
        unsafe self.start = start
        let count = unsafe Int(start.load(as: UInt8.self)) &+ 1
        let part = min(count, 8)
        let shift = UInt64(truncatingIfNeeded: 8 &- part) &<< 3
        unsafe self.count = count
        unsafe self.part = part
        unsafe self.shift = shift
        unsafe first = LabelKey.word(start, 0) &<< shift
        unsafe last = LabelKey.word(start, count &- part) &<< shift
    }

    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// A hash of the label.
    ///
    /// Of a label longer than fifteen octets it looks at the first and the last eight: enough for the
    /// table, whose probes are bounded whatever a sender chooses.
    @inline(__always)
    var hash: UInt64 {
        // Both halves of the product, so that every bit of the octets reaches the low bits, which choose the slot.
        let product = unsafe (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: last ^ 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// Whether the label at `other` is the same.
    ///
    /// Where `hasSlack`, eight octets can be read from there, and as many as this label has; else only the label, which may
    /// be shorter than this one.
    @inline(__always)
    func isSame(at other: UnsafeRawPointer, hasSlack: Bool) -> Bool {
        guard hasSlack else {
            // Safe: labels of which the first octet, the length, is the same have equally many octets.
            return unsafe start.load(as: UInt8.self) == other.load(as: UInt8.self)
                && LabelKey.isSame(start, other, from: 1, to: count)
        }
        let difference =
            unsafe ((LabelKey.word(other, 0) &<< shift) ^ first)
            | ((LabelKey.word(other, count &- part) &<< shift) ^ last)
        guard difference == 0 else { return false }
        return unsafe count <= 16 || LabelKey.isSame(start, other, from: 8, to: count &- 8)
    }

    @inline(never)
    private static func isSame(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, from start: Int, to end: Int) -> Bool
    {
        var offset = start
        while offset &+ 8 <= end {
            guard unsafe word(one, offset) == word(other, offset) else { return false }
            offset &+= 8
        }
        while offset < end {
            guard
                unsafe one.load(fromByteOffset: offset, as: UInt8.self)
                    == other.load(fromByteOffset: offset, as: UInt8.self)
            else { return false }
            offset &+= 1
        }
        return true
    }
}
