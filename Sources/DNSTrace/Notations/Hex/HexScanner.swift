/// Finds the runs of hexadecimal words on a line.
///
///     run       = word *( separator word )
///     word      = ["0x" / "\x" / "x'"] 2*HEXDIG           ; an even number of digits, nothing of a word around it
///     separator = *space [sign] *space                    ; the same sign throughout: , : - _ . | or none
struct HexScanner {
    private let text: [UInt8]

    /// Takes the text to look through.
    init(_ text: [UInt8]) {
        self.text = text
    }

    /// The runs of a line, from left to right.
    ///
    /// Words with an odd number of digits are alone.
    func runs(in line: Range<Int>) -> [HexRun] {
        var runs: [HexRun] = []
        var current = HexRun(tokens: [], separator: nil)
        var at = line.lowerBound
        // How many digits the present run has.
        var digits = 0
        while let token = token(in: line, from: &at) {
            let isEven = token.digits.count % 2 == 0
            if let last = current.tokens.last, isEven,
                let sign = separator(from: last.digits.upperBound, to: token.start),
                current.separator == nil || current.separator == sign, last.digits.count % 2 == 0,
                !isGutter(token, after: current), !isTextColumn(token, after: current, of: digits / 2, on: line)
            {
                current.separator = sign
                current.tokens.append(token)
                digits &+= token.digits.count
            } else {
                let joint = self.joint(of: current, with: token)
                if joint?.takes == true { current.tokens.removeLast() }
                if !current.tokens.isEmpty { runs.append(current) }
                current = HexRun(tokens: (joint?.tokens ?? []) + [token], separator: joint?.sign)
                digits = current.digitCount
            }
        }
        if !current.tokens.isEmpty { runs.append(current) }
        return runs
    }

    /// The last word of a run that belongs to what follows, as the sign after it binds more closely than the one before it.
    ///
    /// A field before it ends at a comma or a bar, or its own digits have colons between them. Nil where there is no such word;
    /// `takes` says that it is no part of what is before it.
    private func joint(of run: HexRun, with token: HexToken) -> (tokens: [HexToken], sign: UInt8, takes: Bool)? {
        guard run.tokens.count > 1, let sign = run.separator, let last = run.tokens.last,
            last.digits.count % 2 == 0, token.digits.count % 2 == 0,
            let next = separator(from: last.digits.upperBound, to: token.start), next != sign
        else { return nil }
        let isField = next == 0x20 && (sign == UInt8(ascii: ",") || sign == UInt8(ascii: "|"))
        let isTight =
            sign == 0x20 && next != UInt8(ascii: ",") && next != UInt8(ascii: "|")
            && token.start == last.digits.upperBound &+ 1
        return isField || isTight ? ([last], next, isTight) : nil
    }

    /// What is after a gap may be the text column of a dump that happens to look like digits: words of another
    /// length, or any after a gap that is wider than the one in the middle of a row.
    private func isGutter(_ token: HexToken, after run: HexRun) -> Bool {
        guard let last = run.tokens.last, run.tokens.count >= 4 else { return false }
        let gap = last.digits.upperBound..<token.start
        guard gap.count >= 2, text[gap].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
        if token.digits.count != last.digits.count { return gap.count > narrowestGap(of: run) }
        // The middle of a row may have a wide gap, too, if octets are after it.
        if run.tokens.count == 8, token.digits.count == 2, next(token.digits.upperBound) == 0x20 { return false }
        return gap.count >= 4 && gap.count > widestGap(of: run)
    }

    private func next(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

    /// How many blanks are between two words of a run where there are fewest of them.
    private func narrowestGap(of run: HexRun) -> Int {
        var narrowest = Int.max
        for (word, next) in zip(run.tokens.prefix(16), run.tokens.dropFirst()) {
            narrowest = min(narrowest, next.start &- word.digits.upperBound)
        }
        return narrowest
    }

    /// Whether the rest of a line, from a word on, is as long as the bytes before it, and shows each of them that is a character
    /// as what it is.
    private func isTextColumn(_ token: HexToken, after run: HexRun, of count: Int, on line: Range<Int>) -> Bool {
        guard let last = run.tokens.last, run.tokens.count >= 4, token.start &- last.digits.upperBound >= 2,
            line.upperBound &- token.start == count
        else { return false }
        let column = text[token.start..<line.upperBound]
        return zip(run.data(of: text).bytes, column).allSatisfy { byte, sign in
            !(0x21...0x7E).contains(byte) || byte == sign
        }
    }

    /// How many blanks are between two words of a run where there are most of them.
    private func widestGap(of run: HexRun) -> Int {
        var widest = 0
        // Of a long run the first words are enough.
        for (word, next) in zip(run.tokens.prefix(16), run.tokens.dropFirst()) {
            widest = max(widest, next.start &- word.digits.upperBound)
        }
        return widest
    }

    /// The next word that consists of hexadecimal digits.
    private func token(in line: Range<Int>, from at: inout Int) -> HexToken? {
        while at < line.upperBound {
            let start = at
            guard isWord(text[at]) else {
                at &+= 1
                continue
            }
            var digits = at
            let isEscaped = at > line.lowerBound && text[at &- 1] == UInt8(ascii: "\\")
            let next = at &+ 1 < line.upperBound ? text[at &+ 1] : 0
            if text[at] == UInt8(ascii: "0"), next | 0x20 == UInt8(ascii: "x") {
                digits = at &+ 2
            } else if text[at] | 0x20 == UInt8(ascii: "x"), isEscaped {
                digits = at &+ 1
            }
            var end = digits
            while end < line.upperBound, text[end].hexDigitValue != nil { end &+= 1 }
            at = end
            while at < line.upperBound, isWord(text[at]) { at &+= 1 }
            if at == end, end &- digits >= 2 { return HexToken(digits: digits..<end, start: start) }
            if at == start { at &+= 1 }
        }
        return nil
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    /// The sign between two words, a space where there is nothing but space, nil where more than a sign is there.
    private func separator(from start: Int, to end: Int) -> UInt8? {
        guard start < end, end &- start <= 16 else { return nil }
        var sign: UInt8?
        for byte in text[start..<end] where byte != 0x20 && byte != 0x09 {
            guard sign == nil, Self.signs.contains(byte) else { return nil }
            sign = byte
        }
        return sign ?? 0x20
    }

    private static let signs = Array(",:-_.|\\".utf8)
}
