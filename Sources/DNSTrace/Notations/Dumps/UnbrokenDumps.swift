/// Dumps whose line breaks were lost: offsets are among the bytes, or are stuck to the byte before them.
///
///     text   = offset 1*( byte / offset / byte-and-offset / other )
///     offset = 4*8HEXDIG                    ; as many digits as the first, and equal to the number of bytes before it
///     byte   = 2HEXDIG
///
/// What is between the sixteenth byte of a row and the next offset is a text column.
struct UnbrokenDumps: Notation {
    /// How many bytes tools print on a row where they do not say otherwise.
    private static let rowLength = 16

    func readings(of text: SourceText) -> [Reading] {
        text.lines.compactMap { reading(of: $0, in: text.bytes) }
    }

    private func reading(of line: Range<Int>, in text: [UInt8]) -> Reading? {
        guard line.count > 56 else { return nil }
        var data = LocatedBytes()
        var digits = 0
        var rowStart = 0
        var offsets = 0
        var end = line.lowerBound
        for word in text[line].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ":") }) {
            if digits == 0 {
                // The first word that is all zeros is the first offset; its length is that of all.
                guard (4...8).contains(word.count), word.allSatisfy({ $0 == 0x30 }) else {
                    if word.startIndex == line.lowerBound, word.count <= 3 { return nil }
                    continue
                }
                digits = word.count
                continue
            }
            let tail = word.suffix(digits)
            let head = word.prefix(max(word.count &- digits, 0))
            if tail.count == digits, isOffset(tail, of: data.count &+ (head.count == 2 && isByte(head) ? 1 : 0)) {
                if head.count == 2, isByte(head), data.count &- rowStart < Self.rowLength {
                    append(head, to: &data)
                }
                rowStart = data.count
                offsets &+= 1
                end = word.endIndex
            } else if tail.count == digits, isOffset(tail, of: data.count) {
                rowStart = data.count
                offsets &+= 1
                end = word.endIndex
            } else if word.count == 2, isByte(word), data.count &- rowStart < Self.rowLength {
                append(word, to: &data)
                end = word.endIndex
            }
        }
        guard offsets > 0, data.count >= 12 else { return nil }
        return Reading(
            notation: "hex dump without line breaks", range: line.lowerBound..<end, data: data, confidence: 4,
            countsRepeats: true)
    }

    private func isByte(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { $0.hexDigitValue != nil }
    }

    private func append(_ word: ArraySlice<UInt8>, to data: inout LocatedBytes) {
        let value = word.reduce(UInt8(0)) { $0 << 4 | ($1.hexDigitValue ?? 0) }
        data.append(value, at: word.startIndex)
    }

    private func isOffset(_ word: ArraySlice<UInt8>, of count: Int) -> Bool {
        guard let offset = DumpOffset(word) else { return false }
        return DumpOffset.Base.allCases.contains { offset.value(in: $0) == UInt64(max(count, 0)) }
    }
}
