/// The content of a rule of Snort or Suricata: text with hexadecimal digits between bars.
///
///     content = <"> *( char / "|" *( 2HEXDIG / space ) "|" ) <">
struct SnortContent: Notation {
    /// No rule's content is longer.
    private static let longest = 1 << 16

    func readings(of text: SourceText) -> [Reading] {
        var readings: [Reading] = []
        for line in text.lines where text.bytes[line].contains(UInt8(ascii: "|")) {
            var at = line.lowerBound
            while let quote = text.bytes[at..<line.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
                guard let (data, end, hasDigits) = content(of: text.bytes, from: quote &+ 1, to: line.upperBound) else {
                    at = quote &+ 1
                    continue
                }
                if hasDigits, data.count >= 12 {
                    readings.append(Reading(notation: "Snort content", range: quote..<end, data: data))
                }
                at = end
            }
        }
        return readings
    }

    /// The bytes of the content that begins at an offset, and where it ends; nil where it is none.
    private func content(of text: [UInt8], from start: Int, to limit: Int) -> (LocatedBytes, end: Int, hasDigits: Bool)?
    {
        var data = LocatedBytes()
        var isInBars = false
        var hasDigits = false
        var at = start
        while at < min(limit, start &+ Self.longest) {
            let byte = text[at]
            if byte == UInt8(ascii: "\"") { return isInBars ? nil : (data, at &+ 1, hasDigits) }
            if byte == UInt8(ascii: "|") {
                isInBars.toggle()
            } else if !isInBars {
                // A backslash makes a character one that stands for itself.
                if byte == UInt8(ascii: "\\") { at &+= 1 }
                guard at < limit else { return nil }
                data.append(text[at], at: at)
            } else if byte != 0x20 {
                guard let high = byte.hexDigitValue, at &+ 1 < limit, let low = text[at &+ 1].hexDigitValue else {
                    return nil
                }
                data.append(high << 4 | low, at: at)
                hasDigits = true
                at &+= 1
            }
            at &+= 1
        }
        return nil
    }
}
