/// Strings that are escaped inside other strings: a line of a trace in JSON or CSV, `"recv(3, \"\\252_\\1\", ..."`.
///
/// The outer string is undone once; what comes out is read as quoted strings, or as one bare string where it has no
/// quotes of its own.
struct NestedStrings {
    /// The readings of what is inside a string whose backslashes are doubled.
    func readings(of outer: StringPieces, in text: SourceText) -> [Reading] {
        var inner = LocatedBytes()
        for range in outer.pieces.compactMap({ $0.text }) {
            _ = StringEscapes.common.decode(
                text.bytes.span, from: range.lowerBound, to: range.upperBound, until: nil, crossesLines: true,
                into: &inner)
        }
        let undone = SourceText(inner.bytes)
        var strings = StringScanner(undone, isNested: true).strings()
        if strings.isEmpty {
            strings = [StringPieces(pieces: [.text(0..<inner.count)], range: 0..<inner.count, isCut: outer.isCut)]
        }
        return strings.flatMap { string in
            string.readings(of: undone, depth: 1).map { reading in
                var data = LocatedBytes()
                for (byte, offset) in zip(reading.data.bytes, reading.data.offsets) {
                    data.append(byte, at: offset < inner.count ? inner.offsets[offset] : outer.range.lowerBound)
                }
                var outerReading = reading
                outerReading.data = data
                if let first = inner.offsets[reading.range.clamped(to: 0..<inner.count)].first,
                    let last = inner.offsets[reading.range.clamped(to: 0..<inner.count)].last
                {
                    outerReading.range = first..<(last &+ 1)
                } else {
                    outerReading.range = outer.range
                }
                outerReading.notes.append("the backslashes were doubled, as in JSON, and were read once before")
                return outerReading
            }
        }
    }
}
