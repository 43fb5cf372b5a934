/// Hexadecimal digits in pairs, with or without signs between them, on one line or on many.
///
///     aa5f01000001...                 plain, of either case, `0x` or `\x` or `X'` before it, or a label: `PacketData=0x...`
///     aa 5f 01 00 / aa:5f / AA-5F     one byte a word
///     0xaa, 0x5f                      with a prefix each
///     aa5f 0100 / aa5f0100_00010000   more bytes a word; also with the bytes of each word reversed
///     <Buffer aa 5f ... 35 more bytes>
///
/// Lines that hold nothing else are read one by one, joined, and (where labels or comments are between them) all
/// together; which of it was meant shows in the messages that come out.
struct HexText: Notation {
    /// The fewest digits that are worth a look.
    private static let fewest = 24

    /// How many zeros a header may begin with: id, flags, and most of the number of questions.
    private static let mostLost = 11

    /// The names of what is written in digits and nothing else.
    static let names: Set<String> = ["plain hex", "separated hex"]

    func readings(of text: SourceText) -> [Reading] {
        let scanner = HexScanner(text.bytes)
        var readings: [Reading] = []
        var paragraph: [HexRow] = []
        var all: [HexRow] = []
        // How many lines of digits are no row, up to the last row and in all.
        var damaged = 0
        var damagedBefore = 0
        for line in text.lines {
            let runs = scanner.runs(in: line).map { mark($0, in: text.bytes) }
            for run in runs { append(run, of: text, to: &readings) }
            if isComment(line, of: text.bytes) { continue }
            let isLine = runs.contains { $0.tokens.count >= 4 }
            guard let row = row(runs, on: line, after: paragraph.last, of: text.bytes) else {
                if isLine, !all.isEmpty { damaged &+= 1 }
                join(&paragraph, of: text, to: &readings)
                continue
            }
            // Where digits are before a row on its line, too, something between them was no digit.
            // What has other signs between its digits, as times have, is no row.
            if row.endsLine, row.isWritten(like: all.first),
                row.startsLine || runs.count(where: { $0.tokens.count > 1 }) == 1 || row.isQuoted(in: text.bytes)
            {
                all.append(row)
                damagedBefore = damaged
            } else if isLine, !all.isEmpty {
                damaged &+= 1
            }
            let isNext = paragraph.last.map { row.isAlone || row.endsLine && row.column == $0.column } ?? true
            if !isNext { join(&paragraph, of: text, to: &readings) }
            paragraph.append(row)
        }
        let isOneParagraph = paragraph.count == all.count
        join(&paragraph, of: text, to: &readings)
        if !isOneParagraph {
            let first = readings.count
            join(&all, of: text, to: &readings)
            // Where each part is a message as much as all of them together, they are several.
            for index in first..<readings.count {
                readings[index].confidence &-= 2
                guard damagedBefore > 0 else { continue }
                readings[index].doubts.append("lines of digits between those of the dump cannot be read as such")
            }
        }
        return readings
    }

    /// The data of a line: the longest run, if it is alone, or else words that are where those of the line before do.
    private func row(
        _ runs: [HexRun], on line: Range<Int>, after last: HexRow?, of text: [UInt8]
    ) -> HexRow? {
        let longest = runs.max { $0.digitCount < $1.digitCount }.map { HexRow($0, on: line, of: text) }
        // Quotes say where the digits begin, wherever those of the line before do.
        if let longest, longest.isAlone || longest.isQuoted(in: text), longest.run.digitCount % 2 == 0 {
            return longest
        }
        if let last, let row = HexRow(like: last, runs, on: line, of: text) { return row }
        guard let longest, longest.run.digitCount % 2 == 0 else { return nil }
        return longest.run.digitCount >= 4 || longest.isQuoted(in: text) ? longest : nil
    }

    /// Notes the dots after a run.
    private func mark(_ run: HexRun, in text: [UInt8]) -> HexRun {
        // After a gap they are the text column of a dump, and in brackets if there is one sign for each byte.
        guard !text[run.range.upperBound...].starts(with: [0x20, 0x20]),
            let dots = Ellipsis(text, after: run.range.upperBound),
            !isColumn(text[run.range.upperBound..<min(dots.end, text.count)], of: run.digitCount / 2)
        else { return run }
        var run = run
        run.isCut = true
        run.missing = dots.missing
        return run
    }

    private func isColumn(_ rest: ArraySlice<UInt8>, of count: Int) -> Bool {
        let column = rest.drop { $0 == 0x20 }
        return column.first == UInt8(ascii: "[") && column.count == count &+ 2
    }

    private func isComment(_ line: Range<Int>, of text: [UInt8]) -> Bool {
        let body = text[line].drop { $0 == 0x20 || $0 == 0x09 }
        return body.first == UInt8(ascii: ";") || body.first == UInt8(ascii: "#") || body.starts(with: "//".utf8)
    }

    /// The readings of a single run, and of long words in it that may stand for themselves.
    private func append(_ run: HexRun, of text: SourceText, to readings: inout [Reading]) {
        let count = run.digitCount
        guard count >= Self.fewest &- 3 else { return }
        if count % 2 == 0 {
            append([run], of: text, to: &readings)
        }
        if run.tokens.count > 1 {
            if isCount(run.tokens[0], of: run, in: text.bytes) {
                append([HexRun(tokens: Array(run.tokens.dropFirst()))], of: text, to: &readings)
            }
            for token in run.tokens where token.digits.count >= Self.fewest {
                append([HexRun(tokens: [token])], of: text, to: &readings)
            }
        } else if let token = run.tokens.first {
            appendWithZeros(token, of: text, to: &readings)
        }
    }

    /// Whether the first word of a run says how many bytes are after it: `len 29 aa 5f ...`.
    private func isCount(_ token: HexToken, of run: HexRun, in text: [UInt8]) -> Bool {
        let digits = text[token.digits]
        let bytes = (run.digitCount &- digits.count) / 2
        guard digits.count <= 4, digits.allSatisfy({ $0.decimalDigit != nil }) else { return false }
        return digits.reduce(0) { $0 &* 10 &+ ($1.decimalDigit ?? 0) } == bytes
    }

    /// A number printed in base 16 has lost the zeros that it began with.
    private func appendWithZeros(_ token: HexToken, of text: SourceText, to readings: inout [Reading]) {
        let digits = text.bytes[token.digits].compactMap { $0.hexDigitValue }
        guard digits.count <= 2 &* 65_535, token.digits.count % 2 == 1 || token.digits.count < text.bytes.count else {
            return
        }
        for lost in 1...Self.mostLost where (digits.count &+ lost) % 2 == 0 {
            let padded = [UInt8](repeating: 0, count: lost) + digits
            var data = LocatedBytes()
            for at in stride(from: 0, to: padded.count &- 1, by: 2) {
                data.append(padded[at] << 4 | padded[at &+ 1], at: token.digits.lowerBound &+ max(at &- lost, 0))
            }
            readings.append(
                Reading(
                    notation: "hexadecimal number", range: token.start..<token.digits.upperBound, data: data,
                    confidence: -8, doubts: ["\(lost) leading zero digits were missing and were put back"]))
        }
    }

    /// Ends a paragraph and offers its lines as one.
    ///
    /// The first line may be what announces the dump: a time, an address, a length.
    private func join(_ rows: inout [HexRow], of text: SourceText, to readings: inout [Reading]) {
        if rows.count > 1 {
            for octets in octetLists(rows, of: text.bytes) { append(octets.map { $0.run }, of: text, to: &readings) }
            let width = usualWidth(of: rows)
            removeEnd(of: &rows, text.bytes)
            for index in rows.indices { rows[index].limit(to: width, of: text.bytes) }
            append(rows, of: text, to: &readings)
            append(Array(rows.dropFirst()), of: text, to: &readings)
        }
        rows.removeAll(keepingCapacity: true)
    }

    /// The octets of a table whose cells have come to be on lines of their own, without the offsets between them; none where there
    /// are no such.
    private func octetLists(_ rows: [HexRow], of text: [UInt8]) -> [[HexRow]] {
        var lists: [[HexRow]] = []
        for row in rows {
            let digits = text[row.run.range]
            guard row.run.tokens.count == 1 else { return [] }
            if digits.count >= 4, let offset = DumpOffset(digits)?.value(in: .hexadecimal) {
                if offset == 0 {
                    lists.append([])
                    continue
                }
                if let last = lists.last, offset == UInt64(last.count) { continue }
            }
            guard digits.count == 2, !lists.isEmpty else { return [] }
            lists[lists.count &- 1].append(row)
        }
        return lists.filter { !$0.isEmpty }
    }

    /// Takes off a last row that is where others have their offsets: the length of the dump.
    private func removeEnd(of rows: inout [HexRow], _ text: [UInt8]) {
        guard rows.count > 1, let last = rows.last, last.startsLine, last.run.tokens.count == 1, last.isAlone,
            rows.dropLast().allSatisfy({ !$0.startsLine && $0.column > last.column &+ last.run.digitCount })
        else { return }
        rows.removeLast()
    }

    /// How many bytes most rows have.
    private func usualWidth(of rows: [HexRow]) -> Int {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.run.digitCount / 2, default: 0] &+= 1 }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }

    /// The readings of rows taken together, with what their text columns contradict.
    private func append(_ rows: [HexRow], of text: SourceText, to readings: inout [Reading]) {
        var count = 0
        var doubt = RowNumbers(rows, of: text).contradiction
        for row in rows where doubt == nil {
            let bytes = row.run.data(of: text.bytes).bytes
            let rest = min(row.run.range.upperBound, row.line.upperBound)..<row.line.upperBound
            doubt = TextColumn.contradiction(in: text.bytes[rest], to: bytes[...], after: count)
            count &+= bytes.count
        }
        let first = readings.count
        append(rows.map { $0.run }, of: text, to: &readings)
        guard let doubt else { return }
        for index in first..<readings.count { readings[index].doubts.append(doubt) }
    }

    /// The readings of runs taken together: as they are, and with reversed words.
    private func append(_ runs: [HexRun], of text: SourceText, to readings: inout [Reading]) {
        guard let first = runs.first, let last = runs.last else { return }
        var data = LocatedBytes()
        for run in runs { data.append(contentsOf: run.data(of: text.bytes)) }
        let isSeparated = runs.contains { $0.tokens.count > 1 }
        var reading = Reading(
            notation: isSeparated ? "separated hex" : "plain hex",
            range: first.range.lowerBound..<last.range.upperBound,
            data: data, isCut: last.isCut, length: last.missing.map { $0 &+ data.count }, countsRepeats: true)
        if last.isCut, reading.length == nil {
            reading.length = AnnouncedLength.before(first.range.lowerBound, in: text.bytes).flatMap {
                $0 > data.count ? $0 : nil
            }
        }
        readings.append(reading)
        let width = first.tokens.first.map { $0.digits.count / 2 } ?? 1
        let words = runs.lazy.flatMap { $0.tokens }
        guard width == 2 || width == 4 || width == 8, words.dropLast().allSatisfy({ $0.digits.count == width &* 2 })
        else { return }
        reading.data = data.reversingWords(of: width)
        reading.notation = "little-endian hex words"
        reading.confidence = -3
        readings.append(reading)
    }
}
