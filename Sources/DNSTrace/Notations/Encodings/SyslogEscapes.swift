/// The escapes of rsyslog for control characters: `#001#000`, three octal digits.
///
///     text = *( char / "#" 3OCTDIG )
struct SyslogEscapes: Notation {
    func readings(of text: SourceText) -> [Reading] {
        MarkedEscapes(name: "syslog escapes", mark: UInt8(ascii: "#"), base: 8, digits: 3).readings(of: text)
    }
}
