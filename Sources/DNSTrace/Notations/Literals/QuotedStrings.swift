/// String and byte literals of all languages, and the strings that tracers print.
///
///     "\252_\1\0\0\1..."...      strace, gdb, Perl: the shortest octal form, or three digits
///     b'\xaa_\x01\x00...'        Python, Rust, Go, C, PHP
///     "\u00aa_\u0001..."         JSON, JavaScript, Swift, Java
///     "\170_\001..."             Lua, names and texts of zone files: decimal
///     "\M-*_\^A\0..."            truss, kdump: vis(3)
///
/// ``StringScanner`` finds the strings, ``EscapeEvidence`` the dialects that each can be written in.
struct QuotedStrings: Notation {
    func readings(of text: SourceText) -> some Sequence<Reading> {
        StringScanner(text).strings().lazy.flatMap { $0.readings(of: text) }
    }
}
