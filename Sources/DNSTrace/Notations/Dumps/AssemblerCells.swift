/// Rows of a disassembler or an assembler's listing: a directive, and the numbers that it puts into memory.
///
///     row     = offset directive number *( "," number )
///     .data:00403000   db 12h, 34h          0x00403000  .byte 0x12        00403000  DCB 0x12
///
/// The numbers of a row are as many as the offsets rise by.
struct AssemblerCells: DumpCells {
    private static let directives = [
        "db", ".byte", "byte", "dcb", "dc.b", ".db", "defb", "fcb", ".fcb", "db.", "undefined1", "??", "data",
    ].map { Array($0.utf8) }

    func read(_ row: DumpRow, of text: [UInt8], count: Int?, column: Int?) -> DumpWords? {
        guard
            let directive = row.words.firstIndex(where: { word in
                let name = text[word].map { $0.lowercase }
                return Self.directives.contains { $0 == name }
            }), directive <= 2
        else { return nil }
        var data = LocatedBytes()
        var end = row.offsetEnd
        for word in row.words[(directive &+ 1)...] {
            if let count, data.count >= count { break }
            // A comment ends the numbers.
            if text[word.lowerBound] == UInt8(ascii: ";") || text[word.lowerBound] == UInt8(ascii: "#") { break }
            for part in text[word].split(separator: UInt8(ascii: ",")) {
                guard let value = Self.value(of: part) else { return nil }
                data.append(value, at: part.startIndex)
            }
            end = word.upperBound
        }
        guard data.count > 0, count.map({ data.count == $0 }) ?? true else { return nil }
        return DumpWords(data: data, width: 1, column: end &- row.line.lowerBound)
    }

    /// The byte that a number stands for: `12h`, `0x12`, `$12`, `&12`, `18`, `'a'`.
    private static func value(of number: ArraySlice<UInt8>) -> UInt8? {
        var digits = number
        if digits.count == 3, digits.first == UInt8(ascii: "'"), digits.last == UInt8(ascii: "'") {
            return digits[digits.startIndex &+ 1]
        }
        var base = 10
        if let last = digits.last, last | 0x20 == UInt8(ascii: "h") {
            base = 16
            digits = digits.dropLast()
        } else if digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8) {
            base = 16
            digits = digits.dropFirst(2)
        } else if digits.first == UInt8(ascii: "$") || digits.first == UInt8(ascii: "&") {
            base = 16
            digits = digits.dropFirst()
        }
        guard (1...8).contains(digits.count) else { return nil }
        var value = 0
        for byte in digits {
            guard let digit = byte.hexDigitValue, Int(digit) < base else { return nil }
            value = value &* base &+ Int(digit)
        }
        return UInt8(exactly: value)
    }
}
