extension OctetStoreBuilder {
    /// Appends the record at `start` if its name and its data are sound and nothing can be said against them; returns the
    /// offset after it, or 0 where nothing was appended.
    ///
    /// It is how almost every record is decoded: what it does not take is looked at again, field by field.
    @inline(always)
    mutating func appendSound(
        at start: Int, of message: RawSpan, _ shapes: DataShapes, _ memo: inout NameMemo,
        mayBeOPT: Bool, _ sawOPT: inout Bool
    ) -> Int {
        guard let name = message.passSoundName(at: start, before: message.byteCount, &memo) else { return 0 }
        let fixed = name.end
        guard let (shape, end) = message.passFixedFields(at: fixed, shapes) else { return 0 }
        guard _fastPath(hasRoomForEntry) else { return 0 }
        if shape.names > 0 { return appendSound(name, at: start, of: message, shape, to: end, &memo, shapes.remarks) }

        let data = fixed &+ RecordHead.length
        guard _fastPath(message.hasSoundParts(shape, from: data &+ shape.before, to: end, remarks: shapes.remarks))
        else { return 0 }
        if RecordHead(message, at: fixed).type == RecordType.opt.rawValue {
            guard mayBeOPT, !sawOPT, name.length == 1 else { return 0 }
            sawOPT = true
        }
        reserve(name.length &+ (end &- data))
        var entry = RecordEntry(RecordHead(message, at: fixed))
        var place = appendOwner(name, at: start, of: message, &memo, to: &entry)
        entry.data = UInt32(truncatingIfNeeded: place)
        entry.dataCount = UInt32(truncatingIfNeeded: end &- data)
        place = copy(message, from: data, count: end &- data, to: place)
        used = place
        append(entry)
        return end
    }

    /// The same for a record with names in its data, whose own name has been passed over.
    @inline(never)
    private mutating func appendSound(
        _ name: SoundName, at start: Int, of message: RawSpan, _ shape: DataShape, to end: Int,
        _ memo: inout NameMemo, _ remarks: Bool
    ) -> Int {
        let data = name.end &+ RecordHead.length
        guard let found = message.passSoundData(at: data, shape, to: end, &memo, remarks: remarks) else { return 0 }
        reserve(name.length &+ (end &- data) &+ found.first.rest.length &+ found.second.rest.length)
        var entry = RecordEntry(RecordHead(message, at: name.end))
        var place = appendOwner(name, at: start, of: message, &memo, to: &entry)
        let rest = found.first.rest
        if found.first.own == 0, rest.place > 0, shape.before == 0, found.first.end == end {
            // The data are a name that is in the store already.
            entry.data = UInt32(truncatingIfNeeded: rest.place)
            entry.dataCount = UInt32(truncatingIfNeeded: rest.length)
        } else {
            let dataPlace = place
            if found.hasCompressed {
                place = copy(message, from: data, count: shape.before, to: place)
                place = copy(found.first, at: data &+ shape.before, of: message, to: place, &memo)
                var next = found.first.end
                if shape.names > 1 {
                    place = copy(found.second, at: next, of: message, to: place, &memo)
                    next = found.second.end
                }
                place = copy(message, from: next, count: end &- next, to: place)
            } else {
                memo.note(found.first, at: data &+ shape.before, place: place &+ shape.before)
                place = copy(message, from: data, count: end &- data, to: place)
            }
            entry.data = UInt32(truncatingIfNeeded: dataPlace)
            entry.dataCount = UInt32(truncatingIfNeeded: place &- dataPlace)
        }
        if shape.mayHavePointer {
            entry.firstName = UInt16(truncatingIfNeeded: shape.before)
            entry.firstNameCount = UInt8(truncatingIfNeeded: found.first.length)
            entry.secondNameCount = UInt8(truncatingIfNeeded: found.second.length)
            entry.mayBeCompressed = shape.mayBeCompressed
        }
        used = place
        append(entry)
        return end
    }

    /// Sees to it that the store has the name of a record, which has been checked.
    mutating func appendOwner(
        _ extent: NameExtent, of message: RawSpan, _ memo: inout NameMemo, to entry: inout RecordEntry
    ) {
        if extent.lowest < Header.length {
            // It takes octets from the header, and the memo has none of these.
            entry.nameCount = UInt8(truncatingIfNeeded: extent.length)
            entry.name = UInt32(truncatingIfNeeded: append(extent, of: message))
        } else {
            reserve(extent.length)
            used = appendOwner(SoundName(extent, &memo), at: extent.start, of: message, &memo, to: &entry)
        }
    }

    /// Sees to it that the store has a record's name; returns the place after what has been written.
    @inline(always)
    private func appendOwner(
        _ name: SoundName, at start: Int, of message: RawSpan, _ memo: inout NameMemo, to entry: inout RecordEntry
    ) -> Int {
        entry.nameCount = UInt8(truncatingIfNeeded: name.length)
        if _fastPath(name.own == 0 && name.rest.place > 0) {
            // The same name is in the store already.
            entry.name = UInt32(truncatingIfNeeded: name.rest.place)
            return used
        }
        entry.name = UInt32(truncatingIfNeeded: used)
        return copy(name, at: start, of: message, to: used, &memo)
    }
}

extension RecordEntry {
    /// An entry with the fields of a head.
    @inline(__always)
    init(_ head: RecordHead) {
        type = head.type
        recordClass = head.recordClass
        ttl = head.ttl
    }
}
