/// Reading text as bytes, without ever looking beyond its end.
extension Span<UInt8> {
    /// Whether `text` stands at `index`.
    func matches(_ text: String, at index: Int) -> Bool {
        let text = text.utf8.span
        guard index >= 0, index <= count &- text.count else { return false }
        for position in 0..<text.count where self[index &+ position] != text[position] { return false }
        return true
    }

    /// The bytes of `range`, as far as there are any, in an array of their own.
    func array(_ range: Range<Int>) -> [UInt8] {
        let lower = Swift.min(Swift.max(range.lowerBound, 0), count)
        let upper = Swift.min(Swift.max(range.upperBound, lower), count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(upper - lower)
        for index in lower..<upper { bytes.append(self[index]) }
        return bytes
    }
}
