/// A word of hexadecimal digits in a text, without its `0x` or `\x`.
struct HexToken: Hashable, Sendable {
    /// The digits.
    var digits: Range<Int>
    /// Where the word begins, prefix included.
    var start: Int

    /// Adds the bytes of an even number of digits; a byte is where its first digit does.
    func append(to data: inout LocatedBytes, of text: [UInt8]) {
        var at = digits.lowerBound
        while at &+ 1 < digits.upperBound {
            let high = text[at].hexDigitValue ?? 0
            let low = text[at &+ 1].hexDigitValue ?? 0
            data.append(high << 4 | low, at: at)
            at &+= 2
        }
    }
}
