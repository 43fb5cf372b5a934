/// Dumps whose rows begin with an offset or an address: xxd, hexdump, od, tcpdump, tshark, Wireshark, gdb, lldb, kdump.
///
///     dump    = 1*row [end]
///     row     = offset [":"] 2*space cells [text column]
///     end     = offset                                  ; hexdump, od: the length
///     "*"                                               ; rows like the last one, as many as the next offset says
///
/// Nothing is presumed of the tool. The base of the offsets is one in which they rise evenly; the cells are hexadecimal
/// words, numbers or characters, whichever give as many bytes a row as the offsets rise; words are read in both byte
/// orders. What remains open, the messages decide.
struct OffsetDumps: Notation {
    private static let cells = [
        AnyCells(HexCells(), "hex dump", hasOneWidth: false),
        AnyCells(NumberCells(base: 8), "dump in octal"),
        AnyCells(NumberCells(base: 10), "dump in decimal"),
        AnyCells(NumberCells(base: 2), "dump in binary"),
        AnyCells(CharacterCells(), "dump of characters"),
        AnyCells(AssemblerCells(), "assembler listing"),
    ]

    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var block: DumpBlock?
        var folds = FoldedRuns(text.bytes)
        for line in text.lines {
            if text.bytes[line].elementsEqual([UInt8(ascii: "*")]) {
                block?.markRepeated()
                continue
            }
            // od -t x1c shows each row again, as characters, with blanks in the place of the offset.
            if let row = block?.rows.last, row.column >= 6,
                text.bytes[line].count > row.offsetEnd &- row.line.lowerBound,
                text.bytes[line].prefix(row.offsetEnd &- row.line.lowerBound).allSatisfy({ $0 == 0x20 })
            {
                continue
            }
            guard let row = DumpRow(line, of: text.bytes) else { continue }
            if block?.append(row) == true { continue }
            if let block { append(block, of: text, &folds, to: &readings) }
            block = row.words.isEmpty ? nil : DumpBlock(row)
        }
        if let block { append(block, of: text, &folds, to: &readings) }
        return readings
    }

    private func append(
        _ block: DumpBlock, of text: SourceText, _ folds: inout FoldedRuns, to readings: inout [Reading]
    ) {
        guard let first = block.rows.first else { return }
        if block.rows.count == 1, block.end == nil {
            guard first.hasColon || first.offset.value(in: .hexadecimal) == 0 else { return }
        }
        let bases = block.steps.isEmpty ? [.hexadecimal] : DumpOffset.Base.allCases.filter { block.steps[$0] != nil }
        for base in bases {
            for cells in Self.cells {
                guard let dump = read(block, of: text.bytes, as: cells, in: base, &folds) else { continue }
                let range = first.line.lowerBound..<block.endOffset
                let isMemory = (first.offset.value(in: .hexadecimal) ?? 0) > 0xFFFF
                var reading = Reading(
                    notation: isMemory ? "memory dump" : cells.name, range: range,
                    data: dump.data, isCut: dump.isCut, confidence: block.rows.count > 1 ? 5 : 1,
                    countsRepeats: !isMemory, doubts: dump.doubt.map { [$0] } ?? [])
                readings.append(reading)
                if dump.width > 1 {
                    reading.notation += ", little-endian words"
                    reading.data = dump.reversed
                    reading.doubts = dump.reversedDoubt.map { [$0] } ?? []
                    reading.confidence -= 1
                    readings.append(reading)
                }
            }
        }
    }

    /// All rows of a block, in both byte orders.
    private struct Dump {
        var data = LocatedBytes()
        var reversed = LocatedBytes()
        var width = 1
        var isCut = false
        /// What the text column has against the bytes.
        var doubt: String?
        var reversedDoubt: String?
    }

    private func read(
        _ block: DumpBlock, of text: [UInt8], as cells: AnyCells, in base: DumpOffset.Base,
        _ folds: inout FoldedRuns
    ) -> Dump? {
        var dump = Dump()
        var column: Int?
        var hasTextColumn = false
        var isPadded = false
        var digits: ClosedRange<Int>?
        for index in block.rows.indices {
            let count = block.expectedCount(ofRow: index, in: base)
            // The last row may be longer than the others, if nothing but data is on them.
            if count == nil, !hasTextColumn, index > 0 { column = nil }
            // A last word is filled up to those before it.
            let width = cells.hasOneWidth && index > 0 ? dump.width : 1
            let room = count.map { ($0 &+ width &- 1) / width &* width }
            guard var words = cells.read(block.rows[index], text, room, column) else { return nil }
            if words.isMasked {
                dump.data.append(contentsOf: words.data)
                dump.reversed.append(contentsOf: words.data.reversingWords(of: words.width))
                dump.isCut = true
                return dump
            }
            column = max(column ?? 0, words.column)
            isPadded = isPadded || words.isPadded
            if let row = words.digits {
                let all = digits ?? row
                digits = min(all.lowerBound, row.lowerBound)...max(all.upperBound, row.upperBound)
            }
            // A word that is shorter than the others are filled up to has lost a digit.
            if isPadded, let digits, digits.count > 1 { return nil }
            if let last = block.rows[index].words.last,
                last.upperBound &- block.rows[index].line.lowerBound > words.column
            {
                hasTextColumn = true
            }
            if cells.hasOneWidth, index > 0, words.width != dump.width { return nil }
            dump.width = max(dump.width, words.width)
            var reversed = words.data.reversingWords(of: words.width)
            // An odd end is filled up to a word; which byte is the filling depends on the order.
            if let count {
                guard words.data.count &- count < words.width else { return nil }
                words.data.truncate(to: count)
                reversed.truncate(to: count)
            }
            if cells.name == "hex dump" {
                let row = block.rows[index].line
                let rest = text[min(row.lowerBound &+ words.column, row.upperBound)..<row.upperBound]
                let count = dump.data.count
                dump.doubt = dump.doubt ?? TextColumn.contradiction(in: rest, to: words.data.bytes[...], after: count)
                dump.reversedDoubt =
                    dump.reversedDoubt ?? TextColumn.contradiction(in: rest, to: reversed.bytes[...], after: count)
            }
            dump.data.append(contentsOf: words.data)
            dump.reversed.append(contentsOf: reversed)
            let times = words.data.count > 0 ? repeats(ofRow: index, of: block, in: base) : 1
            for _ in 1..<times {
                guard folds.grant(words.data.count) == words.data.count else {
                    dump.isCut = true
                    return dump
                }
                dump.data.append(contentsOf: words.data)
                dump.reversed.append(contentsOf: reversed)
            }
        }
        return dump
    }

    /// How often a row is there, the rows that `*` stands for counted.
    private func repeats(ofRow index: Int, of block: DumpBlock, in base: DumpOffset.Base) -> Int {
        guard block.rows[index].isRepeated, let step = block.steps[base], step > 0,
            let distance = block.distance(afterRow: index, in: base)
        else { return 1 }
        return max(distance / step, 1)
    }

    /// A way in which the bytes of a row may be written, as a function, and what a dump of such rows is called.
    private struct AnyCells: Sendable {
        let name: String
        let read: @Sendable (_ row: DumpRow, _ text: [UInt8], _ count: Int?, _ column: Int?) -> DumpWords?

        /// Whether all rows have words of the same length; a last byte by itself may make a shorter one of digits.
        let hasOneWidth: Bool

        init(_ cells: some DumpCells, _ name: String, hasOneWidth: Bool = true) {
            self.name = name
            self.hasOneWidth = hasOneWidth
            read = { row, text, count, column in cells.read(row, of: text, count: count, column: column) }
        }
    }
}
