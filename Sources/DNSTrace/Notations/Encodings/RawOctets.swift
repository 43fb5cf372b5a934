/// Messages that are in a text as they are: a file of their bytes, and the strings in what PHP's `var_dump` prints.
///
///     raw    = 1*OCTET                                    ; the whole text
///     string = "string(" 1*DIGIT ") " <"> *OCTET <">      ; as many bytes as the number says
///
/// It must be given a text that was not repaired, as its bytes are no characters.
struct RawOctets: Notation {
    private static let name = "raw bytes"

    func readings(of text: SourceText) -> [Reading] {
        let bytes = text.bytes
        // The counts of a header have zero bytes, and a text has none.
        guard bytes.contains(0) else { return [] }
        let strings = strings(in: bytes)
        return strings.isEmpty ? [reading(of: bytes, 0..<bytes.count)] : strings
    }

    private func strings(in text: [UInt8]) -> [Reading] {
        let opening = Array("string(".utf8)
        var readings: [Reading] = []
        var at = 0
        while let start = text[at...].firstIndex(of: opening[0]) {
            at = start + 1
            guard text[start...].starts(with: opening) else { continue }
            let digits = text[(start + opening.count)...].prefix(6).prefix { (0x30...0x39).contains($0) }
            let first = digits.endIndex + 3
            guard !digits.isEmpty, text[digits.endIndex...].starts(with: ") \"".utf8) else { continue }
            let end = first + digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            // Only what is closed, or the last one, is copied: no byte more than once.
            guard end >= text.count || text[end] == UInt8(ascii: "\"") else { continue }
            at = min(end, text.count)
            var reading = reading(of: text, first..<at)
            if end > text.count {
                reading.isCut = true
                reading.length = end - first
            }
            readings.append(reading)
        }
        return readings
    }

    private func reading(of text: [UInt8], _ range: Range<Int>) -> Reading {
        var data = LocatedBytes()
        data.reserveCapacity(range.count)
        for offset in range { data.append(text[offset], at: offset) }
        return Reading(notation: Self.name, range: range, data: data)
    }
}
