extension RawSpan {
    /// Passes over a name and follows its pointers, by the rules of `nameExtent(at:_:)`, with what is remembered of names
    /// that have been followed before.
    ///
    /// It says no more than whether the name is sound. A name that takes octets from the header is not called sound
    /// either: what becomes of it is up to the policy.
    @inlinable @inline(always)
    func passSoundName(at start: Int, before end: Int, _ memo: inout NameMemo) -> SoundName? {
        guard let passed = passedName(at: start, before: end) else { return nil }
        guard passed.isCompressed else {
            let length = passed.end &- start
            guard _fastPath(length <= 255) else { return nil }
            if length > 1, start <= NameMemo.largestTarget {
                memo.note(NameMemo.Entry(target: start, length: length, pointers: 0), at: start)
            }
            return SoundName(end: passed.end, length: length)
        }
        let pointer = passed.end &- 2
        let target = Int(uint16(pointer) & 0x3FFF)
        guard _fastPath(target < start) else { return nil }
        var rest = memo.entry(at: target)
        if !rest.isOfName(at: target) {
            rest = follow(target, &memo)
            guard _fastPath(rest.isKnown) else { return nil }
            memo.note(rest, at: target)
        }
        // What is known takes few enough pointers for one more.
        var length = rest.length
        if pointer > start {
            length &+= pointer &- start
            guard _fastPath(length <= 255) else { return nil }
            if start <= NameMemo.largestTarget, rest.pointers < RawSpan.pointerLimit &- 1 {
                memo.note(NameMemo.Entry(target: start, length: length, pointers: rest.pointers &+ 1), at: start)
            }
        }
        return SoundName(end: passed.end, length: length, rest: rest)
    }

    /// What a pointer to `target` leads to, or nothing where that is not sound or takes octets from the header.
    @usableFromInline @inline(never)
    func follow(_ target: Int, _ memo: inout NameMemo) -> NameMemo.Entry {
        guard target >= NameMemo.firstTarget,
            let passed = passedName(at: target, before: min(byteCount, target &+ 257))
        else { return NameMemo.Entry() }
        if passed.isCompressed {
            let pointer = passed.end &- 2
            let next = Int(uint16(pointer) & 0x3FFF)
            let rest = memo.entry(at: next)
            let length = rest.length &+ (pointer &- target)
            if rest.isOfName(at: next), next < target, length <= 255, rest.pointers < RawSpan.pointerLimit &- 1 {
                return NameMemo.Entry(target: target, length: length, pointers: rest.pointers &+ 1)
            }
        }
        guard let name = nameExtent(at: target, passed), name.lowest >= NameMemo.firstTarget,
            name.pointers < RawSpan.pointerLimit
        else { return NameMemo.Entry() }
        return NameMemo.Entry(target: target, length: name.length, pointers: name.pointers)
    }
}
