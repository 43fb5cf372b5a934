/// Text that went through UTF-8: what was no character became U+FFFD.
struct ReplacementCharacters: LossyForm {
    func explanation(of text: SourceText) -> String? {
        let signs: [[UInt8]] = [[0xEF, 0xBF, 0xBD], Array("\\ufffd".utf8), Array("\\u{fffd}".utf8)]
        guard signs.contains(where: { text.bytes.contains($0) }) else { return nil }
        return "Bytes of this text were replaced by U+FFFD when it was taken for UTF-8; what they were is lost."
    }
}
