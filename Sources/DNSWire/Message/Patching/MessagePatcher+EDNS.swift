extension MessagePatcher {
    /// Puts an OPT record in the place of the one that there is, or appends one, before a TSIG record (RFC 6891 §6.1.1).
    ///
    /// - Parameters:
    ///   - payloadSize: the largest UDP payload in octets that the sender takes.
    ///   - flags: the extended response code, the version and the flags.
    ///   - options: the options as they are on the wire.
    /// - Throws: `noRoom`, `tooLong` for more than 65,535 octets of options, `tooManyEntries`, `malformedData` where the
    ///   records cannot be passed over, `valueOutOfRange` for a message of DNS Stateful Operations, which has none (RFC 8490
    ///   §5.4), or where a pointer could not lead so far; the message is then as it was.
    @_lifetime(self: copy self)
    public mutating func setEDNS(
        payloadSize: UInt16 = 1232, flags: OPTFlags = OPTFlags(), options: Span<UInt8> = Span()
    ) throws(WireEncodingError) {
        guard let length = UInt16(exactly: options.count) else {
            throw WireEncodingError(.tooLong, octets: options.count)
        }
        guard header.opcode != .dso else { throw WireEncodingError(.valueOutOfRange) }
        let place = try placeOfOPT()
        if !place.isThere, message.raw.uint16(10) == .max { throw WireEncodingError(.tooManyEntries) }
        try resize(place, to: 11 &+ options.count)
        // Safe, all of it: `resize` has made room for the record.
        octets[place.start] = 0
        octets.store(RecordType.opt.rawValue, at: place.start &+ 1)
        octets.store(payloadSize, at: place.start &+ 3)
        octets.store(flags.ttl, at: place.start &+ 5)
        octets.store(length, at: place.start &+ 9)
        for index in options.indices { octets[place.start &+ 11 &+ index] = options[index] }
        if !place.isThere { octets.store(message.raw.uint16(10) &+ 1, at: 10) }
    }

    /// Puts an OPT record in the place of the one that there is, or appends one.
    ///
    /// - Throws: as ``setEDNS(payloadSize:flags:options:)``.
    @_lifetime(self: copy self)
    public mutating func setEDNS(_ edns: EDNS) throws(WireEncodingError) {
        try edns.options.wire.withSpan { (options) throws(WireEncodingError) in
            try setEDNS(payloadSize: edns.payloadSize, flags: edns.flags, options: options)
        }
    }

    /// Takes out the OPT record; returns whether there was one.
    ///
    /// - Throws: `malformedData` where the records cannot be passed over; the message is then as it was.
    @_lifetime(self: copy self)
    public mutating func removeEDNS() throws(WireEncodingError) -> Bool {
        let place = try placeOfOPT()
        guard place.isThere else { return false }
        try resize(place, to: 0)
        octets.store(message.raw.uint16(10) &- 1, at: 10)
        return true
    }

    /// Puts an option in the place of those with its code, or at the end; without an OPT record one is appended.
    ///
    /// - Parameters:
    ///   - code: what the option is.
    ///   - data: its data, or `nil` to take out the options with that code.
    /// - Throws: as ``setEDNS(payloadSize:flags:options:)``; `malformedData` also where the options do not end with the record.
    @_lifetime(self: copy self)
    public mutating func setOption(
        _ code: EDNSOptionCode, _ data: Octets?
    ) throws(WireEncodingError) {
        var size: UInt16 = 1232
        var flags = OPTFlags()
        var options: [UInt8] = []
        var isPlaced = data == nil
        let added = try data.map { data throws(WireEncodingError) in
            try EDNSOptions(CollectionOfOne(EDNSOption(code: code, data: data))).wire
        }
        do throws(WireDecodingError) {
            if let edns = try MessageView(message).edns {
                size = edns.payloadSize
                flags = edns.flags
                var cursor = edns.options
                while let option = try cursor.next() {
                    if option.code != code {
                        options.append(message.extracting(option.offset..<option.endOffset))
                    } else if !isPlaced, let added {
                        added.withSpan { options.append($0) }
                        isPlaced = true
                    }
                }
            } else if data == nil {
                return
            }
        } catch {
            throw WireEncodingError(malformed: error)
        }
        if !isPlaced, let added { added.withSpan { options.append($0) } }
        try setEDNS(payloadSize: size, flags: flags, options: options.span)
    }
}

/// Where the OPT record of a message is, or would be.
struct OPTPlace {
    /// The offset of its first octet.
    var start: Int
    /// The offset after its last octet; the same where there is none.
    var end: Int
    /// How many records come after it.
    var following: Int
    /// Whether there is one.
    var isThere: Bool
}

extension MessagePatcher {
    private func placeOfOPT() throws(WireEncodingError) -> OPTPlace {
        do throws(WireDecodingError) {
            var records = try MessageView(message).records
            while let record = try records.next() {
                guard record.section == .additional else { continue }
                if record.type == .opt {
                    return OPTPlace(
                        start: record.offset, end: record.endOffset, following: records.remaining, isThere: true)
                }
                if record.type == .tsig, records.remaining == 0 {
                    return OPTPlace(start: record.offset, end: record.offset, following: 1, isThere: false)
                }
            }
            return OPTPlace(start: records.offset, end: records.offset, following: 0, isThere: false)
        } catch {
            throw WireEncodingError(malformed: error)
        }
    }

    /// Makes a record as long as it is to be: moves what comes after it, and sets the pointers that lead there.
    ///
    /// No name may take octets from the record, which are about to change.
    private mutating func resize(_ place: OPTPlace, to length: Int) throws(WireEncodingError) {
        let end = place.start &+ length
        let change = end &- place.end
        guard count &+ change <= min(octets.count, MessageEncoder.maximumLength) else {
            throw WireEncodingError(.noRoom, octets: count &+ change &- octets.count)
        }
        // An OPT record that is appended moves nothing.
        if place.start < count { try checkNames(before: place.start) }
        if place.following > 0 {
            for pointer in try pointers(over: place, movedBy: change) {
                let target = Int(message.raw.uint16(pointer) & 0x3FFF) &+ change
                octets.store(UInt16(truncatingIfNeeded: 0xC000 | target), at: pointer)
            }
        }
        guard change != 0 else { return }
        let tail = count &- place.end
        if change > 0 {
            for index in stride(from: tail &- 1, through: 0, by: -1) {
                octets[end &+ index] = octets[place.end &+ index]
            }
        } else {
            for index in 0..<tail { octets[end &+ index] = octets[place.end &+ index] }
        }
        _count = count &+ change
    }

    /// The offsets of the pointers after a record that lead to what is after it, too.
    ///
    /// - Throws: `malformedData` where what one leads to is not whole before or after the record, or names cannot be found,
    ///   `valueOutOfRange` where one could not lead so far.
    private func pointers(over place: OPTPlace, movedBy change: Int) throws(WireEncodingError) -> [Int] {
        var pointers: [Int] = []
        do throws(WireDecodingError) {
            let view = try MessageView(message)
            let context = view.message.dataContext
            var records = view.records(at: place.end, remaining: place.following)
            while let record = try records.next() {
                if record.passedName.isCompressed { pointers.append(record.passedName.end &- 2) }
                guard !context.hasNoData(record.recordClass, in: record.section) else { continue }
                let reader = record.rdataReader
                try context.program(record.type, record.recordClass, of: reader).run(reader) { _, _, _, content in
                    if case .name(let name, _) = content, name.isCompressed { pointers.append(name.end &- 2) }
                }
            }
        } catch {
            throw WireEncodingError(malformed: error)
        }
        let whole = message.raw
        let part = message.extracting(first: place.start).raw
        let known = Set(pointers)
        var moved: [Int] = []
        for pointer in pointers {
            let target = Int(whole.uint16(pointer) & 0x3FFF)
            let isBefore = target < place.start
            // What a pointer leads to must be all before the record; or its labels all after it, and there end in a pointer that
            // is looked at, too.
            let passed = whole.passedName(at: target, before: min(isBefore ? place.start : pointer, target &+ 257))
            let isWhole =
                if let passed {
                    isBefore
                        ? part.nameExtent(at: target, passed) != nil
                        : target >= place.end && (!passed.isCompressed || known.contains(passed.end &- 2))
                } else { false }
            guard isWhole else {
                throw WireEncodingError(malformed: WireDecodingError(.valueOutOfRange, at: pointer, length: 2))
            }
            guard !isBefore else { continue }
            guard target &+ change <= 0x3FFF else { throw WireEncodingError(.valueOutOfRange) }
            moved.append(pointer)
        }
        return moved
    }
}
