/// The fields of a client subnet: family, two lengths of prefixes, and as much of an address as the first of them says
/// (RFC 7871 §6).
package struct SubnetPrefix: FieldValue {
    package var family: UInt16
    package var sourceLength: UInt8
    package var scopeLength: UInt8
    /// The octets that the prefix reaches into.
    package var address: Octets

    package init(family: UInt16, sourceLength: UInt8, scopeLength: UInt8, address: Octets) {
        self.family = family
        self.sourceLength = sourceLength
        self.scopeLength = scopeLength
        self.address = address
    }

    package init() { self.init(family: 0, sourceLength: 0, scopeLength: 0, address: []) }

    /// How many bits an address of a family has; no family has none, and of others nothing is known.
    private static func bits(of family: UInt16) -> UInt8 {
        switch family {
        case 0: 0
        case 1: 32
        case 2: 128
        default: 255
        }
    }

    private static func octetCount(of bits: UInt8) -> Int { (Int(bits) + 7) / 8 }

    /// The address as a number, the first octet highest, filled up with zeros.
    var number: UInt128 {
        var number: UInt128 = 0
        for index in 0..<16 { number = number << 8 | (index < address.count ? UInt128(address[index]) : 0) }
        return number
    }

    package init(reading reader: inout WireReader) throws(WireDecodingError) {
        var ahead = reader
        self.init()
        try check(&ahead)
        family = try reader.readUInt16()
        sourceLength = try reader.readUInt8()
        scopeLength = try reader.readUInt8()
        address = reader.readRemainingOctets()
    }

    /// Checks that the prefixes fit the family, and that the address has as many octets as the first prefix needs, without
    /// bits beyond it.
    package mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        let start = reader.position
        let family = try reader.readUInt16()
        let source = try reader.readUInt8()
        let scope = try reader.readUInt8()
        let most = SubnetPrefix.bits(of: family)
        guard source <= most, scope <= most else {
            throw WireDecodingError(.valueOutOfRange, at: start &+ (source <= most ? 3 : 2), length: 1)
        }
        let count = SubnetPrefix.octetCount(of: source)
        let address = try reader.readSpan(count)
        guard reader.isAtEnd else {
            throw WireDecodingError(.trailingOctets, at: reader.position, length: reader.remaining)
        }
        guard source % 8 == 0 || address[count &- 1] & 0xFF >> (source % 8) == 0 else {
            throw WireDecodingError(.bitsBeyondPrefix, at: reader.position &- 1, length: 1)
        }
    }

    /// Writes the fields.
    ///
    /// - Throws: `valueOutOfRange` where they do not fit one another.
    package func write(to writer: inout WireWriter) throws(WireEncodingError) {
        let most = SubnetPrefix.bits(of: family)
        let rest = sourceLength % 8
        guard sourceLength <= most, scopeLength <= most,
            address.count == SubnetPrefix.octetCount(of: sourceLength),
            rest == 0 || (address.last ?? 0) & 0xFF >> rest == 0
        else { throw WireEncodingError(.valueOutOfRange) }
        try writer.appendUInt16(family)
        try writer.append(sourceLength)
        try writer.append(scopeLength)
        try writer.append(address)
    }

    /// Prints `192.0.2.0/24/16`; no family is `0/0/0`, an unknown one `3:C000/16/0`.
    package func print(to writer: inout PresentationWriter) {
        writer.beginToken()
        writer.append { text in
            switch family {
            case 0: text.append(UInt8(ascii: "0"))
            case 1: IPv4Address(rawValue: UInt32(truncatingIfNeeded: number >> 96)).append(to: &text)
            case 2: IPv6Address(rawValue: number).append(to: &text)
            default:
                DecimalNumber.append(UInt64(family), to: &text)
                text.append(UInt8(ascii: ":"))
                address.withSpan { Base16.append($0, to: &text) }
            }
            for length in [sourceLength, scopeLength] {
                text.append(UInt8(ascii: "/"))
                DecimalNumber.append(UInt64(length), to: &text)
            }
        }
    }

    /// Reads what `print(to:)` writes; the second prefix may be missing.
    package init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        guard let prefix = SubnetPrefix(reader.octets(of: token)) else {
            throw PresentationError(.invalidAddress, at: token.range.lowerBound)
        }
        self = prefix
    }

    private init?(_ text: Span<UInt8>) {
        var slashes: [Int] = []
        for index in text.indices where text[index] == UInt8(ascii: "/") { slashes.append(index) }
        guard slashes.count == 1 || slashes.count == 2 else { return nil }
        let end = slashes.count == 2 ? slashes[1] : text.count
        guard let source = DecimalNumber.parse(text.extracting(slashes[0] + 1..<end), as: UInt8.self) else {
            return nil
        }
        var scope: UInt8 = 0
        if slashes.count == 2 {
            guard let read = DecimalNumber.parse(text.extracting(end + 1..<text.count), as: UInt8.self) else {
                return nil
            }
            scope = read
        }
        let address = text.extracting(0..<slashes[0])
        let count = SubnetPrefix.octetCount(of: source)
        self.init(family: 0, sourceLength: source, scopeLength: scope, address: [])
        var octets: [UInt8]
        if let ipv4 = IPv4Address(address) {
            (family, octets) = (1, ipv4.rawValue.bigEndianOctets)
        } else if let ipv6 = IPv6Address(address) {
            (family, octets) = (2, ipv6.rawValue.bigEndianOctets)
        } else if address.count == 1, address[0] == UInt8(ascii: "0") {
            octets = []
        } else {
            var position = 0
            guard let number = DecimalNumber.read(from: address, at: &position, as: UInt16.self), number > 2,
                position < address.count, address[position] == UInt8(ascii: ":"),
                let read = try? Base16.decode(address.extracting(droppingFirst: position + 1)), read.count == count
            else { return nil }
            (family, octets) = (number, read)
        }
        let most = SubnetPrefix.bits(of: family)
        guard source <= most, scope <= most, octets[min(count, octets.count)...].allSatisfy({ $0 == 0 }) else {
            return nil
        }
        octets.removeSubrange(min(count, octets.count)...)
        guard source % 8 == 0 || (octets.last ?? 0) & 0xFF >> (source % 8) == 0 else { return nil }
        self.address = Octets(octets)
    }

    /// Each field.
    package var parts: [FieldPart] {
        var text = PresentationWriter()
        print(to: &text)
        return [
            FieldPart(name: "family", length: 2, text: "\(family)"),
            FieldPart(name: "source prefix length", length: 1, text: "\(sourceLength)"),
            FieldPart(name: "scope prefix length", length: 1, text: "\(scopeLength)"),
            FieldPart(name: "address", length: address.count, text: text.text),
        ]
    }
}
