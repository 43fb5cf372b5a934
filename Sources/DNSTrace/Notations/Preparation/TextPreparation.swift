/// Undoes what happens to a text on its way through terminals, mails, web pages and editors.
///
/// A byte order mark, carriage returns, terminal colours, HTML entities and tags, typographic quotes and dots go; then
/// what is before all lines alike (``LinePrefixes``). Nothing that a notation could mean is touched.
struct TextPreparation {
    /// Makes the text ready, all but the prefixes of its lines.
    func repaired(_ text: [UInt8]) -> SourceText {
        // What a person sees of UTF-16 are its characters: positions count in their UTF-8.
        let text = WideText(text.span)?.narrowed(text.span) ?? text
        let source = SourceText(text)
        guard let repaired = rules(for: text).repaired(text) else { return source }
        return SourceText(repaired, of: source)
    }

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
