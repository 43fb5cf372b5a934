/// Bytes as eight binary digits each, in one row or with space between them.
///
///     text = 1*( 8BIT [space] )
struct BinaryDigits: Notation {
    private static let packing = BitPacking(bits: 1, alphabet: "01")

    func readings(of text: SourceText) -> [Reading] {
        var readings = PackedText(name: "binary digits", packing: Self.packing, fewest: 96, confidence: 0)
            .readings(of: text)
        for line in text.lines {
            let body = text.bytes[line]
            let digits = body.lazy.filter { $0 & 0xFE == 0x30 }.count
            // Words of eight digits: nothing else on the line but what is between them.
            guard digits >= 96, digits % 8 == 0, digits < body.count,
                body.allSatisfy({
                    $0 & 0xFE == 0x30 || $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "_")
                })
            else { continue }
            readings.append(
                Reading(
                    notation: "binary digits", range: line, data: Self.packing.data(of: [line], in: text.bytes),
                    countsRepeats: true))
        }
        return readings
    }
}
