/// The column of a dump that shows its bytes as characters: what it says must agree with the digits.
///
/// A digit that was changed, or a row that was put together from two, shows here.
enum TextColumn {
    /// What a text column contradicts in the row of some bytes, as a sentence; nil where it agrees or there is none.
    ///
    /// - Parameters:
    ///   - rest: What is after the digits of the row.
    ///   - bytes: The bytes of the row.
    ///   - count: How many bytes are before them.
    static func contradiction(in rest: ArraySlice<UInt8>, to bytes: ArraySlice<UInt8>, after count: Int) -> String? {
        guard bytes.count >= 4, let column = column(rest, of: bytes.count) else { return nil }
        var wrong: Int?
        var disagreements = 0
        var agreements = 0
        for (index, (byte, sign)) in zip(bytes, column).enumerated() {
            if !agrees(byte, sign) {
                wrong = wrong ?? index
                disagreements &+= 1
            } else if byte.isVisible {
                agreements &+= 1
            }
        }
        // A comment, or a column in another code, disagrees nearly everywhere.
        guard let wrong, disagreements &* 3 <= agreements else { return nil }
        let sign = String(decoding: [column[wrong]], as: UTF8.self)
        let byte = bytes[bytes.startIndex &+ wrong]
        return "the text column of the dump has \(sign) for octet \(count &+ wrong), which the digits say is "
            + (byte.isVisible ? String(decoding: [byte], as: UTF8.self) : "no character")
    }

    /// The characters of a column that has one for each byte; nil where there is none such.
    private static func column(_ rest: ArraySlice<UInt8>, of count: Int) -> [UInt8]? {
        var body = rest
        guard let gap = body.first, gap == 0x20 || gap == 0x09 || gap == UInt8(ascii: "|") else { return nil }
        while let first = body.first, first == 0x20 || first == 0x09 { body.removeFirst() }
        while let last = body.last, last == 0x20 || last == 0x09 { body.removeLast() }
        for (open, close) in [("|", "|"), (">", "<"), ("*", "*"), ("[", "]")] {
            guard body.count >= count &+ 2, body.starts(with: open.utf8), body.suffix(1).elementsEqual(close.utf8)
            else {
                continue
            }
            body = body.dropFirst().dropLast()
        }
        var column = Array(body)
        // A gap may be in the middle.
        if column.count == count &+ 1, column.count > 9, column[8] == 0x20 { column.remove(at: 8) }
        return column.count == count ? column : nil
    }

    private static func agrees(_ byte: UInt8, _ sign: UInt8) -> Bool {
        byte.isVisible ? sign == byte : !sign.isNameByte || sign == UInt8(ascii: "_") || byte >= 0x80
    }
}

extension UInt8 {
    /// Whether it is a character of ASCII that leaves a mark.
    fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }
}
