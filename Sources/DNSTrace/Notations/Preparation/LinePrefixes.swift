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
            guard let starts = markStarts(current, partly: partly) ?? LineNumbers.starts(of: current) else { break }
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
        "> ", ">", "| ", "// ", "# ", "; ", "-- ", "+ ", "- ", "+", "* ", "## ", "#> ", ";; ", "/// ", "% ", "'",
    ].map { Array($0.utf8) }

    /// Where the lines begin after a mark that all of them have, or some.
    private func markStarts(_ source: SourceText, partly: Bool) -> [Int]? {
        for mark in Self.marks {
            var starts: [Int] = []
            var found = 0
            for line in source.lines {
                let text = source.bytes[line]
                let body = text.drop { $0 == 0x20 || $0 == 0x09 }
                if body.starts(with: mark), !isQuote(mark, around: body) {
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

    /// Whether a mark is the sign of a comment (Basic) no more than the quote before a string.
    private func isQuote(_ mark: [UInt8], around line: ArraySlice<UInt8>) -> Bool {
        mark == [UInt8(ascii: "'")] && line.dropFirst().contains(UInt8(ascii: "'"))
    }
}
