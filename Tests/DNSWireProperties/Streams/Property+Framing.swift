import DNSWire

extension Property {
    /// A stream in pieces of any size has the same messages, and needs as many more octets in the end.
    static let framing = Property("framing", of: .streams) { octets in
        var whole = MessageStreamReader()
        let messages = whole.read([UInt8](copying: octets))
        var reader = MessageStreamReader()
        var pieces = Pieces(of: octets)
        var others: [[UInt8]] = []
        while let piece = pieces.next() {
            others += reader.read([UInt8](copying: octets.extracting(piece)))
            let (kept, missing) = (reader.isWithinMessage, reader.missing)
            guard missing >= 0, missing <= 65_535, kept || missing == 0 else { return "\(missing) octets are missing" }
        }
        guard messages == others else { return "\(messages.count) messages, \(others.count) in pieces" }
        guard whole.missing == reader.missing, whole.isWithinMessage == reader.isWithinMessage else {
            return "\(whole.missing) octets are missing, \(reader.missing) in pieces"
        }
        var framed: [UInt8] = []
        for message in messages { framed += (try? Message.framed(message)) ?? [] }
        return [UInt8](copying: octets).starts(with: framed) ? nil : "the messages framed again are other octets"
    }
}
