/// Tables with one octet a row, as debuggers show arrays and programs print them: an index, and among other columns the octet.
///
///     row    = ["["] index ["]"] *( space column )
///     [0]   UInt8   60            [0]   0x3c   unsigned char            0   .   0x3c   60
///     [0] = {unsigned char} 60 '<'
///
/// The indices rise by one from row to row. The octet is the only number after `0x` on its row, or else the only one in digits.
struct IndexedRows: Notation {
    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var data = LocatedBytes()
        var range = 0..<0
        var next = 0
        func finish() {
            if data.count >= 12 {
                readings.append(
                    Reading(notation: "numbers with indices", range: range, data: data, confidence: -1))
            }
            data = LocatedBytes()
        }
        for line in text.lines {
            guard let row = Self.row(text.bytes[line]) else {
                if text.bytes[line].contains(where: { $0 > 0x20 }) { finish() }
                continue
            }
            if data.count > 0, row.index != next { finish() }
            if data.count == 0 { range = line }
            data.append(row.value, at: row.offset)
            range = range.lowerBound..<line.upperBound
            next = row.index &+ 1
        }
        finish()
        return readings
    }

    /// The index of a row, its octet, and where that is; nil where it has none, or several.
    private static func row(_ line: ArraySlice<UInt8>) -> (index: Int, value: UInt8, offset: Int)? {
        guard line.count < 256 else { return nil }
        var words = line.split { $0 == 0x20 || $0 == 0x09 }[...]
        guard let first = words.popFirst(), words.count < 12 else { return nil }
        var digits = first
        if digits.first == UInt8(ascii: "["), digits.last == UInt8(ascii: "]") {
            digits = digits.dropFirst().dropLast()
        }
        guard let index = number(digits, base: 10, most: 65_535) else { return nil }
        var marked: [(value: Int, offset: Int)] = []
        var plain: [(value: Int, offset: Int)] = []
        for word in words {
            if word.starts(with: "0x".utf8) || word.starts(with: "0X".utf8) {
                guard let value = number(word.dropFirst(2), base: 16, most: 255) else { return nil }
                marked.append((value, word.startIndex))
            } else if let value = number(word, base: 10, most: 255) {
                plain.append((value, word.startIndex))
            }
        }
        let found = marked.isEmpty ? plain : marked
        guard found.count == 1, let value = UInt8(exactly: found[0].value) else { return nil }
        return (index, value, found[0].offset)
    }

    private static func number(_ digits: ArraySlice<UInt8>, base: Int, most: Int) -> Int? {
        guard (1...5).contains(digits.count) else { return nil }
        var value = 0
        for byte in digits {
            guard let digit = byte.hexDigitValue, Int(digit) < base else { return nil }
            value = value &* base &+ Int(digit)
        }
        return value <= most ? value : nil
    }
}
