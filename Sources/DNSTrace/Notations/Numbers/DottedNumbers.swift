/// Numbers with dots between them, as Perl's `%vd` writes the bytes of a string: `170.95.1.0.0.1`.
///
///     numbers = 1*3DIGIT 11*("." 1*3DIGIT)
struct DottedNumbers: Notation {
    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        for line in text.lines {
            for word in text.bytes[line].split(separator: UInt8(ascii: " ")) where word.count >= 23 {
                var data = LocatedBytes()
                for number in word.split(separator: UInt8(ascii: "."), maxSplits: 65_535) {
                    guard number.count <= 3, let value = UInt8(String(decoding: number, as: UTF8.self)) else { break }
                    data.append(value, at: number.startIndex)
                }
                guard data.count >= 12 else { continue }
                readings.append(Reading(notation: "dotted numbers", range: word.indices, data: data))
            }
        }
        return readings
    }
}
