extension RawSpan {
    /// The most pointers that one name may take: it has at most 127 labels, and no reason to have more pointers than that.
    @inlinable static var pointerLimit: Int { 127 }

    /// Passes over the part of the name at `start` that stands in place, which must end at `end` at the latest; `nil` where
    /// it is cut or has a label of a reserved type.
    ///
    /// Neither its length nor where its pointer leads is looked at, so that what stands behind a name that is wrong can be
    /// read all the same.
    @inlinable @inline(__always)
    func passedName(at start: Int, before end: Int) -> PassedName? {
        var position = start
        // `end` never exceeds byteCount, and position never falls below start.
        while position < end {
            let octet = Int(self.octet(position))
            if octet >= 0x40 {
                guard octet >= 0xC0, position &+ 1 < end else { break }
                return PassedName(end: position &+ 2, isCompressed: true)
            }
            position &+= octet &+ 1
            if octet == 0 { return PassedName(end: position, isCompressed: false) }
        }
        return nil
    }

    /// The same, with the error for a name that cannot be passed over.
    ///
    /// - Throws: `truncated`, `reservedLabelType`.
    @inlinable @inline(__always)
    func passName(at start: Int, before end: Int) throws(WireDecodingError) -> PassedName {
        guard let passed = passedName(at: start, before: end) else { throw brokenName(at: start, before: end) }
        return passed
    }

    /// The error for a name that cannot be passed over.
    @inline(never) @usableFromInline
    func brokenName(at start: Int, before end: Int) -> WireDecodingError {
        var position = start
        while position < end {
            let octet = Int(self.octet(position))
            if octet >= 0x40 {
                guard octet >= 0xC0 else { return WireDecodingError(.reservedLabelType, at: position, length: 1) }
                break
            }
            position &+= octet &+ 1
        }
        return cutName(from: start, to: end)
    }

    /// Checks a name whose part in place has been passed over, through its pointers.
    ///
    /// Each pointer must lead before the start of the labels that it ends, so that no walk can come back; together with
    /// the limits of 255 octets and of 127 pointers a name costs a bounded number of steps, whatever the message holds.
    ///
    /// - Throws: `reservedLabelType`, `nameTooLong`, `pointerNotBackwards`, `tooManyPointers`, `truncated`.
    @inlinable @inline(__always)
    func checkName(at start: Int, _ passed: PassedName) throws(WireDecodingError) -> NameExtent {
        guard passed.end &- start <= 255 else { throw longName(from: start, to: passed.end) }
        guard passed.isCompressed else { return NameExtent(start: start, end: passed.end) }
        // Safe: the pointer's two octets have been passed over.
        let pointer = passed.end &- 2
        let target = Int(uint16(pointer) & 0x3FFF)
        let rest = try checkSuffix(at: target, pointer: pointer, before: start)
        let length = pointer &- start &+ rest.length
        guard length <= 255 else { throw longName(from: start, to: passed.end) }
        return NameExtent(
            start: start, end: passed.end, length: length, target: target, lowest: rest.lowest, pointers: rest.pointers)
    }

    /// Checks the name at `start`, whose part in place must end at `end` at the latest, through its pointers.
    ///
    /// - Throws: as `passName(at:before:)` and `checkName(at:_:)`.
    @inlinable
    func checkName(at start: Int, before end: Int) throws(WireDecodingError) -> NameExtent {
        try checkName(at: start, try passName(at: start, before: end))
    }

    /// Passes over a name and follows its pointers, by the rules of `checkName(at:before:)`.
    ///
    /// It says no more than whether the name is sound, and is quick about it; why one is not, the check itself says. A name
    /// that takes octets from the header is not called sound either, as some callers have a word to say to that.
    @inlinable @inline(always)
    func passSoundName(at start: Int, before end: Int, _ memo: inout NameMemo) -> SoundName? {
        // What is said to be likely keeps the offsets from waiting for what the memo says.
        var position = start
        while _fastPath(position < end) {
            // `end` never exceeds byteCount, and position never falls below start.
            let octet = Int(self.octet(position))
            if octet < 0x40 {
                position &+= octet &+ 1
                guard octet == 0 else { continue }
                let length = position &- start
                guard _fastPath(length <= 255) else { return nil }
                if length > 1, start <= NameMemo.largestTarget {
                    memo.note(NameMemo.Entry(target: start, length: length, pointers: 0), at: start)
                }
                return SoundName(end: position, length: length)
            }
            guard _fastPath(octet >= 0xC0 && position &+ 1 < end) else { return nil }
            let target = Int(uint16(position) & 0x3FFF)
            guard _fastPath(target < start) else { return nil }
            var rest = memo.entry(at: target)
            if !rest.isOfName(at: target) {
                rest = follow(target)
                guard _fastPath(rest.isKnown) else { return nil }
                memo.note(rest, at: target)
            }
            // What is known takes few enough pointers for one more.
            var length = rest.length
            if position > start {
                length &+= position &- start
                guard _fastPath(length <= 255) else { return nil }
                if start <= NameMemo.largestTarget, rest.pointers < RawSpan.pointerLimit &- 1 {
                    memo.note(
                        NameMemo.Entry(target: start, length: length, pointers: rest.pointers &+ 1), at: start)
                }
            }
            return SoundName(end: position &+ 2, length: length, rest: rest)
        }
        return nil
    }

    /// What a pointer to `target` leads to, or nothing where that is not sound.
    @usableFromInline @inline(never)
    func follow(_ target: Int) -> NameMemo.Entry {
        var start = target
        var length = 0
        guard start >= NameMemo.firstTarget else { return NameMemo.Entry() }
        for pointers in 0..<RawSpan.pointerLimit {
            var position = start
            while true {
                guard position < byteCount else { return NameMemo.Entry() }
                let octet = Int(self.octet(position))
                if octet < 0x40 {
                    position &+= octet &+ 1
                    // Bounds the walk: labels only, so the limit of 255 octets is met after at most 127 of them.
                    guard length &+ (position &- start) <= 255 else { return NameMemo.Entry() }
                    guard octet == 0 else { continue }
                    return NameMemo.Entry(
                        target: target, length: length &+ (position &- start), pointers: pointers)
                }
                guard octet >= 0xC0, position &+ 1 < byteCount else { return NameMemo.Entry() }
                let next = Int(uint16(position) & 0x3FFF)
                guard next < start, next >= NameMemo.firstTarget else { return NameMemo.Entry() }
                length &+= position &- start
                start = next
                break
            }
        }
        return NameMemo.Entry()
    }

    /// Checks what a pointer leads to and returns the length of the uncompressed form from there on, and where the last
    /// pointer leads, and how many pointers there are.
    @inlinable
    func checkSuffix(at target: Int, pointer: Int, before start: Int) throws(WireDecodingError) -> (
        length: Int, lowest: Int, pointers: Int
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
                    if octet == 0 { return (length &+ (position &- start), start, pointers) }
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

    /// The error for a name of more than 255 octets.
    @inline(never) @usableFromInline
    func longName(from start: Int, to end: Int) -> WireDecodingError {
        WireDecodingError(.nameTooLong, at: start, length: end &- start)
    }

    /// The error for a name that the octets end in.
    @inline(never) @usableFromInline
    func cutName(from start: Int, to end: Int) -> WireDecodingError {
        let start = min(start, end)
        return WireDecodingError(.truncated, at: start, length: end &- start)
    }
}
