// Octets and names that have been checked, copied to places for which room has been reserved: no check is between one
// copy and the next.

extension OctetStoreBuilder {
    /// Copies octets of a message, which are in bounds and after its header, to `place`, where room has been reserved;
    /// returns the place after them.
    @inline(__always)
    func copy(_ message: RawSpan, from start: Int, count: Int, to place: Int) -> Int {
        let target = unsafe base + place
        unsafe message.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            // Safe: what is loaded ends with the octets at the latest and begins after the message's first octet; what is
            // stored ends with them, or in the store's slack.
            let end = unsafe source + (start &+ count)
            if count < 8 {
                let last = unsafe UInt64(littleEndian: (end - 8).loadUnaligned(as: UInt64.self))
                let word = last >> UInt64(truncatingIfNeeded: 64 &- count &* 8)
                unsafe target.storeBytes(of: word.littleEndian, as: UInt64.self)
            } else if count <= 16 {
                unsafe OctetStore.copyEnds(UInt64.self, of: count, from: source + start, to: target)
            } else if count <= 32 {
                unsafe OctetStore.copyEnds(SIMD2<UInt64>.self, of: count, from: source + start, to: target)
            } else {
                unsafe target.copyMemory(from: source + start, byteCount: count)
            }
        }
        return place &+ count
    }

    /// Copies octets that the store has already to `place`, where room has been reserved; returns the place after them.
    @inline(__always)
    func copy(from written: Int, count: Int, to place: Int) -> Int {
        // Safe: the octets have been written, there is room for them, and after that the store's slack.
        unsafe (base + place).copyWithSlack(from: base + written, count)
        return place &+ count
    }

    /// Copies the uncompressed form of a sound name to `place`, where room has been reserved; returns the place after it.
    @inline(always)
    func copy(
        _ name: SoundName, at start: Int, of message: RawSpan, to place: Int, _ memo: inout NameMemo
    ) -> Int {
        let own = name.own
        var end = own > 0 ? copy(message, from: start, count: own, to: place) : place
        let rest = name.rest
        if rest.isKnown {
            let restPlace = end
            if rest.place > 0 {
                end = copy(from: rest.place, count: rest.length, to: end)
            } else if rest.pointers == 0 {
                end = copy(message, from: rest.target, count: rest.length, to: end)
            } else {
                // Safe: the name has been followed before, and room has been reserved for it.
                unsafe message.copyLabels(from: rest.target, count: rest.length, to: base + end)
                end &+= rest.length
            }
            memo.note(
                NameMemo.Entry(target: rest.target, length: rest.length, pointers: rest.pointers, place: restPlace),
                at: rest.target)
        }
        if own > 0 { memo.note(name, at: start, place: place) }
        return end
    }
}

extension NameMemo {
    /// Remembers a name that is at `start` and where a decoder has put it, if a pointer can lead there.
    @inline(__always)
    mutating func note(_ name: SoundName, at start: Int, place: Int) {
        guard name.length > 1, start <= NameMemo.largestTarget, name.pointers < RawSpan.pointerLimit else { return }
        note(Entry(target: start, length: name.length, pointers: name.pointers, place: place), at: start)
    }
}

extension OctetStore {
    /// Copies `count` octets as two words that overlap, one from the start and one up to the end.
    @inline(__always)
    static func copyEnds<Word: BitwiseCopyable>(
        _ word: Word.Type, of count: Int, from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer
    ) {
        // Safe: the caller knows that there are at least as many octets as a word has, at most twice as many, in both.
        let last = count &- MemoryLayout<Word>.size
        let head = unsafe source.loadUnaligned(as: Word.self)
        let tail = unsafe source.loadUnaligned(fromByteOffset: last, as: Word.self)
        unsafe target.storeBytes(of: head, as: Word.self)
        unsafe target.storeBytes(of: tail, toByteOffset: last, as: Word.self)
    }
}
