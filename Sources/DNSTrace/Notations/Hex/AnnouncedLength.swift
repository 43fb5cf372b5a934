/// The length that a text says its bytes have, where it is before them: `{length = 29, bytes = 0x...`, `recv 29:`.
enum AnnouncedLength {
    /// So far before the bytes it may be.
    private static let farthest = 64

    private static let words = ["length", "len", "size", "bytes", "octets", "count"].map { Array($0.utf8) }

    /// The last number on the line before an offset that a word calls a length; nil where there is none.
    static func before(_ offset: Int, in text: [UInt8]) -> Int? {
        let window = text[..<min(offset, text.count)].suffix(farthest)
        let line = window[(window.lastIndex(of: 0x0A).map { $0 &+ 1 } ?? window.startIndex)...]
        var length: Int?
        var isNamed = false
        var number: Int?
        for word in line.split(whereSeparator: { !$0.isWordByte }) {
            if let value = value(of: word) {
                if isNamed { length = value }
                number = value
                isNamed = false
            } else {
                isNamed = words.contains { word.elementsEqual($0) }
                if isNamed, let number { length = number }
                number = nil
            }
        }
        return length
    }

    private static func value(of word: ArraySlice<UInt8>) -> Int? {
        guard word.count <= 5 else { return nil }
        var value = 0
        for byte in word {
            guard let digit = byte.decimalDigit else { return nil }
            value = value &* 10 &+ digit
        }
        return value
    }
}
