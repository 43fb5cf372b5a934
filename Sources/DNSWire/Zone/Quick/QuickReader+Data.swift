extension QuickReader {
    /// Reads the data of a type in class IN into the room; gives the place after them, or 0.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func readData(_ type: UInt16, _ room: borrowing RecordRoom, _ tables: QuickTables) -> Int {
        guard var index = tables.starts[Int(type)].map(Int.init), index > 0 else { return 0 }
        var place = RecordRoom.data
        while let step = tables.steps[index] {
            if step.kind == .end { return place }
            // Data that are too long already have no next field that is as usual.
            guard place <= RecordRoom.end, skipBlanks() != 0x0A || step.kind == .typeBitmap else { return 0 }
            place = readField(step, room, at: place, tables)
            guard place > 0 else { return 0 }
            index &+= 1
        }
        return 0
    }

    /// Reads one field to a place that is at most the end of the room; gives the place after it, or 0.
    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func readField(
        _ step: QuickStep, _ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables
    ) -> Int {
        switch step.kind {
        case .plain, .end: return 0
        case .decimal8:
            guard let number = readDecimal(upTo: 0xFF) else { return 0 }
            room.store(UInt8(truncatingIfNeeded: number), at: place)
            return place &+ 1
        case .decimal16:
            guard let number = readDecimal(upTo: 0xFFFF) else { return 0 }
            room.store(bigEndian: UInt16(truncatingIfNeeded: number), at: place)
            return place &+ 2
        case .decimal32:
            guard let number = readDecimal(upTo: 0xFFFF_FFFF) else { return 0 }
            room.store(bigEndian: UInt32(truncatingIfNeeded: number), at: place)
            return place &+ 4
        case .recordType:
            guard let number = readMnemonic(tables), number < 0x10000 else { return 0 }
            room.store(bigEndian: UInt16(truncatingIfNeeded: number), at: place)
            return place &+ 2
        case .time:
            guard let seconds = readTime() else { return 0 }
            room.store(bigEndian: seconds, at: place)
            return place &+ 4
        case .ipv4Address:
            guard let address = readIPv4Address() else { return 0 }
            room.store(bigEndian: address, at: place)
            return place &+ 4
        case .ipv6Address: return readIPv6Address(room, at: place, tables)
        case .name: return readName(room, at: place)
        case .hex: return readHex(step, room, at: place, tables)
        case .keyDigest:
            guard place > RecordRoom.data else { return 0 }
            var step = step
            if let length = DigestType(rawValue: room.octet(at: place &- 1)).length {
                step.minimum = UInt16(truncatingIfNeeded: length)
                step.maximum = step.minimum
            } else {
                step.minimum = 1
            }
            return readHex(step, room, at: place, tables)
        case .base64: return readBase64(step, room, at: place, tables)
        case .countedHex: return readCountedHex(step, room, at: place, tables)
        case .countedBase32: return readCountedBase32(step, room, at: place, tables)
        case .string: return readString(room, at: place)
        case .strings:
            var place = place
            repeat {
                guard place <= RecordRoom.end else { return 0 }
                place = readString(room, at: place)
                guard place > 0 else { return 0 }
            } while skipBlanks() != 0x0A
            return place
        case .typeBitmap: return readTypeBitmap(room, at: place, tables)
        }
    }

    /// Reads `YYYYMMDDHHmmSS` (RFC 4034 §3.2).
    @inline(never)
    @_lifetime(self: copy self)
    private mutating func readTime() -> UInt32? {
        guard let date = TextWord.number(text.littleEndianWord(position)),
            let clock = TextWord.number(text.littleEndianWord(position &+ 6)),
            TextWord.endsToken(text.octet(position &+ 14)),
            let day = CalendarDate(year: date / 10000, month: date / 100 % 100, day: date % 100)
        else { return nil }
        let hour = clock / 10000 % 100
        let minute = clock / 100 % 100
        let second = clock % 100
        guard hour < 24, minute < 60, second < 60 else { return nil }
        position &+= 14
        return UInt32(exactly: day.days &* 86400 &+ hour &* 3600 &+ minute &* 60 &+ second)
    }

    @inline(never)
    @_lifetime(self: copy self)
    private mutating func readIPv4Address() -> UInt32? {
        var from = position
        var address: UInt32 = 0
        var count = 0
        while true {
            let first = text.octet(from) &- 0x30
            guard first < 10 else { return nil }
            var number = UInt32(first)
            from &+= 1
            var digit = text.octet(from) &- 0x30
            // Zeros in front mean other things to other readers.
            if digit < 10, first == 0 { return nil }
            if digit < 10 {
                number = number &* 10 &+ UInt32(digit)
                from &+= 1
                digit = text.octet(from) &- 0x30
                if digit < 10 {
                    number = number &* 10 &+ UInt32(digit)
                    from &+= 1
                }
            }
            guard number < 256 else { return nil }
            address = address &<< 8 | number
            count &+= 1
            let octet = text.octet(from)
            if count == 4 {
                guard TextWord.endsToken(octet) else { return nil }
                position = from
                return address
            }
            guard octet == 0x2E else { return nil }
            from &+= 1
        }
    }

    @inline(never)
    @_lifetime(self: copy self)
    private mutating func readIPv6Address(_ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables) -> Int {
        var from = position
        var groups = 0
        // How many groups are before the `::`, if there is one.
        var gap = -1
        if text.octet(from) == 0x3A {
            guard text.octet(from &+ 1) == 0x3A else { return 0 }
            gap = 0
            from &+= 2
            if TextWord.endsToken(text.octet(from)) {
                position = from
                room.store(word: 0, at: place)
                room.store(word: 0, at: place &+ 8)
                return place &+ 16
            }
        }
        while true {
            var group: UInt16 = 0
            var digits = 0
            while digits < 5, let digit = tables.hexValues[Int(text.octet(from))], digit < 16 {
                group = group &<< 4 | UInt16(digit)
                from &+= 1
                digits &+= 1
            }
            guard digits > 0, digits < 5, groups < 8 else { return 0 }
            room.store(bigEndian: group, at: place &+ 2 &* groups)
            groups &+= 1
            let octet = text.octet(from)
            if TextWord.endsToken(octet) { break }
            guard octet == 0x3A else { return 0 }
            from &+= 1
            if text.octet(from) == 0x3A {
                guard gap < 0, groups < 8 else { return 0 }
                gap = groups
                from &+= 1
                if TextWord.endsToken(text.octet(from)) { break }
            }
        }
        if gap >= 0 {
            guard groups < 8 else { return 0 }
            // The groups after the gap go to the end, the last one first.
            var index = 15
            var source = 2 &* groups &- 1
            while source >= 2 &* gap {
                room.store(room.octet(at: place &+ source), at: place &+ index)
                index &-= 1
                source &-= 1
            }
            while index >= 2 &* gap {
                room.store(0, at: place &+ index)
                index &-= 1
            }
        } else if groups != 8 {
            return 0
        }
        position = from
        return place &+ 16
    }

    /// Reads a string after an octet that counts its octets (RFC 1035 §5.1).
    @inline(never)
    @_lifetime(self: copy self)
    private mutating func readString(_ room: borrowing RecordRoom, at place: Int) -> Int {
        let first = text.octet(position)
        guard first == 0x22 else { return readWord(room, at: place) }
        var from = position &+ 1
        var count = 0
        while true {
            let word = text.littleEndianWord(from)
            room.store(word: word, at: place &+ 1 &+ count)
            let mask = TextWord.endOfQuoted(word)
            let plain = mask == 0 ? 8 : TextWord.index(mask)
            count &+= plain
            from &+= plain
            guard count <= 255 else { return 0 }
            if mask == 0 { continue }
            let octet = text.octet(from)
            if octet == 0x22 {
                room.store(UInt8(truncatingIfNeeded: count), at: place)
                position = from &+ 1
                return place &+ 1 &+ count
            }
            // `\X`; `\DDD` and all else is for the plain way.
            let escaped = text.octet(from &+ 1)
            guard octet == 0x5C, escaped &- 0x30 >= 10, escaped >= 0x20 else { return 0 }
            room.store(escaped, at: place &+ 1 &+ count)
            count &+= 1
            from &+= 2
        }
    }

    /// Reads a string without quotes.
    @_lifetime(self: copy self)
    private mutating func readWord(_ room: borrowing RecordRoom, at place: Int) -> Int {
        var from = position
        var octet = text.octet(from)
        while !TextWord.endsToken(octet) {
            guard octet != 0x22, octet != 0x5C, from &- position < 255 else { return 0 }
            room.store(octet, at: place &+ 1 &+ from &- position)
            from &+= 1
            octet = text.octet(from)
        }
        let count = from &- position
        guard count > 0 else { return 0 }
        room.store(UInt8(truncatingIfNeeded: count), at: place)
        position = from
        return place &+ 1 &+ count
    }

    /// Reads types of the first window (RFC 4034 §4.1.2).
    @inline(never)
    @_lifetime(self: copy self)
    private mutating func readTypeBitmap(_ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables) -> Int {
        for word in 0..<5 { room.store(word: 0, at: place &+ 8 &* word) }
        var last = -1
        while skipBlanks() != 0x0A {
            guard let number = readMnemonic(tables), number < 256 else { return 0 }
            let octet = place &+ 2 &+ number &>> 3
            room.store(room.octet(at: octet) | 0x80 &>> UInt8(truncatingIfNeeded: number & 7), at: octet)
            last = max(last, number &>> 3)
        }
        guard last >= 0 else { return place }
        room.store(UInt8(truncatingIfNeeded: last &+ 1), at: place &+ 1)
        return place &+ 3 &+ last
    }
}
