/// A list of address prefixes (RFC 3123 §4).
///
/// They are kept as they are on the wire; iterate to get them one by one.
public struct AddressPrefixes: OctetsRun, Sequence {
    /// The items as they are on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No prefixes.
    public init() { wire = [] }

    /// Puts items together, in the order given.
    ///
    /// - Throws: `valueOutOfRange` for a length or an address that the family does not have.
    public init(_ prefixes: some Sequence<AddressPrefix>) throws(WireDecodingError) {
        var wire: [UInt8] = []
        for prefix in prefixes {
            guard prefix.address.count <= 127 else {
                throw WireDecodingError(.valueOutOfRange, at: wire.count, length: prefix.address.count)
            }
            wire += prefix.family.bigEndianOctets
            wire.append(prefix.length)
            wire.append((prefix.isNegated ? 0x80 : 0) | UInt8(truncatingIfNeeded: prefix.address.count))
            prefix.address.withSpan { wire.append($0) }
        }
        try self.init(wire: Octets(wire))
    }

    /// Checks that prefixes and addresses fit their family and that no address ends in a zero octet.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        while !reader.isAtEnd {
            let start = reader.position
            let family = try reader.readUInt16()
            let length = try reader.readUInt8()
            guard family != 1 || length <= 32, family != 2 || length <= 128 else {
                throw WireDecodingError(.valueOutOfRange, at: start &+ 2, length: 1)
            }
            let count = Int(try reader.readUInt8() & 0x7F)
            guard count <= AddressPrefix.addressSize(of: family) else {
                throw WireDecodingError(.wrongLength, at: start &+ 3, length: 1)
            }
            let address = try reader.readSpan(count)
            guard count == 0 || address[count &- 1] != 0 else {
                throw WireDecodingError(.trailingZeros, at: reader.position &- 1, length: 1)
            }
        }
    }

    /// Goes over the items.
    public struct Iterator: IteratorProtocol {
        let wire: Octets
        var position = 0

        /// The next item.
        public mutating func next() -> AddressPrefix? {
            let start = position
            guard start + 4 <= wire.count else { return nil }
            position = Swift.min(start + 4 + Int(wire[start + 3] & 0x7F), wire.count)
            return AddressPrefix(
                family: UInt16(wire[start]) << 8 | UInt16(wire[start + 1]), length: wire[start + 2],
                isNegated: wire[start + 3] & 0x80 != 0, address: wire.slice(start + 4..<position))
        }
    }

    /// Goes over the items.
    public func makeIterator() -> Iterator { Iterator(wire: wire) }

    /// Each item.
    public var parts: [FieldPart] {
        map { prefix in
            var text: [UInt8] = []
            prefix.append(to: &text)
            return FieldPart(
                name: "prefix", length: 4 + prefix.address.count, text: String(decoding: text, as: UTF8.self))
        }
    }

    /// Prints the items (RFC 3123 §5).
    public func print(to writer: inout PresentationWriter) {
        for prefix in self {
            writer.beginToken()
            writer.append { prefix.append(to: &$0) }
        }
    }

    /// Reads items up to the end of the text (RFC 3123 §5).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var prefixes: [AddressPrefix] = []
        while let token = try reader.next() {
            guard let prefix = AddressPrefix(reader.octets(of: token)) else {
                throw PresentationError(.invalidAddress, at: token.range.lowerBound)
            }
            prefixes.append(prefix)
        }
        do throws(WireDecodingError) {
            try self.init(prefixes)
        } catch {
            throw PresentationError(.invalidValue, at: reader.position)
        }
    }
}
