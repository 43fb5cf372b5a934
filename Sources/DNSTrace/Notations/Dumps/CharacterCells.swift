/// Cells of four columns with a character, an escape or three octal digits in each: od -c, hexdump -c.
///
///     cell = "   " CHAR / "  \" ("0" / "a" / "b" / "f" / "n" / "r" / "t" / "v") / " " 3OCTDIG
///
/// A blank cell is a space character.
struct CharacterCells: DumpCells {
    func read(_ row: DumpRow, of text: [UInt8], count: Int?, column: Int?) -> DumpWords? {
        var end = max(row.line.upperBound, row.offsetEnd)
        // hexdump fills a last row up with blanks: where no length comes after it, they are no spaces.
        if count == nil {
            while end > row.offsetEnd, text[end &- 1] == 0x20 { end &-= 1 }
        }
        let data = cells(in: row.offsetEnd..<end, of: text, count: count)
        return data.map { DumpWords(data: $0, width: 1, column: row.line.count) }
    }

    /// The bytes of the cells in a part of a line, as many as are wanted or as there are; nil where one is no cell.
    func cells(in range: Range<Int>, of text: [UInt8], count: Int? = nil) -> LocatedBytes? {
        let count = min(count ?? (range.count &+ 3) / 4, 4096)
        var data = LocatedBytes()
        for index in 0..<count {
            let start = min(range.lowerBound &+ 4 &* index, range.upperBound)
            let end = min(start &+ 4, range.upperBound)
            guard let byte = byte(of: text[start..<end]) else { return nil }
            data.append(byte, at: start)
        }
        return data.count > 0 ? data : nil
    }

    private func byte(of cell: ArraySlice<UInt8>) -> UInt8? {
        let body = cell.drop { $0 == 0x20 }
        guard cell.count == 4 || cell.allSatisfy({ $0 == 0x20 }) else { return nil }
        switch body.count {
        case 0: return 0x20
        case 1: return body.first
        case 2 where body.first == UInt8(ascii: "\\"):
            var bytes: [UInt8] = []
            _ = StringEscapes.common.decode(
                Array(body).span, from: 0, until: nil, into: &bytes)
            return bytes.first
        case 3:
            var value = 0
            for byte in body {
                guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) else { return nil }
                value = value &* 8 &+ Int(byte &- UInt8(ascii: "0"))
            }
            return UInt8(exactly: value)
        default: return nil
        }
    }
}
