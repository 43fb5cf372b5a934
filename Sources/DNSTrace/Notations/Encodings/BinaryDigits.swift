/// Bytes as eight binary digits each, in one row or with space between them.
///
///     text = 1*( 8BIT [space] )
struct BinaryDigits: Notation {
    private static let packing = BitPacking(bits: 1, alphabet: "01")

    func readings(of text: SourceText) -> [Reading] {
        var readings = PackedText(name: "binary digits", packing: Self.packing, fewest: 96, confidence: 0)
            .readings(of: text)
        for line in text.lines {
            // Words of eight digits, one after the other, wherever on the line they are.
            var run: [Range<Int>] = []
            for word in text.bytes[line].split(whereSeparator: { Self.separators.contains($0) }) {
                if word.count == 8, word.allSatisfy({ $0 & 0xFE == 0x30 }) {
                    run.append(word.indices)
                } else {
                    append(&run, of: text, to: &readings)
                }
            }
            append(&run, of: text, to: &readings)
        }
        return readings
    }

    private static let separators = Array(" \t,_|[]{}".utf8)

    private func append(_ words: inout [Range<Int>], of text: SourceText, to readings: inout [Reading]) {
        if words.count >= 12, let first = words.first, let last = words.last {
            readings.append(
                Reading(
                    notation: "binary digits", range: first.lowerBound..<last.upperBound,
                    data: Self.packing.data(of: words, in: text.bytes), countsRepeats: true))
        }
        words.removeAll(keepingCapacity: true)
    }
}
