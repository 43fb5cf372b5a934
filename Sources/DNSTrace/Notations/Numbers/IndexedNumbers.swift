/// Numbers each after its index: PHP's `print_r`, `var_export` and `var_dump`, gdb's arrays with their indices, a typed
/// array of JavaScript in JSON.
///
///     [0] => 170  [1] => 95      0 => 170, 1 => 95,      {"0":170,"1":95}      [0x0] = 0xaa, [0x1] = 0x5f
///     [6] = 0x0 <repeats 6 times>, [12] = 0x5            buf[0] = 170; buf[1] = 95;
///
/// The indices follow each other, which nothing else does for long.
struct IndexedNumbers: Notation {
    private static let closings = Array("])\"'".utf8)

    func readings(of text: SourceText) -> [Reading] {
        readings(of: text.bytes, base: 10) + readings(of: text.bytes, base: 16)
    }

    /// The readings where numbers without a mark are of that base.
    private func readings(of bytes: [UInt8], base: Int) -> [Reading] {
        var readings: [Reading] = []
        let empty = Reading(
            notation: "numbers with indices", range: 0..<0, data: LocatedBytes(), confidence: base == 10 ? 0 : -2)
        var run = empty
        var next: Int?
        var folds = FoldedRuns(bytes)
        var at = 0
        func end() {
            if run.data.count >= 12 { readings.append(run) }
            run = empty
            run.range = at..<at
            next = nil
        }
        while at < bytes.count {
            guard bytes[at].isWordByte else {
                if bytes[at...].starts(with: "...".utf8) { run.isCut = true }
                at += 1
                continue
            }
            guard let pair = pair(in: bytes, at: at, base: base) else {
                while at < bytes.count, bytes[at].isWordByte || bytes[at] == UInt8(ascii: ".") { at += 1 }
                // The name of an array is before each of its indices.
                if at < bytes.count, bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "(") { continue }
                end()
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

    /// The number after the index that begins at an offset.
    private func pair(
        in text: [UInt8], at start: Int, base: Int
    ) -> (index: Int, value: UInt8, start: Int, end: Int)? {
        guard let index = Self.number(in: text, at: start, base: 10) else { return nil }
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
        guard let number = Self.number(in: text, at: isNegative ? at + 1 : at, base: base) else { return nil }
        let value = isNegative ? -number.value : number.value
        guard (-128...255).contains(value) else { return nil }
        return (index.value, UInt8(truncatingIfNeeded: value), begin, number.end)
    }

    /// A number of a base, or a hexadecimal one after `0x`, `&H` or `$`, that is a word of its own.
    private static func number(in text: [UInt8], at start: Int, base: Int) -> (value: Int, end: Int)? {
        let rest = text[min(start, text.count)...]
        let mark = ["0x", "0X", "&H", "$"].first { rest.starts(with: $0.utf8) }?.utf8.count ?? 0
        let base = mark > 0 ? 16 : base
        let first = start + mark
        var at = first
        var value = 0
        while at < text.count, at - first < 8, let digit = text[at].hexDigitValue, Int(digit) < base {
            value = value * base + Int(digit)
            at += 1
        }
        guard at > first, at == text.count || !text[at].isWordByte else { return nil }
        // Programs print bytes without a mark in two digits, or not in base 16.
        guard base == 10 || mark > 0 || at - first == 2 else { return nil }
        return (value, at)
    }

    private static func behindSpace(_ text: [UInt8], _ start: Int) -> Int {
        var at = start
        // Few, so that a long stretch of them is not gone over again and again.
        while at < text.count, at - start < 16, text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x09 { at += 1 }
        return at
    }
}
