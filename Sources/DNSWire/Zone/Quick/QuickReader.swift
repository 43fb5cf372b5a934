/// Reads an entry of a zone file in place where all of it is as usual.
///
/// It only ever says that an entry is sound: whatever it does not take, the plain way reads again from its first octet, which
/// has every rule and every error. The text ends in ends of line (`TextBuffer`), at which everything here stops.
struct QuickReader: ~Escapable {
    /// The text and the ends of line after it.
    let text: RawSpan
    /// Where the text ends.
    let end: Int
    /// Whether nothing comes after the text.
    let isComplete: Bool
    /// The next octet to be read.
    var position: Int
    /// How many ends of line have been passed.
    var lines = 0
    private var parentheses = 0
    private var statedTTL: UInt32?

    @_lifetime(copy text)
    init(_ text: RawSpan, from position: Int, to end: Int, isComplete: Bool) {
        self.text = text
        self.position = position
        self.end = end
        self.isComplete = isComplete
    }

    /// What an entry turned out to be.
    enum Outcome {
        /// A record, which is in the room.
        case record
        /// Nothing but white space and comments.
        case blank
        /// Something for the plain way, or without its end.
        case other
    }

    /// Reads the entry that comes next, and takes it from its file if it is not for the plain way.
    @inline(__always)
    static func readEntry(
        of source: inout ZoneSource, into room: inout RecordRoom, _ head: inout RecordHeadText, _ tables: QuickTables
    ) -> Outcome {
        let start = source.buffer.start
        var reader = QuickReader(
            source.buffer.text, from: start, to: source.buffer.end, isComplete: source.isComplete)
        var outcome = reader.readEntry(into: &room, &head, tables)
        let count = reader.position &- start
        if outcome == .record, count > ZoneReader.maximumEntryLength { outcome = .other }
        let lines = reader.lines
        if outcome != .other { source.take(count, lines: lines) }
        return outcome
    }

    /// Reads the entry that comes next.
    @_lifetime(self: copy self)
    mutating func readEntry(
        into room: inout RecordRoom, _ head: inout RecordHeadText, _ tables: QuickTables
    ) -> Outcome {
        let first = text.octet(position)
        var ownerCount = room.ownerCount
        if first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D || first == 0x3B {
            let next = skipBlanks()
            if next == 0x0A { return passEnd() ? .blank : .other }
            guard ownerCount > 0, parentheses == 0 else { return .other }
        } else {
            // What may be no owner must not be written over the last one: a directive, a parenthesis.
            guard first > 0x29 else { return .other }
            let ownerEnd = readName(room, at: RecordRoom.owner)
            guard ownerEnd > 0 else { return .other }
            ownerCount = ownerEnd &- RecordRoom.owner
        }
        guard readHead(&head, tables) else { return .other }
        let dataEnd = readData(head.type, room, tables)
        guard dataEnd > 0, dataEnd <= RecordRoom.end, skipBlanks() == 0x0A, passEnd() else { return .other }
        if let statedTTL { head.lastTTL = statedTTL }
        head.lastClass = .internet
        room.setOwner(count: ownerCount)
        room.setData(count: dataEnd &- RecordRoom.data)
        return .record
    }

    /// Passes the end of line that ends an entry; false where it may be no end, as more text is to come.
    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func passEnd() -> Bool {
        guard parentheses == 0 else { return false }
        guard _fastPath(position < end) else { return isComplete }
        position &+= 1
        lines &+= 1
        return true
    }

    /// Passes over white space, and over parentheses, comments and the ends of line in them; gives the octet that comes next,
    /// or 0 where there is something wrong.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func skipBlanks() -> UInt8 {
        var octet = text.octet(position)
        while octet == 0x20 || octet == 0x09 {
            position &+= 1
            octet = text.octet(position)
        }
        if _fastPath(octet > 0x3B || octet &- 0x2A < 0x3B - 0x2A || octet == 0x22) { return octet }
        if octet == 0x0A, parentheses == 0 { return octet }
        return skipUnusual()
    }

    @inline(never)
    @_lifetime(self: copy self)
    private mutating func skipUnusual() -> UInt8 {
        while true {
            let octet = text.octet(position)
            switch octet {
            case 0x20, 0x09, 0x0D: position &+= 1
            case 0x28:
                parentheses &+= 1
                position &+= 1
            case 0x29:
                guard parentheses > 0 else { return 0 }
                parentheses &-= 1
                position &+= 1
            case 0x3B: skipComment()
            case 0x0A where parentheses > 0:
                guard position < end else { return 0 }
                position &+= 1
                lines &+= 1
            default: return octet
            }
        }
    }

    @_lifetime(self: copy self)
    private mutating func skipComment() {
        while true {
            let mask = TextWord.endOfLine(text.littleEndianWord(position))
            guard mask == 0 else {
                position &+= TextWord.index(mask)
                return
            }
            position &+= 8
        }
    }

    /// Reads TTL, class and type.
    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func readHead(_ head: inout RecordHeadText, _ tables: QuickTables) -> Bool {
        var ttl: UInt32?
        var sawClass = false
        while true {
            let octet = skipBlanks()
            if octet &- 0x30 < 10 {
                guard ttl == nil, let number = readDecimal(upTo: 0xFFFF_FFFF) else { return false }
                ttl = UInt32(truncatingIfNeeded: number)
            } else {
                guard let number = readMnemonic(tables) else { return false }
                if number < 0x10000 {
                    guard let usual = ttl ?? head.usualTTL else { return false }
                    head.ttl = usual
                    head.type = UInt16(truncatingIfNeeded: number)
                    break
                }
                guard !sawClass, number == 0x10001 else { return false }
                sawClass = true
            }
        }
        guard sawClass || head.lastClass == .internet else { return false }
        head.recordClass = .internet
        statedTTL = ttl
        return true
    }

    /// Reads a word of up to eight letters, the mnemonic of a type or a class.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func readMnemonic(_ tables: QuickTables) -> Int? {
        let word = text.littleEndianWord(position)
        let mask = TextWord.endOfLabel(word)
        let count = mask == 0 ? 8 : TextWord.index(mask)
        guard count > 0, TextWord.endsToken(text.octet(position &+ count)) else { return nil }
        let letters = ASCIICase.lower(word & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        guard let number = tables.number(of: letters) else { return nil }
        position &+= count
        return number
    }

    /// Reads a decimal number of up to ten digits.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func readDecimal(upTo maximum: UInt64) -> UInt64? {
        var from = position
        var number: UInt64 = 0
        var octet = text.octet(from)
        while octet &- 0x30 < 10 {
            number = number &* 10 &+ UInt64(octet &- 0x30)
            from &+= 1
            octet = text.octet(from)
        }
        guard from > position, from &- position <= 10, number <= maximum, TextWord.endsToken(octet) else { return nil }
        position = from
        return number
    }

    /// Reads a name to a place in the room; gives the place after it, or 0.
    ///
    /// The place is one from which a name of 255 octets would be in the room.
    @inline(never)
    @_lifetime(self: copy self)
    mutating func readName(_ room: borrowing RecordRoom, at start: Int) -> Int {
        var from = position
        let first = text.octet(from)
        if first == 0x2E || first == 0x40, TextWord.endsToken(text.octet(from &+ 1)) {
            position = from &+ 1
            if first == 0x40 { return room.originCount > 0 ? start &+ room.copyOrigin(to: start) : 0 }
            room.store(0, at: start)
            return start &+ 1
        }
        var label = start
        while true {
            var count = 0
            while true {
                let word = text.littleEndianWord(from &+ count)
                room.store(word: word, at: label &+ 1 &+ count)
                let mask = TextWord.endOfLabel(word)
                if mask != 0 {
                    count &+= TextWord.index(mask)
                    break
                }
                count &+= 8
                if count > 63 { return 0 }
            }
            guard count > 0, count <= 63 else { return 0 }
            room.store(UInt8(truncatingIfNeeded: count), at: label)
            label &+= count &+ 1
            from &+= count
            guard label &- start < 255 else { return 0 }
            let octet = text.octet(from)
            if octet == 0x2E {
                from &+= 1
                guard TextWord.endsToken(text.octet(from)) else { continue }
                room.store(0, at: label)
                position = from
                return label &+ 1
            }
            guard TextWord.endsToken(octet), room.originCount > 0, label &- start &+ room.originCount <= 255 else {
                return 0
            }
            position = from
            return label &+ room.copyOrigin(to: label)
        }
    }
}
