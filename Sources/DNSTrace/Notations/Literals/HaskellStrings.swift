/// Strings as Haskell's `show` writes them: control characters by name, others in decimal, `\&` between an escape and a
/// digit (Haskell 2010 report §2.6).
///
///     "\170_\SOH\NUL\NUL\SOH\NUL\NUL\NUL\NUL\NUL\NUL\aexample\ETXcom\NUL\NUL\SOH\NUL\SOH"
///
/// Only a string in which a character has its name is read here; the others are ``QuotedStrings``.
struct HaskellStrings: Notation {
    /// The names of the characters from 0 to 32, and of 127.
    private static let names: [(name: [UInt8], value: UInt8)] = {
        let names = """
            NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC \
            FS GS RS US SP
            """
        let numbered = zip(names.split(separator: " "), 0...32).map { (name: Array($0.utf8), value: UInt8($1)) }
        // `\SOH` is one character: longer names go first.
        return (numbered + [(name: Array("DEL".utf8), value: 127)]).sorted { $0.name.count > $1.name.count }
    }()
    /// What is after the backslash for a character of C.
    private static let letters = zip("abfnrtv\"'\\".utf8, [7, 8, 12, 10, 13, 9, 11, 0x22, 0x27, 0x5C] as [UInt8])

    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        for line in text.lines {
            var at = line.lowerBound
            while let quote = text.bytes[at..<line.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
                guard let (reading, end) = string(in: text.bytes[..<line.upperBound], from: quote + 1) else { break }
                if let reading { readings.append(reading) }
                at = end
            }
        }
        return readings
    }

    /// The string that begins at an offset, if it is worth reading, and where it ends; nil where it cannot be Haskell's.
    private func string(in line: ArraySlice<UInt8>, from start: Int) -> (reading: Reading?, end: Int)? {
        var data = LocatedBytes()
        var hasNames = false
        var at = start
        while at < line.endIndex, line[at] != UInt8(ascii: "\"") {
            guard line[at] == UInt8(ascii: "\\") else {
                data.append(line[at], at: at)
                at += 1
                continue
            }
            let rest = line[(at + 1)...]
            if rest.first == UInt8(ascii: "&") {
                at += 2
            } else if let (_, value) = Self.letters.first(where: { $0.0 == rest.first }) {
                data.append(value, at: at)
                at += 2
            } else if let (name, value) = Self.names.first(where: { rest.starts(with: $0.name) }) {
                data.append(value, at: at)
                hasNames = true
                at += 1 + name.count
            } else {
                // A text may end within an escape.
                guard rest.count > 3 || rest.contains(UInt8(ascii: "\"")) else { break }
                let digits = rest.prefix(8).prefix { $0.decimalDigit != nil }
                guard let value = UInt8(String(decoding: digits, as: UTF8.self)) else { return nil }
                data.append(value, at: at)
                at += 1 + digits.count
            }
        }
        let isClosed = at < line.endIndex && line[at] == UInt8(ascii: "\"")
        let reading = Reading(
            notation: "Haskell string", range: start..<at, data: data, isCut: !isClosed, confidence: 3)
        return (hasNames && data.count >= 12 ? reading : nil, isClosed ? at + 1 : line.endIndex)
    }
}
