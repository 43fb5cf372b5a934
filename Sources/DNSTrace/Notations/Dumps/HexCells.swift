/// Words of an even number of hexadecimal digits, with `0x` or without: xxd, hexdump, od -x, tcpdump, gdb x/x.
struct HexCells: DumpCells {
    func read(_ row: DumpRow, of text: [UInt8], count: Int?, column: Int?) -> DumpWords? {
        var data = LocatedBytes()
        var width = 0
        var end = row.offsetEnd
        var isMasked = false
        for word in row.words {
            if let count, data.count >= count { break }
            if let column, count == nil, word.upperBound &- row.line.lowerBound > column { break }
            if isMiddle(text[word], after: data.count, of: count, isData: column != nil) {
                end = word.upperBound
                continue
            }
            // Where nothing tells the length, a gap is the beginning of the text column, save the one in the middle.
            if count == nil, column == nil, data.count > 0, data.count != 8, word.lowerBound &- end >= 2 { break }
            if isMask(text[word], of: width) {
                isMasked = true
                break
            }
            // No word is longer than the first one: that is an address after data.
            guard let tokens = tokens(word, of: text), width == 0 || tokens.allSatisfy({ $0.digits.count / 2 <= width })
            else { break }
            for token in tokens {
                if width == 0 { width = token.digits.count / 2 }
                token.append(to: &data, of: text)
            }
            end = word.upperBound
        }
        guard data.count > 0 || isMasked, isMasked || count.map({ data.count >= $0 }) ?? true else { return nil }
        return DumpWords(data: data, width: max(width, 1), column: end &- row.line.lowerBound, isMasked: isMasked)
    }

    /// Whether a word has been made unreadable: `XX`, `xxxx`, `??`, `**`.
    private func isMask(_ word: ArraySlice<UInt8>, of width: Int) -> Bool {
        guard let sign = word.first, Array("Xx?*#".utf8).contains(sign), word.allSatisfy({ $0 == sign }) else {
            return false
        }
        return width == 0 ? word.count == 2 || word.count == 4 : word.count == width &* 2
    }

    /// Whether a word is a sign that some tools put into the middle of a row: `00 01 - 00 00`, `00 01 : 00 00`, `00 01 | 00 00`.
    ///
    /// - Parameter isData: Whether the rows before have data at this place.
    private func isMiddle(_ word: ArraySlice<UInt8>, after bytes: Int, of count: Int?, isData: Bool) -> Bool {
        guard word.count == 1, let sign = word.first, bytes == 8 || bytes > 0 && count == bytes &* 2 else {
            return false
        }
        // A bar may be the beginning of a text column as well.
        return sign == UInt8(ascii: "-") || sign == UInt8(ascii: ":")
            || sign == UInt8(ascii: "|") && (isData || count != nil)
    }

    /// The digits of a word; two tokens where a dash marks the middle of a row.
    private func tokens(_ word: Range<Int>, of text: [UInt8]) -> [HexToken]? {
        var tokens: [HexToken] = []
        for part in text[word].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
            let hasPrefix = part.starts(with: "0x".utf8)
            let digits = hasPrefix ? part.dropFirst(2) : part
            guard digits.count % 2 == 0, (2...512).contains(digits.count),
                digits.allSatisfy({ $0.hexDigitValue != nil })
            else { return nil }
            tokens.append(HexToken(digits: digits.indices, start: part.startIndex))
        }
        return tokens.count <= 2 ? tokens : nil
    }
}
