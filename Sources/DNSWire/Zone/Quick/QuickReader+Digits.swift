extension QuickReader {
    /// Reads base 16 up to the end, in one token or more, each of which has whole octets.
    @inline(never)
    @_lifetime(self: copy self)
    mutating func readHex(
        _ step: QuickStep, _ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables
    ) -> Int {
        var to = place
        repeat {
            let start = to
            while let octet = hexOctet(tables) {
                guard to < RecordRoom.end else { return 0 }
                room.store(octet, at: to)
                to &+= 1
            }
            guard to > start, TextWord.endsToken(text.octet(position)) else { return 0 }
        } while skipBlanks() != 0x0A
        return step.allows(to &- place) ? to : 0
    }

    /// Reads two digits of base 16, if they are there.
    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func hexOctet(_ tables: QuickTables) -> UInt8? {
        let high = tables.hexValues[Int(text.octet(position))] ?? 255
        guard high < 16 else { return nil }
        // The first octet was no end of line, so that there is a second one.
        let low = tables.hexValues[Int(text.octet(position &+ 1))] ?? 255
        guard low < 16 else { return nil }
        position &+= 2
        return high &<< 4 | low
    }

    /// Reads base 64 up to the end, in one token or more, each of which has whole groups.
    @inline(never)
    @_lifetime(self: copy self)
    mutating func readBase64(
        _ step: QuickStep, _ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables
    ) -> Int {
        var to = place
        repeat {
            let start = position
            var octet = text.octet(position)
            while !TextWord.endsToken(octet) {
                guard to < RecordRoom.end else { return 0 }
                let digits = base64Group(tables)
                guard digits < 1 &<< 24 else {
                    // Padding ends the last token.
                    let count = readPaddedGroup(room, at: to, tables)
                    guard count > 0, skipBlanks() == 0x0A else { return 0 }
                    to &+= count
                    return step.allows(to &- place) ? to : 0
                }
                room.store(bigEndian: digits &<< 8, at: to)
                to &+= 3
                position &+= 4
                octet = text.octet(position)
            }
            guard position > start else { return 0 }
        } while skipBlanks() != 0x0A
        return step.allows(to &- place) ? to : 0
    }

    /// The 24 bits of four digits; more where they are none.
    @inline(__always)
    private func base64Group(_ tables: QuickTables) -> UInt32 {
        // Eight octets are there to be looked at, whatever the text ends with.
        let word = text.littleEndianWord(position)
        func value(_ index: UInt64) -> UInt32 {
            UInt32(tables.base64Values[Int(UInt8(truncatingIfNeeded: word &>> (8 &* index)))] ?? 255)
        }
        let (first, second, third, fourth) = (value(0), value(1), value(2), value(3))
        guard first | second | third | fourth < 64 else { return .max }
        return first &<< 18 | second &<< 12 | third &<< 6 | fourth
    }

    /// Reads a last group with one `=` or two; gives the number of its octets, or 0.
    @_lifetime(self: copy self)
    private mutating func readPaddedGroup(
        _ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables
    ) -> Int {
        func value(_ index: Int) -> UInt32 { UInt32(tables.base64Values[Int(text.octet(position &+ index))] ?? 255) }
        // The buffer ends in more ends of line than are looked at here.
        let isOne = text.octet(position &+ 2) == 0x3D
        let (first, second, third) = (value(0), value(1), isOne ? 0 : value(2))
        guard text.octet(position &+ 3) == 0x3D, first | second | third < 64,
            TextWord.endsToken(text.octet(position &+ 4))
        else { return 0 }
        let bits = first &<< 18 | second &<< 12 | third &<< 6
        // Bits of no octet are zero (RFC 4648 §3.5).
        guard bits & (isOne ? 0xFFFF : 0xFF) == 0 else { return 0 }
        room.store(bigEndian: bits &<< 8, at: place)
        position &+= 4
        return isOne ? 1 : 2
    }

    /// Reads a token of base 16 after an octet that counts the octets; a hyphen stands for none.
    @inline(never)
    @_lifetime(self: copy self)
    mutating func readCountedHex(
        _ step: QuickStep, _ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables
    ) -> Int {
        var count = 0
        if text.octet(position) == 0x2D {
            position &+= 1
        } else {
            while let octet = hexOctet(tables) {
                guard count < 255 else { return 0 }
                room.store(octet, at: place &+ 1 &+ count)
                count &+= 1
            }
            guard count > 0 else { return 0 }
        }
        guard TextWord.endsToken(text.octet(position)), step.allows(count) else { return 0 }
        room.store(UInt8(truncatingIfNeeded: count), at: place)
        return place &+ 1 &+ count
    }

    /// Reads a token of base 32 with the extended hex alphabet after an octet that counts the octets (RFC 5155 §3.3).
    @inline(never)
    @_lifetime(self: copy self)
    mutating func readCountedBase32(
        _ step: QuickStep, _ room: borrowing RecordRoom, at place: Int, _ tables: QuickTables
    ) -> Int {
        var count = 0
        while !TextWord.endsToken(text.octet(position)) {
            guard count < 250 else { return 0 }
            var bits: UInt64 = 0
            for index in 0..<8 {
                // Whole groups alone are usual: a hash has 20 octets.
                let value = tables.base32Values[Int(text.octet(position &+ index))] ?? 255
                guard value < 32 else { return 0 }
                bits = bits &<< 5 | UInt64(value)
            }
            room.store(bigEndian: bits &<< 24, at: place &+ 1 &+ count)
            count &+= 5
            position &+= 8
        }
        guard count > 0, step.allows(count) else { return 0 }
        room.store(UInt8(truncatingIfNeeded: count), at: place)
        return place &+ 1 &+ count
    }
}
