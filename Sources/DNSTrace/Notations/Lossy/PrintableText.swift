/// The text column of a dump alone (Wireshark's "printable text", tcpdump -A): all that cannot be printed is a dot, or
/// left out.
struct PrintableText: LossyForm {
    func explanation(of text: SourceText) -> String? {
        // The zeros of a header show as a row of dots, with a name after them.
        let row = [UInt8](repeating: UInt8(ascii: "."), count: 6)
        guard text.lines.contains(where: { text.bytes[$0].prefix(4096).contains(row) }) else { return nil }
        return "This is the printable part of some bytes, with dots for all others; what the dots stand for is lost."
            + " Copy the hex dump, or print it with tcpdump -X."
    }
}
