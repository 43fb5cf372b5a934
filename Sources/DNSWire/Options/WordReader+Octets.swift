extension WordReader {
    /// Reads octets in base 16 with spaces between them, and after them what of them is printable: `61 00 ("a.")`.
    @_lifetime(self: copy self)
    mutating func describedOctets() -> [UInt8]? {
        let start = position
        var octets: [UInt8] = []
        while position + 2 < text.count, text[position + 2] == UInt8(ascii: " "),
            let octet = try? Base16.decode(text.extracting(position..<position + 2))
        {
            octets += octet
            position += 3
        }
        for octet in PresentationWriter.printable(octets) {
            guard position < text.count, text[position] == octet else {
                position = start
                return nil
            }
            position += 1
        }
        return octets
    }
}
