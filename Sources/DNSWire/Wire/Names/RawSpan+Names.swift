// One walk over labels, `passedName`; one over the runs of labels that pointers join, `nameExtent`; and one that says what
// is wrong, `nameFault`.

extension RawSpan {
    /// The most pointers that one name may take: it has at most 127 labels, and no reason to have more pointers than that.
    @inlinable static var pointerLimit: Int { 127 }

    /// Passes over the part of the name at `start` that is in place, which must end at `end` at the latest; `nil` where
    /// it is cut or has a label of a reserved type.
    ///
    /// Neither its length nor where its pointer leads is looked at, so that what comes after a name that is wrong can be
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

    /// Follows the pointers of a name whose part in place has been passed over; `nil` where it is not sound.
    ///
    /// Each pointer must lead before the start of the labels that it ends, so that no walk can come back; together with
    /// the limits of 255 octets and of 127 pointers a name costs a bounded number of steps, whatever the message holds.
    @inlinable @inline(__always)
    func nameExtent(at start: Int, _ passed: PassedName) -> NameExtent? {
        if passed.isCompressed { return compressedNameExtent(at: start, before: passed.end) }
        return passed.end &- start <= 255 ? NameExtent(start: start, end: passed.end) : nil
    }

    /// The same for a name with a pointer, which is in the two octets before `end`.
    @inline(never) @usableFromInline
    func compressedNameExtent(at start: Int, before end: Int) -> NameExtent? {
        var run = start
        var pointer = end &- 2
        var length = 0
        var pointers = 0
        while true {
            length &+= pointer &- run
            let target = Int(uint16(pointer) & 0x3FFF)
            pointers &+= 1
            guard length < 255, target < run, pointers <= RawSpan.pointerLimit,
                // No more octets than a name has, so that labels without an end are not walked to theirs.
                let passed = passedName(at: target, before: min(byteCount, target &+ 257))
            else { return nil }
            run = target
            guard passed.isCompressed else {
                length &+= passed.end &- run
                guard length <= 255 else { return nil }
                return NameExtent(
                    start: start, end: end, length: length, target: Int(uint16(end &- 2) & 0x3FFF), lowest: run,
                    pointers: pointers)
            }
            pointer = passed.end &- 2
        }
    }

    /// Checks the name at `start`, whose part in place has been passed over, through its pointers.
    ///
    /// - Throws: `reservedLabelType`, `nameTooLong`, `pointerNotBackwards`, `tooManyPointers`, `truncated`.
    @inlinable @inline(__always)
    func checkName(at start: Int, _ passed: PassedName) throws(WireDecodingError) -> NameExtent {
        guard let extent = nameExtent(at: start, passed) else { throw nameFault(at: start, before: passed.end) }
        return extent
    }

    /// Checks the name at `start`, whose part in place must end at `end` at the latest, through its pointers.
    ///
    /// - Throws: as for a name that has been passed over.
    @inlinable
    func checkName(at start: Int, before end: Int) throws(WireDecodingError) -> NameExtent {
        guard let passed = passedName(at: start, before: end) else { throw nameFault(at: start, before: end) }
        return try checkName(at: start, passed)
    }

    /// What is wrong with a name that is not sound.
    @inline(never) @usableFromInline
    func nameFault(at start: Int, before end: Int) -> WireDecodingError {
        var (run, limit) = (start, end)
        // Where the part in place ends, and the pointer that led to the present labels.
        var (passed, pointer) = (end, start)
        // What has been walked after the first pointer.
        var length = 0
        for pointers in 0...RawSpan.pointerLimit {
            var position = run
            var octet = 1
            while octet > 0, octet < 0x40 {
                guard position < limit else { return cutName(from: run, to: limit) }
                octet = Int(self.octet(position))
                guard octet < 0x40 else { break }
                position &+= octet &+ 1
                guard pointers == 0 || octet == 0 || length &+ (position &- run) <= 255 else {
                    return WireDecodingError(.nameTooLong, at: pointer, length: 2)
                }
            }
            if octet > 0 {
                guard octet >= 0xC0 else { return WireDecodingError(.reservedLabelType, at: position, length: 1) }
                guard position &+ 1 < limit else { return cutName(from: run, to: limit) }
            }
            if pointers == 0 { passed = octet == 0 ? position : position &+ 2 } else { length &+= position &- run }
            guard octet > 0, pointers > 0 || position &- run < 255 else {
                return WireDecodingError(.nameTooLong, at: start, length: passed &- start)
            }
            guard pointers < RawSpan.pointerLimit else {
                return WireDecodingError(.tooManyPointers, at: position, length: 2)
            }
            let target = Int(uint16(position) & 0x3FFF)
            guard target < run else { return WireDecodingError(.pointerNotBackwards, at: position, length: 2) }
            (pointer, run, limit) = (position, target, byteCount)
        }
        return WireDecodingError(.tooManyPointers, at: pointer, length: 2)
    }

    /// The error for a name that the octets end in.
    private func cutName(from start: Int, to end: Int) -> WireDecodingError {
        let start = min(start, end)
        return WireDecodingError(.truncated, at: start, length: end &- start)
    }
}
