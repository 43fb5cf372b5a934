/// A string with escapes that no quotes surround: an argument of a command, a value in a log, a field of a table.
///
///     line = [label (":" / "=" / space)] 1*( char / escape ) ["..."]
///
/// Where the string begins cannot always be told from the text before it, so that the whole line, what follows the last
/// label before the first escape, and the word of the first escape are all offered.
struct BareEscapes: Notation {
    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var whole: [Range<Int>] = []
        for line in text.lines {
            guard let string = run(in: line, of: text.bytes) else { continue }
            whole.append(string.range)
            if let range = delimited(string.range, in: text.bytes) {
                let candidate = StringPieces(pieces: [.text(range)], range: range, confidence: 1)
                readings.append(contentsOf: candidate.readings(of: text))
            }
            for start in starts(of: string.range, on: line, in: text.bytes) {
                let range = start..<string.range.upperBound
                let candidate = StringPieces(
                    pieces: [.text(range)], range: range, isCut: string.isCut,
                    confidence: start == string.range.lowerBound ? -1 : -2)
                readings.append(contentsOf: candidate.readings(of: text))
            }
        }
        if whole.count > 1, whole.count == text.lines.count(where: { !$0.isEmpty }),
            let first = whole.first, let last = whole.last
        {
            let range = first.lowerBound..<last.upperBound
            let wrapped = StringPieces(pieces: [.wrapped(range, lineBreak: nil)], range: range, confidence: -3)
            readings.append(contentsOf: wrapped.readings(of: text))
        }
        return readings
    }

    /// The line without the space around it and without dots after it, if it has escapes.
    private func run(in line: Range<Int>, of text: [UInt8]) -> (range: Range<Int>, isCut: Bool)? {
        guard line.count >= 12, text[line].contains(UInt8(ascii: "\\")) else { return nil }
        var range = line
        while let first = text[range].first, first == 0x20 || first == 0x09 { range = range.dropFirst() }
        while let last = text[range].last, last == 0x20 || last == 0x09 { range = range.dropLast() }
        guard text[range].suffix(3).elementsEqual("...".utf8) else { return (range, false) }
        return (range.dropLast(3), true)
    }

    /// What is between two bars, the first of which has a `q` before it, as in the probes of nmap.
    private func delimited(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
        guard let mark = text[range].firstIndex(of: UInt8(ascii: "|")), mark > range.lowerBound,
            text[mark &- 1] == UInt8(ascii: "q"),
            let end = text[(mark &+ 1)..<range.upperBound].lastIndex(of: UInt8(ascii: "|"))
        else { return nil }
        return (mark &+ 1)..<end
    }

    private func starts(of range: Range<Int>, on line: Range<Int>, in text: [UInt8]) -> [Int] {
        // The first byte may itself be a blank, at the start of the line or after a label.
        var starts = [range.lowerBound]
        if line.lowerBound < range.lowerBound { starts.append(line.lowerBound) }
        guard let escape = text[range].firstIndex(of: UInt8(ascii: "\\")) else { return starts }
        let head = text[range.lowerBound..<escape]
        for isBreak in [{ $0 == 0x20 || $0 == 0x09 }, { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }]
            as [(UInt8) -> Bool]
        {
            guard let sign = head.lastIndex(where: isBreak) else { continue }
            for start in [sign &+ 1, sign &+ 2] where start <= escape && !starts.contains(start) {
                if start == sign &+ 1 || text[sign] != 0x20 && text[sign &+ 1] == 0x20 { starts.append(start) }
            }
        }
        if !starts.contains(escape) { starts.append(escape) }
        return starts
    }
}
