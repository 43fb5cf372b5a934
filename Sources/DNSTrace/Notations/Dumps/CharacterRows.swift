/// Dumps of characters without offsets: `od -An -c`, `hexdump -v -e '"" ...'`.
///
///     row = 1*cell                     ; `CharacterCells` has the grammar of a cell
///
/// Rows are joined as long as they follow each other.
struct CharacterRows: Notation {
    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var data = LocatedBytes()
        var range: Range<Int>?
        for line in text.lines {
            if let row = row(line, of: text.bytes) {
                data.append(contentsOf: row)
                range = (range?.lowerBound ?? line.lowerBound)..<line.upperBound
            } else {
                finish(&data, range: &range, into: &readings)
            }
        }
        finish(&data, range: &range, into: &readings)
        return readings
    }

    private func finish(_ data: inout LocatedBytes, range: inout Range<Int>?, into readings: inout [Reading]) {
        if let range, data.count >= 12 {
            readings.append(
                Reading(notation: "dump of characters", range: range, data: data, confidence: 1, countsRepeats: true))
        }
        data = LocatedBytes()
        range = nil
    }

    /// The bytes of a line that consists of cells, with an escape in at least one of them.
    private func row(_ line: Range<Int>, of text: [UInt8]) -> LocatedBytes? {
        guard line.count >= 4, line.count <= 4096, text[line].starts(with: [0x20]),
            text[line].contains(where: { $0 == UInt8(ascii: "\\") || (0x30...0x37).contains($0) })
        else { return nil }
        return CharacterCells().cells(in: line, of: text)
    }
}
