/// Rows of a dump whose offsets rise evenly: the dump of one piece of memory, one packet, one file.
struct DumpBlock: Sendable {
    /// The rows that have words.
    private(set) var rows: [DumpRow]
    /// The bases in which the offsets rise evenly, each with the number of bytes a row.
    private(set) var steps: [DumpOffset.Base: Int] = [:]
    /// The offset after the last byte, where a last line has it.
    private(set) var end: DumpOffset?
    /// Where the block ends in the text.
    private(set) var endOffset: Int

    /// Begins with a row.
    init(_ row: DumpRow) {
        rows = [row]
        endOffset = row.line.upperBound
    }

    /// Notes that rows like the last one were left out.
    mutating func markRepeated() {
        guard !rows.isEmpty else { return }
        rows[rows.count &- 1].isRepeated = true
    }

    /// Takes the next row if its offset is what must follow.
    mutating func append(_ row: DumpRow) -> Bool {
        // Rows of the other direction are set apart by their margin.
        guard end == nil, let last = rows.last, row.margin == last.margin || row.column == last.column else {
            return false
        }
        var alive: [DumpOffset.Base: Int] = [:]
        for base in DumpOffset.Base.allCases {
            guard let distance = row.offset.distance(from: last.offset, in: base) else { continue }
            if rows.count == 1 {
                // A dump of a single row that has an end: the end says how long the row is.
                if !last.isRepeated, distance <= 4096 { alive[base] = distance }
                continue
            }
            guard let step = steps[base] else { continue }
            let fits =
                last.isRepeated
                ? distance % step == 0 || row.words.isEmpty
                : row.words.isEmpty ? distance <= step : distance == step
            if fits { alive[base] = step }
        }
        guard !alive.isEmpty else { return false }
        endOffset = row.line.upperBound
        steps = alive
        if row.words.isEmpty {
            end = row.offset
        } else {
            rows.append(row)
        }
        return true
    }

    /// How many bytes a row shows, by the offset that follows; nil for the last one of a dump without an end.
    func expectedCount(ofRow index: Int, in base: DumpOffset.Base) -> Int? {
        guard index &+ 1 < rows.count else {
            guard let last = rows.last, let distance = end?.distance(from: last.offset, in: base) else { return nil }
            return last.isRepeated ? steps[base] : distance
        }
        return steps[base]
    }

    /// How many bytes are between the offsets of a row and what follows it, repeated rows included.
    func distance(afterRow index: Int, in base: DumpOffset.Base) -> Int? {
        let next = index &+ 1 < rows.count ? rows[index &+ 1].offset : end
        return next?.distance(from: rows[index].offset, in: base)
    }
}
