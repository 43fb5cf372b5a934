/// Times as traces spell them.
extension Double {
    /// The number of seconds that `text` spells ("0.000053", "1596601737.655724").
    init?(seconds text: some Collection<UInt8>) {
        var value = 0.0
        var scale = 0.0
        var digits = 0
        for byte in text {
            if byte == UInt8(ascii: "."), scale == 0 {
                scale = 1
            } else if let digit = byte.decimalDigit {
                digits += 1
                if scale == 0 {
                    value = value * 10 + Double(digit)
                } else {
                    scale /= 10
                    value += Double(digit) * scale
                }
            } else {
                return nil
            }
        }
        guard digits > 0 else { return nil }
        self = value
    }
}
