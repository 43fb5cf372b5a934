/// Numbers each behind its index: PHP's `print_r`, `var_export` and `var_dump`, gdb's arrays with their indices, a typed
/// array of JavaScript in JSON.
///
///     [0] => 170  [1] => 95      0 => 170, 1 => 95,      {"0":170,"1":95}      [0x0] = 0xaa, [0x1] = 0x5f
///     [6] = 0x0 <repeats 6 times>, [12] = 0x5
///
/// The indices follow each other, which nothing else does for long.
struct IndexedNumbers: Notation {
    private static let closings = Array("])\"'".utf8)

    func readings(of text: SourceText) -> [Reading] {
        let bytes = text.bytes
        var readings: [Reading] = []
        var run = Reading(notation: "numbers with indices", range: 0..<0, data: LocatedBytes())
        var next: Int?
        var folds = FoldedRuns(bytes)
        var at = 0
        func end() {
            if run.data.count >= 12 { readings.append(run) }
            run = Reading(notation: run.notation, range: at..<at, data: LocatedBytes())
            next = nil
        }
        while at < bytes.count {
            guard bytes[at].isWordByte else {
                if bytes[at...].starts(with: "...".utf8) { run.isCut = true }
                at += 1
                continue
            }
            guard let pair = pair(in: bytes, at: at) else {
                end()
                while at < bytes.count, bytes[at].isWordByte { at += 1 }
                continue
            }
            if pair.index != next { end() }
            let fold = folds.take(in: bytes, at: pair.end) ?? (1, pair.end)
            for _ in 0..<fold.times { run.data.append(pair.value, at: pair.start) }
            run.range = run.range.lowerBound..<fold.end
            next = pair.index + fold.times
            at = fold.end
        }
        end()
        return readings
    }

    /// The number behind the index that begins at an offset.
    private func pair(in text: [UInt8], at start: Int) -> (index: Int, value: UInt8, start: Int, end: Int)? {
        guard let index = Self.number(in: text, at: start) else { return nil }
        var at = index.end
        while at < text.count, Self.closings.contains(text[at]) { at += 1 }
        at = Self.behindSpace(text, at)
        if at < text.count, text[at] == UInt8(ascii: ":") {
            at += 1
        } else {
            guard at < text.count, text[at] == UInt8(ascii: "=") else { return nil }
            at += 1
            if at < text.count, text[at] == UInt8(ascii: ">") { at += 1 }
        }
        at = Self.behindSpace(text, at)
        if text[at...].starts(with: "int(".utf8) { at += 4 }
        let begin = at
        let isNegative = at < text.count && text[at] == UInt8(ascii: "-")
        guard let number = Self.number(in: text, at: isNegative ? at + 1 : at) else { return nil }
        let value = isNegative ? -number.value : number.value
        guard (-128...255).contains(value) else { return nil }
        return (index.value, UInt8(truncatingIfNeeded: value), begin, number.end)
    }

    /// A decimal number, or a hexadecimal one behind `0x`, that is a word of its own.
    private static func number(in text: [UInt8], at start: Int) -> (value: Int, end: Int)? {
        let isHexadecimal = text[min(start, text.count)...].starts(with: "0x".utf8)
        var at = isHexadecimal ? start + 2 : start
        let first = at
        var value = 0
        while at < text.count, at - first < 8, let digit = text[at].hexDigitValue, digit < 10 || isHexadecimal {
            value = value * (isHexadecimal ? 16 : 10) + Int(digit)
            at += 1
        }
        guard at > first, at == text.count || !text[at].isWordByte else { return nil }
        return (value, at)
    }

    private static func behindSpace(_ text: [UInt8], _ start: Int) -> Int {
        var at = start
        // Few, so that a long stretch of them is not gone over again and again.
        while at < text.count, at - start < 16, text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x09 { at += 1 }
        return at
    }
}
