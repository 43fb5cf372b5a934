/// Base64 and base64url (RFC 4648 §4, §5), with padding or without, on one line or wrapped; also in a DoH URL
/// (RFC 8484 §4.1.1) as the value of `dns`.
///
///     text = 1*( ALPHA / DIGIT / "+" / "/" / "-" / "_" ) *2"="
struct Base64: Notation {
    private static let packing = BitPacking(
        bits: 6, alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        alternatives: [("-", 62), ("_", 63)])

    func readings(of text: SourceText) -> [Reading] {
        var readings = PackedText(name: "base64", packing: Self.packing, fewest: 16, confidence: -1)
            .readings(of: text)
        for index in readings.indices {
            let range = readings[index].range
            let before = text.bytes[..<range.lowerBound].suffix(5)
            if before.elementsEqual("?dns=".utf8) || before.elementsEqual("&dns=".utf8) {
                readings[index].notation = "DoH URL"
                readings[index].confidence = 3
            } else if text.bytes[range].contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) {
                readings[index].notation = "base64url"
            }
        }
        return readings
    }
}
