/// The length of a prefix and the part of an IPv6 address after it (RFC 2874 §3.1).
public struct PrefixedAddress: FieldValue {
    /// How many bits of the address are elsewhere, 0 to 128.
    public let prefixLength: UInt8
    /// The address, its octets that are elsewhere zero.
    public let address: IPv6Address

    /// Makes a value; what the prefix covers whole octets of is left out of the address.
    public init(prefixLength: UInt8, address: IPv6Address) {
        self.prefixLength = prefixLength
        let bits = PrefixedAddress.octetCount(after: prefixLength) * 8
        let mask = bits == 0 ? 0 : UInt128.max >> UInt128(128 - bits)
        self.address = IPv6Address(rawValue: address.rawValue & mask)
    }

    /// An address without a prefix.
    public init() { self.init(prefixLength: 0, address: IPv6Address()) }

    private static func octetCount(after prefixLength: UInt8) -> Int {
        prefixLength <= 128 ? 16 - Int(prefixLength) / 8 : 0
    }

    /// Reads the length and as many octets as the prefix leaves.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        let prefixLength = try reader.readUInt8()
        guard prefixLength <= 128 else {
            throw WireDecodingError(.valueOutOfRange, at: reader.position &- 1, length: 1)
        }
        let octets = try reader.readSpan(PrefixedAddress.octetCount(after: prefixLength))
        var address: UInt128 = 0
        for index in octets.indices { address = address << 8 | UInt128(octets[index]) }
        self.init(prefixLength: prefixLength, address: IPv6Address(rawValue: address))
    }

    /// Writes the length and as many octets as the prefix leaves.
    ///
    /// - Throws: `valueOutOfRange` for a prefix of more than 128 bits.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        guard prefixLength <= 128 else { throw WireEncodingError(.valueOutOfRange) }
        try writer.append(prefixLength)
        for index in (0..<PrefixedAddress.octetCount(after: prefixLength)).reversed() {
            try writer.append(UInt8(truncatingIfNeeded: address.rawValue >> UInt128(8 * index)))
        }
    }

    /// Prints the length and, where the prefix leaves anything of it, the address (RFC 2874 §3.1.3).
    public func print(to writer: inout PresentationWriter) {
        writer.write(decimal: prefixLength)
        if prefixLength < 128 { address.print(to: &writer) }
    }

    /// Reads the length and, where the prefix leaves anything of it, the address (RFC 2874 §3.1.3).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let prefixLength = UInt8(truncatingIfNeeded: try reader.readNumber(upTo: 128))
        let address = prefixLength < 128 ? try IPv6Address(parsing: &reader) : IPv6Address()
        self.init(prefixLength: prefixLength, address: address)
    }

    /// The length, and the octets of the address.
    public var parts: [FieldPart] {
        let count = PrefixedAddress.octetCount(after: prefixLength)
        let length = FieldPart(name: "prefix length", length: 1, text: "\(prefixLength)")
        return count == 0 ? [length] : [length, FieldPart(name: "suffix", length: count, text: "\(address)")]
    }
}
