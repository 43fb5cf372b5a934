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

    /// The length that a list of numbers is said to have by the code around it: `Uint8Array(29) [`, `} ... q_bin_len = 29;`.
    static func ofList(from start: Int, to end: Int, in text: [UInt8]) -> Int? {
        let after = text[min(end, text.count)...].prefix(farthest)
        if let sign = after.firstIndex(of: UInt8(ascii: "=")),
            case let name = after[..<sign].reversed().drop(while: { $0 == 0x20 }),
            name.starts(with: "nel_".utf8), after[..<sign].contains(UInt8(ascii: "}"))
        {
            return value(of: after[(sign &+ 1)...].drop { $0 == 0x20 }.prefix { $0.decimalDigit != nil })
        }
        let before = text[..<min(start, text.count)].suffix(farthest)
        guard let open = before.lastIndex(of: UInt8(ascii: "(")),
            case let digits = before[(open &+ 1)...].prefix(while: { $0.decimalDigit != nil }), !digits.isEmpty,
            before[..<open].suffix(5).elementsEqual("Array".utf8)
                || before[..<open].suffix(6).elementsEqual("Buffer".utf8),
            before[digits.endIndex...].starts(with: ") [".utf8)
        else { return nil }
        return value(of: digits)
    }

    private static func value(of word: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(word.count) else { return nil }
        var value = 0
        for byte in word {
            guard let digit = byte.decimalDigit else { return nil }
            value = value &* 10 &+ digit
        }
        return value
    }
}
