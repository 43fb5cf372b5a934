/// The single repairs that ``TextPreparation`` makes, each a replacement of a few bytes.
struct TextRepairs {
    /// What is in the place of how many bytes.
    typealias Repair = (length: Int, replacement: [UInt8])

    /// Whether the text has closing tags, so that `<span>` and the like are markup.
    var hasTags: Bool
    /// Whether characters from U+0080 to U+00FF may stand for bytes, so that a no-break space may be one of them.
    var hasBytesAsCharacters: Bool
    /// Whether `&quot;` and the like stand for characters.
    var hasEntities = true
    /// Whether a carriage return ends a line.
    var breaksAtReturns = true
    /// Whether whatever is between `<` and `>` is markup.
    var hasAnyTags = false

    /// The text with all repairs made; nil where there is nothing to repair.
    func repaired(_ text: [UInt8]) -> RepairedText? {
        guard let first = text.firstIndex(where: { Self.mayNeedRepair[Int($0)] }) else { return nil }
        var repaired = RepairedText(capacity: text.count)
        repaired.append(text, 0..<first)
        var at = first
        var clean = first
        while at < text.count {
            guard Self.mayNeedRepair[Int(text[at])], let repair = repair(text, at: at) else {
                at &+= 1
                continue
            }
            repaired.append(text, clean..<at)
            for byte in repair.replacement { repaired.append(byte, from: at) }
            at &+= max(repair.length, 1)
            clean = at
        }
        repaired.append(text, min(clean, text.count)..<text.count)
        return repaired
    }

    /// The bytes at which a repair can begin: the rules need to look at no other.
    private static let mayNeedRepair: [Bool] = {
        var flags = [Bool](repeating: false, count: 256)
        for byte: UInt8 in [0x0D, 0x1B, 0xC2, 0xE2, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<")] {
            flags[Int(byte)] = true
        }
        return flags
    }()

    /// The repair that begins at this offset.
    func repair(_ text: [UInt8], at start: Int) -> Repair? {
        let rest = text[start...]
        switch text[start] {
        case 0x0D: return !breaksAtReturns ? nil : (rest.starts(with: [0x0D, 0x0A]) ? 2 : 1, [0x0A])
        case 0x1B: return terminalSequence(rest)
        case UInt8(ascii: "&"): return hasEntities ? entity(rest) : nil
        case UInt8(ascii: "<"):
            guard hasTags, let repair = tag(rest) else { return nil }
            return repair.replacement.isEmpty && isAfterLineNumber(text, start) ? (repair.length, [0x20]) : repair
        case 0xC2: return !hasBytesAsCharacters && rest.starts(with: [0xC2, 0xA0]) ? (2, [0x20]) : nil
        default: return typography(rest)
        }
    }

    /// A terminal's control sequence: `ESC [ parameters letter`, or a title `ESC ] ... BEL`.
    private func terminalSequence(_ rest: ArraySlice<UInt8>) -> Repair? {
        let body = rest.dropFirst()
        guard let kind = body.first else { return nil }
        if kind == UInt8(ascii: "[") {
            for byte in body.dropFirst().prefix(32).enumerated() where (0x40...0x7E).contains(byte.element) {
                return (byte.offset &+ 3, [])
            }
        } else if kind == UInt8(ascii: "]") {
            for byte in body.prefix(256).enumerated() where byte.element == 0x07 { return (byte.offset &+ 2, []) }
        } else if kind == UInt8(ascii: "(") {
            return (3, [])
        }
        return nil
    }

    /// An HTML entity that can stand for something in a trace.
    private func entity(_ rest: ArraySlice<UInt8>) -> Repair? {
        let head = rest.prefix(12)
        guard let end = head.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = head[(head.startIndex &+ 1)..<end]
        let length = end &- rest.startIndex &+ 1
        for (known, replacement) in Self.entities where name.elementsEqual(known.utf8) {
            return (length, replacement)
        }
        guard name.first == UInt8(ascii: "#") else { return nil }
        var digits = name.dropFirst()
        var value = 0
        if digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X") {
            digits = digits.dropFirst()
            for byte in digits {
                guard let digit = byte.hexDigitValue else { return nil }
                value = value << 4 | Int(digit)
            }
        } else {
            for byte in digits {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
            }
        }
        // Typographic signs come as numbers too; what lies beyond ASCII otherwise is not ours to judge.
        switch value {
        case 1..<0x80: return (length, [UInt8(value)])
        case 0xA0: return (length, [0x20])
        case 0x201C, 0x201D, 0x201E: return (length, [UInt8(ascii: "\"")])
        case 0x2018, 0x2019: return (length, [UInt8(ascii: "'")])
        case 0x2026: return (length, Array("...".utf8))
        case 0x2013, 0x2212: return (length, [UInt8(ascii: "-")])
        default: return nil
        }
    }

    private static let entities: [(String, [UInt8])] = [
        ("quot", Array("\"".utf8)), ("apos", Array("'".utf8)), ("lt", Array("<".utf8)), ("gt", Array(">".utf8)),
        ("amp", Array("&".utf8)), ("nbsp", [0x20]), ("bsol", Array("\\".utf8)), ("hellip", Array("...".utf8)),
        ("ldquo", Array("\"".utf8)), ("rdquo", Array("\"".utf8)), ("lsquo", Array("'".utf8)),
        ("rsquo", Array("'".utf8)), ("ndash", Array("-".utf8)), ("NewLine", [0x0A]), ("Tab", [0x09]),
    ]

    /// Whether an entity is at an offset.
    func isEntity(_ text: [UInt8], at offset: Int) -> Bool { entity(text[offset...]) != nil }

    /// Whether a tag of HTML is at an offset.
    func isTag(_ text: [UInt8], at offset: Int) -> Bool { tag(text[offset...]) != nil }

    /// Whether the closing tag at an offset is after a number with which its line begins, save for other tags: pages that
    /// number the lines of a text have nothing between the two.
    private func isAfterLineNumber(_ text: [UInt8], _ start: Int) -> Bool {
        guard start > 0, start &+ 1 < text.count, text[start &+ 1] == UInt8(ascii: "/"),
            text[start &- 1].decimalDigit != nil
        else { return false }
        var isInTag = false
        var digits = 0
        for byte in text[..<start].suffix(512).reversed() {
            switch byte {
            case 0x0A: return true
            case UInt8(ascii: ">"): isInTag = true
            case UInt8(ascii: "<"): isInTag = false
            case _ where isInTag, 0x20: break
            case _ where byte.decimalDigit != nil && digits < 6: digits &+= 1
            default: return false
            }
        }
        return start <= 512
    }

    /// A tag of HTML, opening or closing; `<Buffer ...>`, `<buf+8>` and `<unfinished ...>` are none.
    private func tag(_ rest: ArraySlice<UInt8>) -> Repair? {
        var name = rest.dropFirst().prefix(12)
        let isClosing = name.first == UInt8(ascii: "/")
        if isClosing { name = name.dropFirst() }
        let letters = name.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
        guard let next = rest[letters.endIndex...].first,
            next == UInt8(ascii: ">") || next == UInt8(ascii: " ") || next == UInt8(ascii: "/"),
            let end = rest.prefix(512).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let isKnown = { (tag: (name: String, replacement: UInt8?)) in
            tag.name.utf8.elementsEqual(letters.lazy.map { $0 | 0x20 })
        }
        guard let known = Self.tags.first(where: isKnown) ?? (hasAnyTags && !letters.isEmpty ? ("", nil) : nil) else {
            return nil
        }
        return (end &- rest.startIndex &+ 1, known.replacement.map { [$0] } ?? [])
    }

    /// The tags that are known, with what their ends mean to a reader: a new line, or another cell.
    private static let tags: [(name: String, replacement: UInt8?)] = [
        ("span", nil), ("code", nil), ("a", nil), ("b", nil), ("i", nil), ("em", nil), ("strong", nil),
        ("font", nil), ("tt", nil), ("kbd", nil), ("samp", nil), ("u", nil), ("mark", nil),
        ("pre", 0x0A), ("p", 0x0A), ("div", 0x0A), ("br", 0x0A), ("td", 0x20), ("th", 0x20), ("tr", 0x0A), ("li", 0x0A),
        ("ol", 0x0A),
        ("ul", 0x0A), ("table", 0x0A), ("tbody", 0x0A), ("blockquote", 0x0A), ("html", 0x0A), ("body", 0x0A),
    ]

    /// Signs that a word processor or a web page puts in the place of ASCII ones, and marks without width.
    private func typography(_ rest: ArraySlice<UInt8>) -> Repair? {
        let head = rest.prefix(3)
        guard head.count == 3 else { return nil }
        switch (head[head.startIndex], head[head.startIndex &+ 1], head[head.startIndex &+ 2]) {
        case (0xE2, 0x80, 0x9C...0x9F): return (3, [UInt8(ascii: "\"")])
        case (0xE2, 0x80, 0x98...0x9B): return (3, [UInt8(ascii: "'")])
        case (0xE2, 0x80, 0xA6): return (3, Array("...".utf8))
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (3, [UInt8(ascii: "-")])
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): return (3, [0x20])
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return (3, [])
        case (0xE2, 0x80, 0xA8): return (3, [0x0A])
        // The lines of a frame around a dump.
        case (0xE2, 0x94, 0x82), (0xE2, 0x94, 0x8A), (0xE2, 0x95, 0x91): return (3, [UInt8(ascii: "|")])
        default: return nil
        }
    }
}
