/// The JSON of tshark (`-T json`, `-T jsonraw`, `-T ek`), which shows the same bytes once for each layer.
///
///     field = DQUOTE key DQUOTE [":" / "[" / space] DQUOTE 1*( HEXDIG / ":" ) DQUOTE
///
/// Of the fields of a packet the innermost is taken: the DNS layer, the payload of UDP or TCP, the whole frame. A field
/// that comes again belongs to the next packet, as does what follows the key `layers`.
struct TsharkFields: Notation {
    /// The fields, innermost first.
    private static let keys: [[UInt8]] = [
        "dns_raw", "udp.payload_raw", "tcp.payload_raw", "udp.payload", "tcp.payload", "udp_udp_payload",
        "tcp_tcp_payload", "frame_raw",
    ].map { Array($0.utf8) }

    /// A field that was found.
    private struct Field {
        var rank: Int
        var range: Range<Int>
        var data: LocatedBytes
    }

    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        var packet: [Field] = []
        var at = 0
        while let quote = text.bytes[at...].firstIndex(of: UInt8(ascii: "\"")) {
            guard let field = field(at: quote, of: text.bytes) else {
                if text.bytes[quote...].starts(with: "\"layers\"".utf8) { finish(&packet, into: &readings) }
                at = quote &+ 1
                continue
            }
            if packet.contains(where: { $0.rank == field.rank }) { finish(&packet, into: &readings) }
            packet.append(field)
            at = field.range.upperBound
        }
        finish(&packet, into: &readings)
        return readings
    }

    private func finish(_ packet: inout [Field], into readings: inout [Reading]) {
        if let first = packet.first, let last = packet.last, let inner = packet.min(by: { $0.rank < $1.rank }) {
            readings.append(
                Reading(
                    notation: "tshark fields", range: first.range.lowerBound..<last.range.upperBound, data: inner.data,
                    confidence: 10, countsRepeats: true))
        }
        packet.removeAll()
    }

    private func field(at quote: Int, of text: [UInt8]) -> Field? {
        let rest = text[(quote &+ 1)...]
        guard let rank = Self.keys.firstIndex(where: { rest.starts(with: $0 + [UInt8(ascii: "\"")]) }) else {
            return nil
        }
        var at = quote &+ 2 &+ Self.keys[rank].count
        while at < text.count, Array(" :[\n\t".utf8).contains(text[at]) { at &+= 1 }
        guard at < text.count, text[at] == UInt8(ascii: "\"") else { return nil }
        let digits = text[(at &+ 1)...].prefix { $0.hexDigitValue != nil || $0 == UInt8(ascii: ":") }
        var data = LocatedBytes()
        var high: UInt8?
        for offset in digits.indices {
            guard let digit = text[offset].hexDigitValue else { continue }
            if let first = high {
                data.append(first << 4 | digit, at: offset &- 1)
                high = nil
            } else {
                high = digit
            }
        }
        return data.count > 0 ? Field(rank: rank, range: quote..<digits.endIndex, data: data) : nil
    }
}
