/// Text in which a sign and digits of fixed number stand for a byte: `%AA`, `=AA`, `#252`.
///
/// The notations that are written so differ in the sign, the base, and what else they allow; each states that in its
/// own file.
struct MarkedEscapes: Sendable {
    /// The name of the notation.
    var name: String
    /// The sign.
    var mark: UInt8
    /// The base of the digits.
    var base: UInt8
    /// How many digits follow the sign.
    var digits: Int
    /// Whether the sign at the end of a line joins it with the next one, and other line breaks may be bytes.
    var joinsLines = false

    /// The fewest escapes that are worth a look: the zeros of a header.
    private static let fewest = 5

    /// All readings: line by line, from its beginning, from the word that has the first escape, and from a label.
    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var index = 0
        while index < text.lines.count {
            var lines = [text.lines[index]]
            while joinsLines, let last = lines.last, text.bytes[last].last == mark, index &+ 1 < text.lines.count {
                index &+= 1
                lines.append(text.lines[index])
            }
            index &+= 1
            if let first = firstEscape(in: lines[0], of: text.bytes) {
                append(lines, firstEscape: first, of: text, to: &readings)
            }
        }
        if joinsLines, text.lines.count > 1,
            let start = text.lines.firstIndex(where: { firstEscape(in: $0, of: text.bytes) != nil }),
            let first = firstEscape(in: text.lines[start], of: text.bytes)
        {
            append(Array(text.lines[start...]), firstEscape: first, of: text, to: &readings)
        }
        return readings
    }

    private func append(
        _ lines: [Range<Int>], firstEscape: Int, of text: SourceText, to readings: inout [Reading]
    ) {
        let head = text.bytes[lines[0].lowerBound..<firstEscape]
        var starts = [lines[0].lowerBound, firstEscape]
        if let sign = head.lastIndex(where: { Array(" \t=:?&\"'".utf8).contains($0) }) { starts.append(sign &+ 1) }
        for (rank, start) in Set(starts).sorted().enumerated() {
            // A quote may close the text, or be one of its bytes.
            for stopsAtQuotes in [false, true] {
                guard var reading = decode(lines, from: start, of: text, stopsAtQuotes: stopsAtQuotes) else { continue }
                reading.confidence = -rank
                readings.append(reading)
            }
        }
    }

    /// Decodes lines from an offset on, up to a closing quote or the end; nil where there are too few escapes.
    private func decode(
        _ lines: [Range<Int>], from start: Int, of text: SourceText, stopsAtQuotes: Bool
    ) -> Reading? {
        var data = LocatedBytes()
        var escapes = 0
        var end = start
        var isCut = false
        for (index, line) in lines.enumerated() {
            var at = index == 0 ? start : line.lowerBound
            var limit = line.upperBound
            if joinsLines, limit > at, text.bytes[limit &- 1] == mark {
                limit &-= 1
            } else if index &+ 1 == lines.count {
                while limit > at, text.bytes[limit &- 1] == 0x20 { limit &-= 1 }
                if text.bytes[at..<max(limit, at)].suffix(3).elementsEqual("...".utf8) {
                    limit &-= 3
                    isCut = true
                }
            }
            while at < limit {
                if text.bytes[at] == mark, let value = value(at: at &+ 1, of: text.bytes, limit: limit) {
                    data.append(value, at: at)
                    escapes &+= 1
                    at &+= 1 &+ digits
                } else if stopsAtQuotes, escapes > 0, Self.closing.contains(text.bytes[at]), text.bytes[at] != mark {
                    break
                } else {
                    data.append(text.bytes[at], at: at)
                    at &+= 1
                }
            }
            end = at
            // A line break that is not hidden is a byte, where lines can be joined at all.
            if joinsLines, index &+ 1 < lines.count, text.bytes[line].last != mark {
                data.append(UInt8(ascii: "\n"), at: line.upperBound)
            }
        }
        guard escapes >= Self.fewest else { return nil }
        return Reading(notation: name, range: start..<max(end, start), data: data, isCut: isCut)
    }

    private static let closing = Array("\"'<>`".utf8)

    private func firstEscape(in line: Range<Int>, of text: [UInt8]) -> Int? {
        var at = line.lowerBound
        while let found = text[at..<line.upperBound].firstIndex(of: mark) {
            if value(at: found &+ 1, of: text, limit: line.upperBound) != nil { return found }
            at = found &+ 1
        }
        return nil
    }

    private func value(at start: Int, of text: [UInt8], limit: Int) -> UInt8? {
        guard start &+ digits <= limit else { return nil }
        var value = 0
        for byte in text[start..<(start &+ digits)] {
            guard let digit = byte.hexDigitValue, digit < base else { return nil }
            value = value &* Int(base) &+ Int(digit)
        }
        return UInt8(exactly: value)
    }
}
