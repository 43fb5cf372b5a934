internal import DNSWire

/// A socket address among the arguments of a call.
enum SocketAddress {
    /// IPv4 or IPv6.
    case internet(Endpoint)
    /// AF_UNSPEC: takes an earlier connect() back.
    case unspecified
    /// Another family (AF_UNIX, AF_NETLINK).
    case other

    /// Reads `{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}` in any version's form.
    init?(_ argument: CallArgument?) {
        guard let members = argument?.members else { return nil }
        // truss of FreeBSD: { AF_INET 10.0.2.3:53 }.
        if let family = members.value(at: 0), let end = members.value(at: 1), members.value(at: 2) == nil,
            !family.hasKey, !end.hasKey, let word = end.word, let endpoint = Endpoint(word)
        {
            self = .internet(endpoint)
            return
        }
        guard let family = Self.family(members) else {
            self = .other
            return
        }
        if Self.isFamily(family, "INET", number: 2) {
            self = .internet(
                Endpoint(
                    address: Self.text(members.value(named: "sin_addr")),
                    port: Self.port(members.value(named: "sin_port"))))
        } else if Self.isFamily(family, "INET6", number: 10) {
            self = .internet(
                Endpoint(address: Self.longAddress(members), port: Self.port(members.value(named: "sin6_port"))))
        } else if Self.isFamily(family, "UNSPEC", number: 0) {
            self = .unspecified
        } else {
            self = .other
        }
    }

    /// The address and port, if it has them.
    var endpoint: Endpoint? {
        if case .internet(let endpoint) = self { endpoint } else { nil }
    }

    /// The word that names the address family.
    @_lifetime(copy members)
    private static func family(_ members: CallMembers) -> Span<UInt8>? {
        if let family = members.value(named: "sa_family") { return family.word }
        if let family = members.value(named: "sin_family") { return family.word }
        return members.value(at: 0)?.word
    }

    /// Whether `word` is that address family, as AF_, as the old PF_, or as its number.
    static func isFamily(_ word: Span<UInt8>, _ name: String, number: Int) -> Bool {
        if word.count > 3, word.matches("F_", at: 1) { return word.extracting(3...).spells(name) }
        return Int(leading: word) == number
    }

    /// `htons(53)`, or the two bytes of it.
    private static func port(_ argument: CallArgument?) -> Int? {
        if let parts = argument?.parts {
            return parts.value(at: 0)?.number.flatMap { (0...65535).contains($0) ? $0 : nil }
        }
        guard let bytes = argument?.string?.bytes, bytes.count == 2 else { return nil }
        return Int(bytes[0]) << 8 | Int(bytes[1])
    }

    /// What is in `inet_pton(AF_INET6, "::1", &sin6_addr)`, or in the member of that name.
    private static func longAddress(_ members: CallMembers) -> String {
        var rest = members
        while let member = rest.next() {
            if member.isCall("inet_pton"), let address = member.parts?.value(at: 1) { return text(address) }
        }
        return text(members.value(named: "sin6_addr"))
    }

    /// `inet_addr("127.0.0.1")`, or the four or sixteen bytes of it.
    private static func text(_ argument: CallArgument?) -> String {
        if var parts = argument?.parts {
            while let part = parts.next() {
                if let string = part.string { return whole(string.bytes) }
            }
            return ""
        }
        guard let bytes = argument?.string?.bytes else { return "" }
        switch bytes.count {
        case 4 where bytes.firstIndex(of: UInt8(ascii: "."), from: 0) == nil:
            return IPv4Address(rawValue: UInt32(truncatingIfNeeded: number(bytes))).description
        case 16 where bytes.indices.contains { bytes[$0] < 0x20 || bytes[$0] > 0x7E }:
            return IPv6Address(rawValue: number(bytes)).description
        default:
            return whole(bytes)
        }
    }

    /// An address without the blanks that came into it where its line was broken; anything else in its place as it is.
    private static func whole(_ text: Span<UInt8>) -> String {
        let blank = UInt8(ascii: " ")
        guard text.firstIndex(of: blank, from: 0) != nil else { return text.string }
        var address: [UInt8] = []
        for index in text.indices where text[index] != blank {
            let byte = text[index]
            guard byte.hexDigitValue != nil || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") else {
                return text.string
            }
            address.append(byte)
        }
        return String(decoding: address, as: UTF8.self)
    }

    private static func number(_ bytes: Span<UInt8>) -> UInt128 {
        var number: UInt128 = 0
        for index in bytes.indices { number = number << 8 | UInt128(bytes[index]) }
        return number
    }
}
