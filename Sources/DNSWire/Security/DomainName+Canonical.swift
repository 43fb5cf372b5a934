extension DomainName {
    /// The name with its ASCII letters in lower case, which is the form that is signed (RFC 4034 §6.2).
    public var canonical: DomainName {
        var octets: [UInt8] = []
        appendCanonical(to: &octets)
        return DomainName(checked: Octets(octets.span))
    }

    /// Appends the wire form with its ASCII letters in lower case.
    func appendCanonical(to octets: inout [UInt8]) {
        octets.reserveCapacity(octets.count + length)
        // The octets that count a label's are at most 63, and no letters.
        for octet in wire { octets.append(ASCIICase.lower(octet)) }
    }

    /// How many labels are counted for signatures: without the root, and without a wildcard's `*` (RFC 4034 §3.1.3).
    var signedLabelCount: Int { labelCount - (isWildcard ? 1 : 0) }

    /// Whether the leftmost label is `*` (RFC 4592 §2.1.1).
    public var isWildcard: Bool { wire.count > 2 && wire[0] == 1 && wire[1] == UInt8(ascii: "*") }

    /// The name without its leftmost labels, so that `count` are left; nothing is taken from one that has no more.
    func suffix(labels count: Int) -> DomainName {
        var name = self
        for _ in 0..<max(0, labelCount - count) { name = name.parent ?? .root }
        return name
    }
}
