/// Goes over the numbers of the bits that are set in a run of octets, the highest bit of the first octet being 0.
public struct FlatBitIterator: IteratorProtocol {
    private let octets: Octets
    private var bit = 0

    /// Goes over at most 65,536 bits.
    init(_ octets: Octets) { self.octets = octets }

    /// The number of the next bit that is set.
    public mutating func next() -> UInt16? {
        var bit = bit
        let found: UInt16? = octets.withSpan { octets in
            let end = min(octets.count, 8192) * 8
            while bit < end {
                let octet = octets[bit >> 3]
                if octet & 0xFF >> UInt8(bit & 7) == 0 {
                    // Nothing is left in this octet.
                    bit = (bit | 7) + 1
                    continue
                }
                bit += 1
                if octet & 0x80 >> UInt8((bit - 1) & 7) != 0 { return UInt16(truncatingIfNeeded: bit - 1) }
            }
            return nil
        }
        self.bit = bit
        return found
    }
}
