import DNSWire

/// One payload on a line of its own, in hexadecimal; what follows a tab is not looked at.
enum PayloadLine {
    /// The octets, or `nil` where the line is not hexadecimal.
    static func octets(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        let text = line.prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
        return try? Base16.decode(text.span)
    }
}
