extension Span where Element == UInt8 {
    /// A number that octets have in common which differ in ASCII case alone, and that hardly any others share.
    ///
    /// Two multiplications of 64 bits a word or a half, folded, as wyhash has them: quick, and chosen octets collide only for
    /// who knows the seed. It is no cryptographic hash.
    @inline(__always)
    func hashIgnoringCase(seed: UInt64) -> UInt64 {
        var hash = seed ^ 0xA076_1D64_78BD_642F
        for index in 0..<wordCount { hash = mix(hash ^ ASCIICase.lower(word(index)), 0xE703_7ED1_A0B4_28DB) }
        return mix(hash ^ UInt64(truncatingIfNeeded: count), seed ^ 0x8EBC_6AF0_9C88_C6E3)
    }
}

/// Both halves of a product of 128 bits, folded into one.
@inline(__always)
func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
}

extension DomainNameView {
    /// A number for the tables of a cache: the same for names that differ in ASCII case alone, whatever shows them.
    ///
    /// It costs a tenth of ``hash(into:)``. Draw the seed at random when the program begins, and nobody can choose names that
    /// collide; without that, or where the numbers are shown to others, somebody can.
    public func hash(seed: UInt64) -> UInt64 {
        message.withUncompressedName(extent) { $0.hashIgnoringCase(seed: seed) }
    }

    /// Whether both are spelt alike, letter case included: what a resolver that varies the case of its questions asks of the
    /// answer.
    public func isSpelled(as other: borrowing DomainNameView) -> Bool {
        guard length == other.length else { return false }
        let message = other.message
        let extent = other.extent
        return self.message.withUncompressedName(self.extent) { own in
            message.withUncompressedName(extent) { other in own.hasSameOctets(as: other) }
        }
    }

    /// Whether the name is spelt like another, letter case included.
    public func isSpelled(as other: DomainName) -> Bool {
        guard length == other.length else { return false }
        return message.withUncompressedName(extent) { own in
            other.wire.withSpan { other in own.hasSameOctets(as: other) }
        }
    }
}

extension DomainName {
    /// A number for the tables of a cache: the same that a view of the name has.
    public func hash(seed: UInt64) -> UInt64 { wire.withSpan { $0.hashIgnoringCase(seed: seed) } }
}
