/// Takes off what is before all lines of a text alike: mail quotes, comment signs, line numbers.
///
/// A prefix goes where every line that is not empty has it, or else, if asked for, where some lines have it: a mail quotes
/// what it answers to and goes on without.
struct LinePrefixes {
    /// The text without its lines' prefixes, or nil where they have none.
    ///
    /// - Parameter partly: Whether some lines having the same mark is enough.
    func stripped(_ source: SourceText, partly: Bool = false) -> SourceText? {
        var current = source
        var changed = false
        for _ in 0..<4 {
            guard let starts = markStarts(current, partly: partly) ?? numberStarts(current) else { break }
            var repaired = RepairedText(capacity: current.bytes.count)
            for (line, start) in zip(current.lines, starts) {
                repaired.append(current.bytes, start..<line.upperBound)
                repaired.append(UInt8(ascii: "\n"), from: line.upperBound)
            }
            current = SourceText(repaired, of: current)
            changed = true
        }
        return changed ? current : nil
    }

    private static let marks: [[UInt8]] = [
        "> ", ">", "| ", "// ", "# ", "; ", "-- ", "+ ", "- ", "+",
    ].map { Array($0.utf8) }

    /// Where the lines begin after a mark that all of them have, or some.
    private func markStarts(_ source: SourceText, partly: Bool) -> [Int]? {
        for mark in Self.marks {
            var starts: [Int] = []
            var found = 0
            for line in source.lines {
                let text = source.bytes[line]
                let body = text.drop { $0 == 0x20 || $0 == 0x09 }
                if body.starts(with: mark) {
                    starts.append(body.startIndex &+ mark.count)
                    found &+= 1
                } else if body.isEmpty || body.elementsEqual(mark.dropLast()) {
                    starts.append(line.upperBound)
                } else if partly {
                    starts.append(line.lowerBound)
                } else {
                    break
                }
            }
            if found > 0, starts.count == source.lines.count { return starts }
        }
        return nil
    }

    /// Where the lines begin after line numbers, which rise by one from line to line.
    private func numberStarts(_ source: SourceText) -> [Int]? {
        var starts: [Int] = []
        var previous: Int?
        for line in source.lines {
            let text = source.bytes[line].drop { $0 == 0x20 || $0 == 0x09 }
            let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if text.isEmpty {
                starts.append(line.upperBound)
                continue
            }
            guard (1...7).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else {
                return nil
            }
            let number = digits.reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
            if let previous, number != previous &+ 1 { return nil }
            previous = number
            let rest = text[digits.endIndex...]
            guard let sign = rest.first else { return nil }
            // A line by itself has a number if it is written as `cat -n` does.
            guard source.lines.count > 1 || sign == 0x09 && text.startIndex > line.lowerBound else { return nil }
            switch sign {
            case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: ")"), 0x09, 0x20:
                starts.append(digits.endIndex &+ 1)
            default: return nil
            }
        }
        return starts
    }
}
