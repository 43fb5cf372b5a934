extension CompressionTable {
    /// Writes a message of a header, one question and records, where there is room for all of them and slack, whatever becomes
    /// of their names, and no record is malformed; returns the number of octets, or 0 where it was not written.
    ///
    /// It is how almost every message is written that is there as a whole.
    ///
    /// - Parameters:
    ///   - head: the id and the bits after it.
    ///   - counts: the four counts, the first one highest.
    ///   - fixed: the question's type and class.
    ///   - output: memory of `room` octets.
    @inline(__always)
    mutating func write(
        head: UInt32, counts: UInt64, question name: borrowing Octets, fixed: UInt32, _ records: StoredRecords,
        to output: UnsafeMutableRawPointer, room: Int
    ) -> Int {
        _ = begin()
        let length = name.count
        guard 16 &+ length &+ slack <= room else { return 0 }
        // Safe: there is room for all of it, and slack.
        unsafe output.storeBytes(of: head.bigEndian, as: UInt32.self)
        unsafe output.storeBytes(of: counts.bigEndian, toByteOffset: 4, as: UInt64.self)
        unsafe name.copyWithSlack(to: output + 12)
        unsafe output.storeBytes(of: fixed.bigEndian, toByteOffset: 12 &+ length, as: UInt32.self)
        guard records.count > 0 else { return 16 &+ length }
        if length > 1 { unsafe noteFirst(output + 12, length, at: 12) }
        let written = unsafe append(records, most: records.count, to: output, at: 16 &+ length, room)
        return unsafe written.count == records.count ? written.end : 0
    }

    /// Appends a name that is not known to have slack after it.
    @inline(never)
    mutating func append(_ name: Octets, compress: Bool, to writer: inout WireWriter) throws(WireEncodingError) {
        let length = name.count
        guard length > 1, length <= 255 else { return try writer.append(name) }
        let start = writer.count
        if isFirst(at: start), length &+ slack <= writer.room, let output = unsafe writer.base {
            // Safe: there is room for the name and slack.
            unsafe name.copyWithSlack(to: output + start)
            writer.advance(to: start &+ length)
            return unsafe noteFirst(output + start, length, at: start)
        }
        let copy = unsafe freeName
        // Safe: there is room for 255 octets and slack.
        unsafe name.copyWithSlack(to: copy)
        try unsafe appendCopy(copy, length, compress: compress, to: &writer)
    }

    /// Appends a name that is not known to have slack after it.
    mutating func append(_ name: Span<UInt8>, compress: Bool, to writer: inout WireWriter) throws(WireEncodingError) {
        guard name.count > 1, name.count <= 255 else { return try writer.append(name) }
        let copy = unsafe freeName
        // Safe: there is room for 255 octets and slack.
        unsafe name.withUnsafeBytes { source in
            if let first = source.baseAddress { unsafe copy.copyMemory(from: first, byteCount: source.count) }
        }
        try unsafe appendCopy(copy, name.count, compress: compress, to: &writer)
    }

    /// Appends the name in `freeName`, which is thereby the last one.
    private mutating func appendCopy(
        _ name: UnsafeMutableRawPointer, _ length: Int, compress: Bool, to writer: inout WireWriter
    ) throws(WireEncodingError) {
        if compress, unsafe last.isSame(as: name, count: length) {
            let place = try unsafe writer.take(2)
            return unsafe place.storePointer(to: last.target)
        }
        let (start, room) = (writer.count, writer.room)
        guard let output = unsafe writer.base else { throw writer.noRoom(for: length) }
        let place =
            unsafe length &+ slack <= room
            ? append(name, length, compress: compress, to: output, at: start)
            : appendWithCare(name, length, compress: compress, to: output, at: start, room: room)
        guard unsafe place.end >= 0 else { throw unsafe writer.noRoom(for: place.target) }
        unsafe writer.advance(to: place.end)
        if unsafe place.target > 0 { unsafe last = RecentName(name, count: length, target: place.target) }
    }

    /// Notes the first name, which has been written at an offset, and has slack after it there.
    @inline(__always)
    private mutating func noteFirst(_ name: UnsafeMutableRawPointer, _ length: Int, at start: Int) {
        pending = start
        pendingCount = length
        unsafe last = RecentName(name, count: length, target: start)
    }

    /// Appends records up to the first that is malformed or may not fit, whatever becomes of its names, at most `most`;
    /// returns how many.
    mutating func append(_ records: StoredRecords, most: Int, to writer: inout WireWriter) -> Int {
        guard let output = unsafe writer.base else { return 0 }
        let written = unsafe append(records, most: most, to: output, at: writer.count, writer.capacity)
        unsafe writer.advance(to: written.end)
        unsafe keep(written.owner)
        return unsafe written.count
    }

    /// What became of records.
    @unsafe
    private struct Written {
        /// How many were appended.
        let count: Int
        /// The offset after them.
        let end: Int
        /// The owner of the last one, in the memory of its store.
        let owner: RecentName
    }

    /// Appends records to the output, which has `start` octets already and is given room for `capacity`.
    @inline(never)
    private mutating func append(
        _ records: StoredRecords, most: Int, to output: UnsafeMutableRawPointer, at start: Int, _ capacity: Int
    ) -> Written {
        // Safe, all of it: the store has its entries, and all octets that they lead to with slack after them. The
        // output has room for a whole record and slack before anything of it is written.
        let octets = unsafe records.octets
        var position = start
        var owner = unsafe last
        // Where the store has this owner: records of one owner share it.
        var ownerPlace = UInt32.max
        var target = unsafe RecentName(octets, count: 0, target: 0)
        let end = min(most, records.count)
        var index = 0
        while index < end {
            let entry = unsafe records.entries.load(
                fromByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
            let nameCount = Int(entry.nameCount)
            let dataCount = Int(entry.dataCount)
            guard nameCount &+ 10 &+ dataCount &+ slack <= capacity &- position, !entry.isMalformed else { break }
            if entry.name == ownerPlace {
                unsafe (output + position).storePointer(to: owner.target)
                position &+= 2
            } else if nameCount == 1 {
                unsafe (output + position).storeBytes(of: 0, as: UInt8.self)
                position &+= 1
            } else {
                let name = unsafe octets + Int(entry.name)
                if unsafe owner.isSame(as: name, count: nameCount) {
                    unsafe (output + position).storePointer(to: owner.target)
                    position &+= 2
                } else if unsafe target.isSame(as: name, count: nameCount) {
                    // An alias, whose data were the name that the next record is of.
                    unsafe owner = target
                    unsafe (output + position).storePointer(to: owner.target)
                    position &+= 2
                } else {
                    let place = unsafe append(name, nameCount, compress: true, to: output, at: position)
                    unsafe position = place.end
                    unsafe owner = RecentName(name, count: nameCount, target: place.target)
                }
                ownerPlace = unsafe owner.target > 0 ? entry.name : UInt32.max
            }
            let fixed = UInt64(entry.type) &<< 48 | UInt64(entry.recordClass) &<< 32 | UInt64(entry.ttl)
            unsafe (output + position).storeBytes(of: fixed.bigEndian, as: UInt64.self)
            let data = unsafe octets + Int(entry.data)
            let start = position &+ 10
            if entry.firstNameCount == 0 {
                unsafe (output + start).copyWithSlack(from: data, dataCount)
                position = start &+ dataCount
            } else {
                position = unsafe append(data, entry, to: output, at: start, after: &target)
            }
            let length = UInt16(truncatingIfNeeded: position &- start)
            unsafe output.storeBytes(of: length.bigEndian, toByteOffset: start &- 2, as: UInt16.self)
            index &+= 1
        }
        return unsafe Written(count: index, end: position, owner: owner)
    }

    /// Appends data with names in them; returns the offset after them.
    @inline(__always)
    private mutating func append(
        _ data: UnsafeRawPointer, _ entry: RecordEntry, to output: UnsafeMutableRawPointer, at start: Int,
        after target: inout RecentName
    ) -> Int {
        let first = Int(entry.firstName)
        unsafe (output + start).copyWithSlack(from: data, first)
        var read = first
        var position = start &+ first
        var length = Int(entry.firstNameCount)
        var next = Int(entry.secondNameCount)
        while length > 0 {
            let name = unsafe data + read
            if length == 1 {
                unsafe (output + position).storeBytes(of: 0, as: UInt8.self)
                position &+= 1
            } else if entry.mayBeCompressed, unsafe target.isSame(as: name, count: length) {
                unsafe (output + position).storePointer(to: target.target)
                position &+= 2
            } else {
                let place = unsafe append(name, length, compress: entry.mayBeCompressed, to: output, at: position)
                unsafe position = place.end
                unsafe target = RecentName(name, count: length, target: place.target)
            }
            read &+= length
            (length, next) = (next, 0)
        }
        let rest = Int(entry.dataCount) &- read
        unsafe (output + position).copyWithSlack(from: data + read, rest)
        return position &+ rest
    }

    /// Keeps a copy of the last owner, whose octets another has.
    @inline(__always)
    private mutating func keep(_ owner: RecentName) {
        guard unsafe owner.start != last.start else { return }
        let copy = unsafe freeName
        // Safe: both have slack.
        unsafe copy.copyWithSlack(from: owner.start, owner.count)
        unsafe last = RecentName(copy, count: owner.count, target: owner.target)
    }
}
