#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Breaks the lines of a story where a terminal is too narrow for them: between words, and what is left goes further to the right.
struct LineFolding {
    /// How many columns there are.
    let columns: Int

    init(columns: Int) { self.columns = columns }

    /// The width of a terminal, where the system or its user says one (COLUMNS); nil where there is nothing to fold for.
    init?(terminal descriptor: Int32) {
        guard isatty(descriptor) == 1 else { return nil }
        // Safe: getenv gives a string that ends, and nothing here changes the environment.
        var columns = unsafe getenv("COLUMNS").flatMap { unsafe Int(String(cString: $0)) } ?? 0
        #if !canImport(WASILibc)
            var size = winsize()
            // Safe: the call fills the structure that it is given.
            if columns <= 0, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 { columns = Int(size.ws_col) }
        #endif
        guard columns >= 20 else { return nil }
        self.columns = columns
    }

    /// A text in UTF-8 with its lines folded.
    func folded(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            append(text[start..<end], to: &output)
            if end < text.count { output.append(UInt8(ascii: "\n")) }
            start = end + 1
        }
        return output
    }

    private func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let blank = UInt8(ascii: " ")
        let indentation = min(line.prefix { $0 == blank }.count + 4, columns / 2)
        var rest = line
        var width = columns
        while let end = Self.lineBreak(rest, columns: width) {
            let next = rest[end...].drop { $0 == blank }
            guard !next.isEmpty else { break }
            output += rest[..<end]
            output.append(UInt8(ascii: "\n"))
            output += repeatElement(blank, count: indentation)
            rest = next
            width = columns - indentation
        }
        output += rest
    }

    /// Where a line that is too long is to end: before the last blanks that begin within the columns, or the first after them; nil
    /// where it is not too long, or is one word.
    ///
    /// Two blanks are between what does not belong together: in the right half they are a better place than one.
    private static func lineBreak(_ line: ArraySlice<UInt8>, columns: Int) -> Int? {
        var column = 0
        var last: Int?
        var lastWide: Int?
        var isText = false
        var isControl = false
        for (index, octet) in zip(line.indices, line) {
            if octet == 0x1B { isControl = true }
            if isControl {
                // The colours take no room; each ends with a letter.
                if octet | 0x20 >= UInt8(ascii: "a"), octet | 0x20 <= UInt8(ascii: "z") { isControl = false }
                continue
            }
            if octet == UInt8(ascii: " ") {
                let isFirst = index == line.startIndex || line[index - 1] != UInt8(ascii: " ")
                if isText, isFirst {
                    if column > columns { return lastWide ?? last ?? index }
                    last = index
                    let isWide = index + 1 < line.endIndex && line[index + 1] == UInt8(ascii: " ")
                    if isWide, column > columns / 2 { lastWide = index }
                }
            } else {
                isText = true
            }
            // The octets of a character after its first one are no column of their own.
            if octet & 0xC0 != 0x80 { column += 1 }
        }
        return column > columns ? lastWide ?? last : nil
    }
}
