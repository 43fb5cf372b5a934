/// Files of records that have an address and a checksum each: Intel HEX and Motorola's S-records.
///
///     intel    = ":" count 4HEXDIG type data checksum          ; types: 0 data, 1 end, 2 and 4 base address, 3 and 5 start
///     motorola = "S" DIGIT count address data checksum         ; S1, S2, S3 data, S5 and S6 how many, S7, S8, S9 end
///
/// The data of records that follow each other are joined. What the count, the checksum, the address or the number of records
/// contradicts is a doubt that names the line.
struct ChecksummedRecords: Notation {
    func readings(of text: SourceText) -> [Reading] {
        readings(of: text, "Intel HEX") { IntelRecord.read($0, of: text.bytes) }
            + readings(of: text, "S-records") { MotorolaRecord.read($0, of: text.bytes) }
    }

    /// What a line says.
    struct Record: Sendable {
        /// What a record is for.
        enum Kind: Sendable {
            /// Bytes at an address.
            case data(address: UInt64)
            /// What the addresses after it are counted from.
            case base(UInt64)
            /// How many records of data are before it.
            case count(Int)
            /// The last record.
            case end
            /// A name, or where a program starts.
            case other
        }

        /// What it is for.
        var kind: Kind
        /// Its data.
        var data = LocatedBytes()
        /// What it contradicts in itself, as the end of a sentence that begins with its line.
        var fault: String?
    }

    /// Records that follow each other, on their way to a reading.
    private struct Block {
        var data = LocatedBytes()
        var range: Range<Int>
        var base: UInt64 = 0
        var next: UInt64?
        var count = 0
        var doubts: [String] = []

        mutating func doubt(_ words: String, on line: Int) {
            if doubts.count < 4 { doubts.append("line \(line) \(words)") }
        }
    }

    private func readings(
        of text: SourceText, _ name: String, by read: (Range<Int>) -> Record?
    ) -> [Reading] {
        var readings: [Reading] = []
        var block: Block?
        func finish() {
            if let block, block.data.count >= 12 {
                readings.append(
                    Reading(
                        notation: name, range: block.range, data: block.data, confidence: 10, countsRepeats: true,
                        doubts: block.doubts))
            }
            block = nil
        }
        for line in text.lines {
            guard let record = read(line) else {
                // What a log has between two records is none; something else may have been one.
                if block != nil, Self.mayBeRecord(line, text.bytes) {
                    block?.doubt("cannot be read as a record", on: text.position(of: line.lowerBound).line)
                }
                continue
            }
            let number = text.position(of: line.lowerBound).line
            var current = block ?? Block(range: line)
            if let fault = record.fault { current.doubt(fault, on: number) }
            current.range = current.range.lowerBound..<line.upperBound
            switch record.kind {
            case .data(let address):
                let place = current.base &+ address
                if let next = current.next, place != next {
                    // What is far away is another piece of memory.
                    if record.fault == nil, place > next, place &- next > 4096 {
                        finish()
                        current = Block(range: line, base: current.base)
                    } else {
                        current.doubt("has the address \(Self.hex(place)), where \(Self.hex(next)) is next", on: number)
                    }
                }
                current.next = place &+ UInt64(record.data.count)
                current.count &+= 1
                current.data.append(contentsOf: record.data)
            case .base(let base):
                current.base = base
            case .count(let count):
                if count != current.count {
                    current.doubt("says that there are \(count) records, and there are \(current.count)", on: number)
                }
            case .end, .other:
                break
            }
            block = current
            if case .end = record.kind { finish() }
        }
        finish()
        return readings
    }

    /// Whether a line begins as records do, with a sign and digits, or with digits alone.
    private static func mayBeRecord(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
        var body = text[line].drop { $0 == 0x20 || $0 == 0x09 }
        if body.first == UInt8(ascii: ":") || body.first == UInt8(ascii: "S") { body = body.dropFirst() }
        return body.count >= 8 && body.prefix(8).count(where: { $0.hexDigitValue != nil }) >= 7
    }

    private static func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16, uppercase: true) }

    /// The bytes of the digits in a part of a line up to blanks at its end; nil where there are others.
    ///
    /// An odd digit at the end is left out, and told.
    static func bytes(_ range: Range<Int>, of text: [UInt8]) -> (bytes: LocatedBytes, isOdd: Bool)? {
        var end = range.upperBound
        while end > range.lowerBound, text[end &- 1] == 0x20 || text[end &- 1] == 0x09 { end &-= 1 }
        guard end > range.lowerBound, text[range.lowerBound..<end].allSatisfy({ $0.hexDigitValue != nil }) else {
            return nil
        }
        var bytes = LocatedBytes()
        let isOdd = (end &- range.lowerBound) % 2 == 1
        HexToken(digits: range.lowerBound..<end, start: range.lowerBound).append(to: &bytes, of: text)
        return (bytes, isOdd)
    }

    /// What is wrong with the sizes and the checksum of a record; nil where nothing is.
    ///
    /// - Parameters:
    ///   - missing: How many octets fewer there are than the record says.
    ///   - right: What the checksum must be.
    ///   - shown: What it is.
    static func fault(isOdd: Bool, missing: Int, right: UInt8, shown: UInt8) -> String? {
        if isOdd { return "has an odd number of digits" }
        if missing > 0 { return "has \(Quantity.count(missing, "octet")) less than it says" }
        if missing < 0 { return "has \(Quantity.count(-missing, "octet")) more than it says" }
        if right != shown {
            return "has the checksum \(hex(UInt64(shown))), but \(hex(UInt64(right))) is that of its octets"
        }
        return nil
    }
}

/// A record of Intel HEX.
private enum IntelRecord {
    static func read(_ line: Range<Int>, of text: [UInt8]) -> ChecksummedRecords.Record? {
        let body = text[line].drop { $0 == 0x20 || $0 == 0x09 }
        guard body.first == UInt8(ascii: ":"),
            let (all, isOdd) = ChecksummedRecords.bytes(body.startIndex &+ 1..<line.upperBound, of: text),
            all.count >= 5
        else { return nil }
        let bytes = all.bytes
        let type = bytes[3]
        var data = all.part(4..<all.count)
        data.truncate(to: data.count &- 1)
        let sum = bytes.dropLast().reduce(UInt8(0)) { $0 &+ $1 }
        let fault = ChecksummedRecords.fault(
            isOdd: isOdd, missing: Int(bytes[0]) &+ 5 &- all.count, right: 0 &- sum, shown: bytes[all.count &- 1])
        let value = data.bytes.prefix(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let kind: ChecksummedRecords.Record.Kind
        switch type {
        case 0: kind = .data(address: UInt64(bytes.number(at: 1)))
        case 1: kind = .end
        case 2: kind = .base(value << 4)
        case 4: kind = .base(value << 16)
        case 3, 5: kind = .other
        default:
            return ChecksummedRecords.Record(
                kind: .other, fault: fault ?? "has the type \(type), which there is none of")
        }
        if case .data = kind { return ChecksummedRecords.Record(kind: kind, data: data, fault: fault) }
        return ChecksummedRecords.Record(kind: kind, fault: fault)
    }
}

/// A record of Motorola's format.
private enum MotorolaRecord {
    static func read(_ line: Range<Int>, of text: [UInt8]) -> ChecksummedRecords.Record? {
        let body = text[line].drop { $0 == 0x20 || $0 == 0x09 }
        guard body.first == UInt8(ascii: "S"), body.count >= 10, let type = text[body.startIndex &+ 1].decimalDigit,
            type != 4, let (all, isOdd) = ChecksummedRecords.bytes(body.startIndex &+ 2..<line.upperBound, of: text),
            case let width = width(ofAddress: type), all.count >= width &+ 2
        else { return nil }
        let bytes = all.bytes
        let address = bytes[1..<(width &+ 1)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var data = all.part((width &+ 1)..<all.count)
        data.truncate(to: data.count &- 1)
        let sum = bytes.dropLast().reduce(UInt8(0)) { $0 &+ $1 }
        let fault = ChecksummedRecords.fault(
            isOdd: isOdd, missing: Int(bytes[0]) &+ 1 &- all.count, right: ~sum, shown: bytes[all.count &- 1])
        switch type {
        case 1, 2, 3: return ChecksummedRecords.Record(kind: .data(address: address), data: data, fault: fault)
        case 5, 6: return ChecksummedRecords.Record(kind: .count(Int(truncatingIfNeeded: address)), fault: fault)
        case 7, 8, 9: return ChecksummedRecords.Record(kind: .end, fault: fault)
        default: return ChecksummedRecords.Record(kind: .other, fault: fault)
        }
    }

    /// How many octets the address has in a record of a type.
    private static func width(ofAddress type: Int) -> Int {
        switch type {
        case 2, 6, 8: 3
        case 3, 7: 4
        default: 2
        }
    }
}
