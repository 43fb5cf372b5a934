/// Lines that are there twice, one after the other, in what shows one message.
///
/// A dump has its rows once: whoever copied it took one of them twice, unless the message itself repeats so.
enum RepeatedLines {
    /// Fewer octets may well come again.
    private static let fewest = 6

    /// What is said of a line of a message that is like the one before; nil where there is none.
    ///
    /// - Parameter offsets: Where the octets of the message are.
    static func doubt(of offsets: [Int], in source: SourceText) -> String? {
        var index = 0
        var last: (line: Range<Int>, octets: Int)?
        var lines = source.lines[...]
        var first: Int?
        while index < offsets.count {
            let offset = offsets[index]
            while let line = lines.first, line.upperBound < offset { lines.removeFirst() }
            // What goes back in the text is no row after a row.
            guard let line = lines.first, line.contains(offset) else { return nil }
            var end = index
            while end < offsets.count, line.contains(offsets[end]) { end &+= 1 }
            let octets = end &- index
            first = first ?? octets
            // A row that is shorter than the first can only be the last.
            if let last, octets == last.octets, octets >= fewest || 1 < octets && octets < first ?? 0,
                isSame(last.line, line, in: source.bytes)
            {
                let before = source.position(of: last.line.lowerBound).line
                return "line \(source.position(of: line.lowerBound).line) is the same as line \(before)"
            }
            last = (line, octets)
            index = end
        }
        return nil
    }

    /// Whether two lines have the same words, which are not all one and the same.
    private static func isSame(_ first: Range<Int>, _ second: Range<Int>, in text: [UInt8]) -> Bool {
        guard text[first].elementsEqual(text[second]) else { return false }
        let digits = text[second].filter { $0.hexDigitValue != nil }
        return digits.contains { $0 != digits.first && $0 | 0x20 != UInt8(ascii: "x") && $0 != 0x30 }
    }
}
