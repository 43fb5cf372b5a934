/// Takes off what a log puts before each line: times, names, levels, the place in a file.
///
///     prefix = *( word blanks ) end-of-prefix
///     end    = word (":" / "|" / "]" / ">") blanks / date / time-of-day blanks / file ":" 1*DIGIT ":"
///
/// Two lines after one another have the same prefix if they differ in nothing but numbers; the offset of a dump ends none.
/// Of a prefix with several ends the first is taken off, so that what is left may have one again.
struct LogPrefixes {
    /// No prefix is longer.
    private static let longest = 200

    /// The text without the prefixes, where lines that follow each other have one; nil where none do.
    func stripped(_ source: SourceText) -> SourceText? {
        let text = source.bytes
        let lines = source.lines
        var repaired = RepairedText(capacity: text.count)
        var isChanged = false
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if isBlank(line, in: text) {
                append(line.lowerBound, line, of: text, to: &repaired)
                index &+= 1
                continue
            }
            // A text of one line has no other to compare it with; the last line of several has gone before.
            let next = lines[(index &+ 1)...].first { !isBlank($0, in: text) }
            guard next != nil || index == 0, let end = prefixEnd(of: line, next, in: text) else {
                append(line.lowerBound, line, of: text, to: &repaired)
                index &+= 1
                continue
            }
            isChanged = true
            let prefix = line.lowerBound..<end
            append(end, line, of: text, to: &repaired)
            index &+= 1
            while index < lines.count {
                // A blank line is between two that go on.
                let start =
                    isBlank(lines[index], in: text)
                    ? lines[index].upperBound : endLike(prefix, of: lines[index], in: text)
                guard let start else { break }
                append(start, lines[index], of: text, to: &repaired)
                index &+= 1
            }
        }
        return isChanged ? SourceText(repaired, of: source) : nil
    }

    private func isBlank(_ line: Range<Int>, in text: [UInt8]) -> Bool {
        text[line].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private func append(_ start: Int, _ line: Range<Int>, of text: [UInt8], to repaired: inout RepairedText) {
        repaired.append(text, start..<line.upperBound)
        repaired.append(UInt8(ascii: "\n"), from: line.upperBound)
    }

    /// The text without the words that all of its lines begin with, as a log has them after a time; nil where there are none.
    ///
    /// Words of digits alone are no such: a dump may have them.
    func strippedOfCommonWords(_ source: SourceText) -> SourceText? {
        let text = source.bytes
        let lines = source.lines.filter { !isBlank($0, in: text) }
        guard lines.count > 1, let first = lines.first else { return nil }
        var common = text[first].prefix(Self.longest)
        for line in lines.dropFirst() where !common.isEmpty {
            let same = zip(common, text[line]).prefix { $0 == $1 }.count
            common = common.prefix(same)
        }
        guard let blank = common.lastIndex(of: 0x20) else { return nil }
        common = common[...blank]
        // One blank at most belongs to the prefix.
        while common.count > 1, common.suffix(2).elementsEqual([0x20, 0x20]) { common.removeLast() }
        guard common.contains(where: { $0 > 0x20 && $0.hexDigitValue == nil && $0 | 0x20 != UInt8(ascii: "x") }) else {
            return nil
        }
        var repaired = RepairedText(capacity: text.count)
        for line in source.lines {
            let start =
                isBlank(line, in: text) ? line.upperBound : min(line.lowerBound &+ common.count, line.upperBound)
            append(start, line, of: text, to: &repaired)
        }
        return SourceText(repaired, of: source)
    }

    /// Where the first prefix of a line ends that the next line has, too, if there is one.
    private func prefixEnd(of line: Range<Int>, _ next: Range<Int>?, in text: [UInt8]) -> Int? {
        let limit = min(line.upperBound, line.lowerBound &+ Self.longest)
        var at = line.lowerBound
        while at < limit {
            while at < limit, text[at] == 0x20 || text[at] == 0x09 { at &+= 1 }
            let start = at
            while at < limit, text[at] != 0x20, text[at] != 0x09 { at &+= 1 }
            let word = start..<at
            // One blank at most belongs to the prefix: the columns of a dump are not to be moved.
            let after = at < limit ? at &+ 1 : at
            let end =
                isTime(word, in: text) || isHardwareAddress(word, in: text)
                ? after : placeEnd(of: word, in: text) ?? (isEnd(word, in: text) ? after : nil)
            guard let end else { continue }
            // What is longer is not like the next line if this is not.
            guard let next else { return isHardwareAddress(word, in: text) ? nil : end }
            return endLike(line.lowerBound..<end, of: next, in: text) == nil ? nil : end
        }
        return nil
    }

    /// Where the part of a line ends that is as the prefix of another, save for the digits of numbers; nil where it is not.
    private func endLike(_ prefix: Range<Int>, of line: Range<Int>, in text: [UInt8]) -> Int? {
        var at = line.lowerBound
        var other = prefix.lowerBound
        while other < prefix.upperBound {
            guard at < line.upperBound else {
                // The blank after the prefix of an empty line goes first.
                return text[other..<prefix.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 } ? at : nil
            }
            if text[other].decimalDigit != nil, text[at].decimalDigit != nil {
                while other < prefix.upperBound, text[other].decimalDigit != nil { other &+= 1 }
                while at < line.upperBound, text[at].decimalDigit != nil { at &+= 1 }
            } else {
                guard text[at] == text[other] else { return nil }
                at &+= 1
                other &+= 1
            }
        }
        return at
    }

    /// Whether a word may be the last one of a prefix.
    private func isEnd(_ word: Range<Int>, in text: [UInt8]) -> Bool {
        guard let last = text[word].last, Self.marks.contains(last) else { return false }
        // A number in base 16 is the offset of a dump, whatever is after it; a mark by itself is none.
        let body = word.filter { !Self.signs.contains(text[$0]) }
        return body.isEmpty || body.contains { text[$0].hexDigitValue == nil && text[$0] | 0x20 != UInt8(ascii: "x") }
    }

    private static let marks = Array(":|]>".utf8)
    private static let signs = Array(":|]>`<[+-".utf8)

    /// Whether a word is a time of day, or a date with one.
    private func isTime(_ word: Range<Int>, in text: [UInt8]) -> Bool {
        var colons = 0
        var digits = 0
        for at in word {
            if text[at].decimalDigit != nil {
                digits &+= 1
            } else if text[at] == UInt8(ascii: ":") {
                // Hours, minutes and seconds have two digits each.
                guard digits >= 2, at &+ 2 < word.upperBound, text[at &+ 1].decimalDigit != nil,
                    text[at &+ 2].decimalDigit != nil, at &+ 3 >= word.upperBound || text[at &+ 3].decimalDigit == nil
                else { return false }
                colons &+= 1
            } else {
                guard Self.timeSigns.contains(text[at]) else { return false }
            }
        }
        return (1...3).contains(colons) && digits >= 6
    }

    /// Whether a word is six pairs of hexadecimal digits with colons between them.
    private func isHardwareAddress(_ word: Range<Int>, in text: [UInt8]) -> Bool {
        word.count == 17
            && zip(0..., text[word]).allSatisfy { index, byte in
                index % 3 == 2 ? byte == UInt8(ascii: ":") : byte.hexDigitValue != nil
            }
    }

    private static let timeSigns = Array(".,-+/TZ[]".utf8)

    /// Where the name of a file ends with the number of a line after it, as grep writes them.
    private func placeEnd(of word: Range<Int>, in text: [UInt8]) -> Int? {
        guard let colon = text[word].firstIndex(of: UInt8(ascii: ":")), colon > word.lowerBound,
            text[word.lowerBound..<colon].contains(where: { $0.isNameByte && $0.hexDigitValue == nil })
        else { return nil }
        let digits = text[(colon &+ 1)..<word.upperBound].prefix { $0.decimalDigit != nil }
        guard (1...7).contains(digits.count), digits.endIndex < word.upperBound,
            text[digits.endIndex] == UInt8(ascii: ":")
        else { return nil }
        return digits.endIndex &+ 1
    }
}
