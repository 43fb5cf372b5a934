/// A set of numbers of sixteen bits, for making bitmaps of types and ports.
struct NumberSet {
    // One bit a number, as long as the highest number asks for.
    private var bits: [UInt8] = []

    /// Puts a number in.
    mutating func insert(_ number: UInt16) {
        let octet = Int(number >> 3)
        if octet >= bits.count { bits.append(contentsOf: repeatElement(0, count: octet + 1 - bits.count)) }
        bits[octet] |= 0x80 >> UInt8(truncatingIfNeeded: number & 7)
    }

    /// Whether a number is in the set.
    func contains(_ number: UInt16) -> Bool {
        let octet = Int(number >> 3)
        return octet < bits.count && bits[octet] & 0x80 >> UInt8(truncatingIfNeeded: number & 7) != 0
    }

    /// The bits as one run, without zeros at its end.
    var flat: [UInt8] { bits }

    /// The windows of 256 bits that hold a number, each after its own number and its length (RFC 4034 §4.1.2).
    var wire: [UInt8] {
        var wire: [UInt8] = []
        for start in stride(from: 0, to: bits.count, by: 32) {
            let window = bits[start..<min(start + 32, bits.count)]
            guard let last = window.lastIndex(where: { $0 != 0 }) else { continue }
            wire.append(UInt8(truncatingIfNeeded: start / 32))
            wire.append(UInt8(truncatingIfNeeded: last + 1 - start))
            wire.append(contentsOf: window[...last])
        }
        return wire
    }
}
