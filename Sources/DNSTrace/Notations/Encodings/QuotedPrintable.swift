/// Quoted-printable (RFC 2045 §6.7): `=AA_=01=00`, with `=` at the end of lines that go on.
///
///     text = *( char / "=" 2HEXDIG / "=" newline )
struct QuotedPrintable: Notation {
    func readings(of text: SourceText) -> [Reading] {
        MarkedEscapes(
            name: "quoted-printable", mark: UInt8(ascii: "="), base: 16, digits: 2, joinsLines: true
        ).readings(of: text)
    }
}
