/// Words of packed digits (``BitPacking``), each alone and, where lines hold nothing else, joined over lines.
struct PackedText: Sendable {
    /// The name of the notation.
    var name: String
    /// The digits.
    var packing: BitPacking
    /// The fewest digits that are worth a look.
    var fewest: Int
    /// What the notation's score is.
    var confidence: Int

    /// All readings.
    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var paragraph: [Range<Int>] = []
        for line in text.lines where !line.isEmpty {
            let words = words(in: line, of: text.bytes)
            for word in words where word.count >= fewest { append([word], of: text, to: &readings) }
            if let only = words.first, words.count == 1, isAlone(only, on: line, of: text.bytes),
                paragraph.isEmpty || only.count <= paragraph[0].count
            {
                // Only the last line may be shorter than the others.
                if let last = paragraph.last, last.count < paragraph[0].count {
                    finish(&paragraph, of: text, to: &readings)
                }
                paragraph.append(only)
            } else {
                finish(&paragraph, of: text, to: &readings)
            }
        }
        finish(&paragraph, of: text, to: &readings)
        return readings
    }

    private func finish(_ lines: inout [Range<Int>], of text: SourceText, to readings: inout [Reading]) {
        if lines.count > 1 { append(lines, of: text, to: &readings) }
        lines.removeAll(keepingCapacity: true)
    }

    private func append(_ words: [Range<Int>], of text: SourceText, to readings: inout [Reading]) {
        guard let first = words.first, let last = words.last else { return }
        let isCut = text.bytes[last.upperBound...].starts(with: "...".utf8)
        readings.append(
            Reading(
                notation: name, range: first.lowerBound..<last.upperBound,
                data: packing.data(of: words, in: text.bytes), isCut: isCut, confidence: confidence,
                countsRepeats: true))
    }

    /// The words that consist of digits and have no other letter beside them; a JSON `\/` belongs to a word.
    private func words(in line: Range<Int>, of text: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var at = line.lowerBound
        while at < line.upperBound {
            let start = at
            while at < line.upperBound, packing.isDigit(text[at]) || isEscapedSlash(at, of: text) { at &+= 1 }
            if at > start {
                words.append(start..<at)
            }
            while at < line.upperBound, !packing.isDigit(text[at]) { at &+= 1 }
        }
        return words
    }

    private func isEscapedSlash(_ at: Int, of text: [UInt8]) -> Bool {
        text[at] == UInt8(ascii: "\\") && at &+ 1 < text.count && text[at &+ 1] == UInt8(ascii: "/")
    }

    private func isAlone(_ word: Range<Int>, on line: Range<Int>, of text: [UInt8]) -> Bool {
        text[line.lowerBound..<word.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
            && text[word.upperBound..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "=") }
    }
}
