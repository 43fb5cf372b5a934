/// A name on the wire that has been checked whole, through its compression pointers (RFC 1035 §4.1.4).
///
/// Whoever has an extent may walk the name's labels without another check.
@usableFromInline
struct NameExtent: BitwiseCopyable, Sendable {
    // Kept in 32 bits each, as extents are handed around a lot; a message that is longer cannot be viewed.
    @usableFromInline let _start: UInt32
    @usableFromInline let _end: UInt32
    @usableFromInline let _target: UInt32
    @usableFromInline let _lowest: UInt32
    @usableFromInline let _length: UInt16
    /// Whether the name ends in a pointer.
    @usableFromInline let isCompressed: Bool

    /// A name without a pointer.
    @inlinable @inline(__always)
    init(start: Int, end: Int) {
        _start = UInt32(truncatingIfNeeded: start)
        _end = UInt32(truncatingIfNeeded: end)
        _target = 0
        _lowest = UInt32(truncatingIfNeeded: start)
        _length = UInt16(truncatingIfNeeded: end &- start)
        isCompressed = false
    }

    /// A name that ends in a pointer.
    @inlinable @inline(__always)
    init(start: Int, end: Int, length: Int, target: Int, lowest: Int) {
        _start = UInt32(truncatingIfNeeded: start)
        _end = UInt32(truncatingIfNeeded: end)
        _target = UInt32(truncatingIfNeeded: target)
        _lowest = UInt32(truncatingIfNeeded: lowest)
        _length = UInt16(truncatingIfNeeded: length)
        isCompressed = true
    }

    /// The first octet.
    @inlinable @inline(__always) var start: Int { Int(_start) }
    /// The octet after the part that stands in place: after the root label or the first pointer.
    @inlinable @inline(__always) var end: Int { Int(_end) }
    /// The length of the uncompressed form, 1 to 255, the root label included.
    @inlinable @inline(__always) var length: Int { Int(_length) }
    /// Where the first pointer leads, where there is one.
    @inlinable @inline(__always) var target: Int { Int(_target) }
    /// Where the last pointer leads, which is the lowest offset that the name takes octets from; or `start`.
    @inlinable @inline(__always) var lowest: Int { Int(_lowest) }
}

extension RawSpan {
    /// The most pointers that one name may take: a name has at most 127 labels, so a sender has no reason for more than 126.
    @inlinable static var pointerLimit: Int { 126 }

    /// Checks the name at `start`, whose part in place must end at `end` at the latest.
    ///
    /// Each pointer must lead before the start of the labels that it ends, so that no walk can come back; together with
    /// the limits of 255 octets and of 126 pointers a name costs a bounded number of steps, whatever the message holds.
    ///
    /// - Throws: `truncated`, `reservedLabelType`, `nameTooLong`, `pointerNotBackwards`, `tooManyPointers`.
    @inlinable
    func checkName(at start: Int, before end: Int) throws(WireDecodingError) -> NameExtent {
        var position = start
        while true {
            // `end` never exceeds byteCount, and position never falls below start.
            guard position < end else { throw cutName(from: start, to: end) }
            let octet = Int(self.octet(position))
            if octet < 0x40 {
                position &+= octet &+ 1
                if octet == 0 {
                    let length = position &- start
                    guard length <= 255 else { throw WireDecodingError(.nameTooLong, at: start, length: length) }
                    return NameExtent(start: start, end: position)
                }
            } else if octet >= 0xC0 {
                guard position &+ 1 < end else { throw cutName(from: start, to: end) }
                let target = (octet & 0x3F) &<< 8 | Int(self.octet(position &+ 1))
                let rest = try checkSuffix(at: target, pointer: position, before: start)
                let length = position &- start &+ rest.length
                guard length <= 255 else {
                    throw WireDecodingError(.nameTooLong, at: start, length: position &+ 2 &- start)
                }
                return NameExtent(start: start, end: position &+ 2, length: length, target: target, lowest: rest.lowest)
            } else {
                throw WireDecodingError(.reservedLabelType, at: position, length: 1)
            }
        }
    }

    /// Checks what a pointer leads to and returns the length of the uncompressed form from there on, and where the last
    /// pointer leads.
    @inlinable
    func checkSuffix(at target: Int, pointer: Int, before start: Int) throws(WireDecodingError) -> (
        length: Int, lowest: Int
    ) {
        var target = target
        var pointer = pointer
        var start = start
        var length = 0
        var pointers = 1
        while true {
            guard target < start else { throw WireDecodingError(.pointerNotBackwards, at: pointer, length: 2) }
            start = target
            var position = target
            while true {
                guard position < byteCount else { throw cutName(from: start, to: byteCount) }
                let octet = Int(self.octet(position))
                if octet < 0x40 {
                    position &+= octet &+ 1
                    if octet == 0 { return (length &+ (position &- start), start) }
                    // Bounds the walk: labels only, so the limit of 255 octets is met after at most 127 of them.
                    guard length &+ (position &- start) <= 255 else {
                        throw WireDecodingError(.nameTooLong, at: pointer, length: 2)
                    }
                } else if octet >= 0xC0 {
                    guard position &+ 1 < byteCount else { throw cutName(from: start, to: byteCount) }
                    length &+= position &- start
                    target = (octet & 0x3F) &<< 8 | Int(self.octet(position &+ 1))
                    pointer = position
                    break
                } else {
                    throw WireDecodingError(.reservedLabelType, at: position, length: 1)
                }
            }
            pointers &+= 1
            guard pointers <= RawSpan.pointerLimit else {
                throw WireDecodingError(.tooManyPointers, at: pointer, length: 2)
            }
        }
    }

    /// Passes over the part of a name that stands in place, its pointer not followed.
    ///
    /// - Throws: `truncated`, `reservedLabelType`, `nameTooLong`, `pointerNotBackwards`.
    @inlinable
    func skipName(at start: Int) throws(WireDecodingError) -> Int {
        var position = start
        while true {
            guard position < byteCount else { throw cutName(from: start, to: byteCount) }
            let octet = Int(self.octet(position))
            if octet < 0x40 {
                position &+= octet &+ 1
                if octet == 0 {
                    guard position &- start <= 255 else {
                        throw WireDecodingError(.nameTooLong, at: start, length: position &- start)
                    }
                    return position
                }
            } else if octet >= 0xC0 {
                guard position &+ 1 < byteCount else { throw cutName(from: start, to: byteCount) }
                let target = (octet & 0x3F) &<< 8 | Int(self.octet(position &+ 1))
                guard target < start else { throw WireDecodingError(.pointerNotBackwards, at: position, length: 2) }
                guard position &- start <= 253 else {
                    throw WireDecodingError(.nameTooLong, at: start, length: position &+ 2 &- start)
                }
                return position &+ 2
            } else {
                throw WireDecodingError(.reservedLabelType, at: position, length: 1)
            }
        }
    }

    /// The error for a name that the octets end in.
    @inline(never) @usableFromInline
    func cutName(from start: Int, to end: Int) -> WireDecodingError {
        let start = min(start, end)
        return WireDecodingError(.truncated, at: start, length: end &- start)
    }
}
