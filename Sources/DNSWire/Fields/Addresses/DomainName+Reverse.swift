extension DomainName {
    /// The name that an IPv4 address has its PTR record at: `1.2.0.192.in-addr.arpa.` (RFC 1035 §3.5).
    public init(reverse address: IPv4Address) {
        self.init(DomainName.octetLabels(of: address), below: "in-addr.arpa")
    }

    /// The name that an IPv6 address has its PTR record at: 32 digits below `ip6.arpa.` (RFC 3596 §2.5).
    public init(reverse address: IPv6Address) {
        self.init(DomainName.digitLabels(of: address), below: "ip6.arpa")
    }

    /// The name that an address in text has its PTR record at, or `nil` where the text is no address.
    public init?(reverseOf text: String) {
        if let address = IPv4Address(text) {
            self.init(reverse: address)
        } else if let address = IPv6Address(text) {
            self.init(reverse: address)
        } else {
            return nil
        }
    }

    /// The zones that together have the PTR records of an IPv4 network: one where its length is a multiple of 8, else up to 128
    /// of the next longer one.
    ///
    /// - Parameters:
    ///   - network: an address of the network; bits beyond the prefix do not matter.
    ///   - prefixLength: 0 to 32; more is taken for 32.
    public static func reverseZones(of network: IPv4Address, prefixLength: Int) -> [DomainName] {
        let length = min(max(prefixLength, 0), 32)
        let count = (length + 7) / 8
        let bits = UInt32(count * 8 - length)
        // A shift by all bits gives 0.
        let first = network.rawValue & (UInt32.max << UInt32(32 - length))
        return (0..<(1 as UInt32) << bits).map { index in
            let address = IPv4Address(rawValue: first | index << UInt32(32 - count * 8))
            return DomainName(octetLabels(of: address).suffix(count), below: "in-addr.arpa")
        }
    }

    /// The zones that together have the PTR records of an IPv6 network: one where its length is a multiple of 4, else up to 8 of
    /// the next longer one.
    ///
    /// - Parameters:
    ///   - network: an address of the network; bits beyond the prefix do not matter.
    ///   - prefixLength: 0 to 128; more is taken for 128.
    public static func reverseZones(of network: IPv6Address, prefixLength: Int) -> [DomainName] {
        let length = min(max(prefixLength, 0), 128)
        let count = (length + 3) / 4
        let bits = UInt128(truncatingIfNeeded: count * 4 - length)
        let first = network.rawValue & (UInt128.max << UInt128(truncatingIfNeeded: 128 - length))
        return (0..<UInt8(1) << UInt8(bits)).map { index in
            let address = IPv6Address(
                rawValue: first | UInt128(index) << UInt128(truncatingIfNeeded: 128 - count * 4))
            return DomainName(digitLabels(of: address).suffix(count), below: "ip6.arpa")
        }
    }

    /// The zone to which the PTR records of an IPv4 network smaller than 256 addresses are delegated:
    /// `128/25.2.0.192.in-addr.arpa.`, or `nil` where its prefix has fewer than 25 bits or more than 31 (RFC 2317 §4).
    public static func classlessReverseZone(of network: IPv4Address, prefixLength: Int) -> DomainName? {
        guard 25...31 ~= prefixLength else { return nil }
        let first = network.rawValue & (UInt32.max << UInt32(32 - prefixLength))
        let labels = octetLabels(of: IPv4Address(rawValue: first))
        return DomainName(
            ["\(first & 0xFF)/\(prefixLength)"] + labels.dropFirst(), below: "in-addr.arpa")
    }

    /// The IPv4 address whose PTR record is at this name, or `nil` where it is no such name.
    ///
    /// A label of a smaller network between the last octet and the others is passed over, if the octet is in it (RFC 2317 §4).
    public var reversedIPv4Address: IPv4Address? {
        guard var labels = reverseLabels(below: "in-addr.arpa") else { return nil }
        var network: (first: UInt8, length: UInt8)?
        if labels.count == 5 {
            let parts = labels.remove(at: 1).split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let first = DomainName.octet(parts[0]), let length = DomainName.octet(parts[1]),
                25...31 ~= length
            else { return nil }
            network = (first, length)
        }
        guard labels.count == 4 else { return nil }
        var number: UInt32 = 0
        for label in labels.reversed() {
            guard let octet = DomainName.octet(label[...]) else { return nil }
            number = number << 8 | UInt32(octet)
        }
        if let network {
            let mask = UInt8.max << (32 - network.length)
            guard UInt8(truncatingIfNeeded: number) & mask == network.first else { return nil }
        }
        return IPv4Address(rawValue: number)
    }

    /// The IPv6 address whose PTR record is at this name, or `nil` where it is no such name.
    public var reversedIPv6Address: IPv6Address? {
        guard let labels = reverseLabels(below: "ip6.arpa"), labels.count == 32 else { return nil }
        var number: UInt128 = 0
        for label in labels.reversed() {
            guard label.utf8.count == 1, let digit = UInt8(label, radix: 16) else { return nil }
            number = number << 4 | UInt128(digit)
        }
        return IPv6Address(rawValue: number)
    }

    /// Puts labels of digits before a name; they are few and short, so that they always fit.
    private init(_ labels: some Collection<String>, below parent: DomainName) {
        var wire: [UInt8] = []
        for label in labels {
            wire.append(UInt8(truncatingIfNeeded: label.utf8.count))
            wire += label.utf8
        }
        wire += [UInt8](parent.wire)
        self.init(checked: Octets(wire.span))
    }

    private static func octetLabels(of address: IPv4Address) -> [String] {
        address.rawValue.bigEndianOctets.reversed().map { "\($0)" }
    }

    private static func digitLabels(of address: IPv6Address) -> [String] {
        address.rawValue.bigEndianOctets.reversed().flatMap {
            [String($0 & 0x0F, radix: 16), String($0 >> 4, radix: 16)]
        }
    }

    /// The labels of a name that is below a parent, as text.
    private func reverseLabels(below parent: DomainName) -> [String]? {
        guard isSubdomain(of: parent) else { return nil }
        return labels.dropLast(2).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An octet in decimal without a zero in front.
    private static func octet(_ text: Substring) -> UInt8? {
        guard text.utf8.allSatisfy(PresentationEscape.isDigit), let octet = UInt8(text), "\(octet)" == text else {
            return nil
        }
        return octet
    }
}
