/// Undoes what happens to a text on its way through terminals, mails, web pages and editors.
///
/// A byte order mark, carriage returns, terminal colours, HTML entities and tags, typographic quotes and dots go; then
/// what stands before all lines alike (``LinePrefixes``). Nothing that a notation could mean is touched.
struct TextPreparation {
    /// Makes the text ready, all but the prefixes of its lines.
    func repaired(_ text: [UInt8]) -> SourceText {
        // What a person sees of UTF-16 are its characters: positions count in their UTF-8.
        let text = WideText(text)?.narrowed() ?? text
        let source = SourceText(text)
        guard let first = text.firstIndex(where: { Self.mayNeedRepair[Int($0)] }) else { return source }
        let rules = rules(for: text)
        var repaired = RepairedText(capacity: text.count)
        repaired.append(text, 0..<first)
        var at = first
        var clean = first
        while at < text.count {
            guard Self.mayNeedRepair[Int(text[at])], let repair = rules.repair(text, at: at) else {
                at &+= 1
                continue
            }
            repaired.append(text, clean..<at)
            for byte in repair.replacement { repaired.append(byte, from: at) }
            at &+= max(repair.length, 1)
            clean = at
        }
        repaired.append(text, min(clean, text.count)..<text.count)
        return SourceText(repaired, of: source)
    }

    /// The bytes at which a repair can begin: the rules need to look at no other.
    private static let mayNeedRepair: [Bool] = {
        var flags = [Bool](repeating: false, count: 256)
        for byte: UInt8 in [0x0D, 0x1B, 0xC2, 0xE2, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<")] {
            flags[Int(byte)] = true
        }
        return flags
    }()

    /// Which rules hold for this text.
    private func rules(for text: [UInt8]) -> TextRepairs {
        var hasTags = false
        var hasBytesAsCharacters = false
        for at in text.indices.dropLast() {
            let next = text[at &+ 1]
            switch text[at] {
            case UInt8(ascii: "<") where next == UInt8(ascii: "/"): hasTags = true
            case 0xC2 where next != 0xA0, 0xC3: hasBytesAsCharacters = true
            default: break
            }
        }
        return TextRepairs(hasTags: hasTags, hasBytesAsCharacters: hasBytesAsCharacters)
    }
}
