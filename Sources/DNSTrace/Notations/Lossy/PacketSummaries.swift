/// The lines that tcpdump and tshark print of packets where nobody asks them for the bytes.
///
///     10:00:00.1 IP 192.0.2.1.40000 > 192.0.2.53.53: 43615+ A? example.org. (29)
///         1   0.000000    192.0.2.1 → 192.0.2.53   DNS 71 Standard query 0xaa5f A example.org
struct PacketSummaries: LossyForm {
    func explanation(of text: SourceText) -> String? {
        let lines = text.lines.lazy.prefix(1024)
        guard lines.contains(where: { Self.isSummary(text.bytes[$0]) }) else { return nil }
        return
            "These are summaries of packets, whose bytes are not in the text: tcpdump prints them with -X (use -X), tshark with -x;"
            + " a capture file (tcpdump -w FILE) is read as it is."
    }

    /// Whether a line says who sent a message of DNS to whom, and what it is.
    private static func isSummary(_ line: ArraySlice<UInt8>) -> Bool {
        if line.contains(Array("Standard query ".utf8)) {
            return line.contains(Array("0x".utf8)) && line.contains(Array(" DNS ".utf8))
        }
        guard line.contains(Array("IP ".utf8)) || line.contains(Array("IP6 ".utf8)), line.contains(Array(" > ".utf8)),
            let end = line.last(where: { $0 > UInt8(ascii: " ") }), end == UInt8(ascii: ")")
        else { return false }
        // The length at the end is all that tells a message of DNS from other datagrams; ports may be written as words.
        let size = line.reversed().drop { $0 <= UInt8(ascii: " ") }.dropFirst().prefix { $0 != UInt8(ascii: "(") }
        return !size.isEmpty && size.allSatisfy { $0.decimalDigit != nil }
    }
}
