/// A list whose lines a terminal broke at its width, in the middle of numbers: each line that is as long as the longest is one with
/// the next.
///
/// Only where signs are between the numbers does a line that ends without one show that it was broken: rows of a dump are all
/// of one length as well.
struct UnwrappedText {
    /// No terminal is narrower.
    private static let narrowest = 40
    /// So many signs a line has at least.
    private static let fewestSigns = 8

    /// The text with those lines joined; nil where no number was broken.
    func unwrapped(_ source: SourceText) -> SourceText? {
        let text = source.bytes
        guard let width = source.lines.map({ $0.count }).max(), width >= Self.narrowest else { return nil }
        var repaired = RepairedText(capacity: text.count)
        var isChanged = false
        for (index, line) in source.lines.enumerated() {
            repaired.append(text, line)
            let next = index &+ 1 < source.lines.count ? source.lines[index &+ 1] : line.upperBound..<line.upperBound
            if line.count == width, !next.isEmpty, isList(text[line]) {
                if text[line.upperBound &- 1].isWordByte, text[next.lowerBound].isWordByte { isChanged = true }
            } else {
                repaired.append(UInt8(ascii: "\n"), from: line.upperBound)
            }
        }
        return isChanged ? SourceText(repaired, of: source) : nil
    }

    private func isList(_ line: ArraySlice<UInt8>) -> Bool {
        line.count(where: { $0 == UInt8(ascii: ",") }) >= Self.fewestSigns
            || line.count(where: { $0 == UInt8(ascii: "-") }) >= Self.fewestSigns
    }
}
