/// Percent-encoding (RFC 3986 §2.1): `%AA_%01%00`, all bytes or only those that need it.
///
///     text = *( char / "%" 2HEXDIG )
struct PercentEncoding: Notation {
    func readings(of text: SourceText) -> [Reading] {
        MarkedEscapes(name: "percent-encoding", mark: UInt8(ascii: "%"), base: 16, digits: 2).readings(of: text)
    }
}
