/// One item of an address prefix list (RFC 3123 §4).
public struct AddressPrefix: Hashable, Sendable {
    /// 1 for IPv4, 2 for IPv6, others by the registry of address families.
    public var family: UInt16
    /// The length of the prefix in bits: up to 32 for IPv4, up to 128 for IPv6.
    public var length: UInt8
    /// Whether the item excludes what the prefix covers.
    public var isNegated: Bool
    /// The address up to its last octet that is not zero, at most 127 octets.
    public var address: Octets

    /// Makes an item; zeros at the end of the address are left out (RFC 3123 §4).
    public init(family: UInt16, length: UInt8, isNegated: Bool = false, address: some Collection<UInt8>) {
        var octets = Array(address)
        while octets.last == 0 { octets.removeLast() }
        self.family = family
        self.length = length
        self.isNegated = isNegated
        self.address = Octets(octets)
    }

    /// Makes an item of an IPv4 prefix.
    public init(_ address: IPv4Address, length: UInt8, isNegated: Bool = false) {
        self.init(
            family: 1, length: length, isNegated: isNegated, address: address.rawValue.bigEndianOctets)
    }

    /// Makes an item of an IPv6 prefix.
    public init(_ address: IPv6Address, length: UInt8, isNegated: Bool = false) {
        self.init(
            family: 2, length: length, isNegated: isNegated, address: address.rawValue.bigEndianOctets)
    }

    /// The octets that an address of a family has in full; 127 where that is not known.
    static func addressSize(of family: UInt16) -> Int { family == 1 ? 4 : family == 2 ? 16 : 127 }

    /// The address as a number, filled up with zeros to a number of octets.
    private func number(of octets: Int) -> UInt128 {
        var number: UInt128 = 0
        for index in 0..<octets { number = number << 8 | (index < address.count ? UInt128(address[index]) : 0) }
        return number
    }

    /// Appends `!1:192.0.2.0/24`, the address of an unknown family in base 16 (RFC 3123 §5).
    func append(to text: inout [UInt8]) {
        if isNegated { text.append(UInt8(ascii: "!")) }
        DecimalNumber.append(UInt64(family), to: &text)
        text.append(UInt8(ascii: ":"))
        switch family {
        case 1: IPv4Address(rawValue: UInt32(truncatingIfNeeded: number(of: 4))).append(to: &text)
        case 2: IPv6Address(rawValue: number(of: 16)).append(to: &text)
        default: address.withSpan { Base16.append($0, to: &text) }
        }
        text.append(UInt8(ascii: "/"))
        DecimalNumber.append(UInt64(length), to: &text)
    }

    /// Reads `!1:192.0.2.0/24`, or gives `nil` where the text is no item (RFC 3123 §5).
    init?(_ text: Span<UInt8>) {
        var position = text.count > 0 && text[0] == UInt8(ascii: "!") ? 1 : 0
        let isNegated = position == 1
        guard let family = DecimalNumber.read(from: text, at: &position, as: UInt16.self), position < text.count,
            text[position] == UInt8(ascii: ":")
        else { return nil }
        let start = position + 1
        var end = text.count
        while end > start, text[end - 1] != UInt8(ascii: "/") { end -= 1 }
        guard end > start, let length = DecimalNumber.parse(text.extracting(end..<text.count), as: UInt8.self) else {
            return nil
        }
        let address = text.extracting(start..<end - 1)
        switch family {
        case 1:
            guard let address = IPv4Address(address), length <= 32 else { return nil }
            self.init(address, length: length, isNegated: isNegated)
        case 2:
            guard let address = IPv6Address(address), length <= 128 else { return nil }
            self.init(address, length: length, isNegated: isNegated)
        default:
            guard let address = try? Base16.decode(address), address.count <= 127 else { return nil }
            self.init(family: family, length: length, isNegated: isNegated, address: address)
        }
    }
}
