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
        let family =
            (members.value(named: "sa_family") ?? members.value(named: "sin_family") ?? members.value(at: 0))?.word
            ?? []
        // truss of FreeBSD: { AF_INET 10.0.2.3:53 }.
        if let family = members.value(at: 0), let end = members.value(at: 1), members.value(at: 2) == nil,
            !family.hasKey, !end.hasKey, let word = end.word, let endpoint = Endpoint(word)
        {
            self = .internet(endpoint)
            return
        }
        switch family {
        case _ where Self.isFamily(family, "INET", number: 2):
            let address = members.value(named: "sin_addr")
            self = .internet(Endpoint(address: Self.text(address), port: Self.port(members.value(named: "sin_port"))))
        case _ where Self.isFamily(family, "INET6", number: 10):
            let port = Self.port(members.value(named: "sin6_port"))
            let call = members.first { $0.isCall("inet_pton") }
            let address = call?.parts?.value(at: 1) ?? members.value(named: "sin6_addr")
            self = .internet(Endpoint(address: Self.text(address), port: port))
        case _ where Self.isFamily(family, "UNSPEC", number: 0):
            self = .unspecified
        default:
            self = .other
        }
    }

    /// The address and port, if it has them.
    var endpoint: Endpoint? {
        if case .internet(let endpoint) = self { endpoint } else { nil }
    }

    /// Whether `word` is that address family, as AF_, as the old PF_, or as its number.
    static func isFamily(_ word: ArraySlice<UInt8>, _ name: String, number: Int) -> Bool {
        if word.count > 3, word.dropFirst().begins(with: "F_") {
            return word.dropFirst(3).spells(name)
        }
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

    /// `inet_addr("127.0.0.1")`, or the four or sixteen bytes of it.
    private static func text(_ argument: CallArgument?) -> String {
        if let parts = argument?.parts {
            return String(decoding: parts.lazy.compactMap(\.string).first?.bytes ?? [], as: UTF8.self)
        }
        let bytes = argument?.string?.bytes ?? []
        switch bytes.count {
        case 4 where !bytes.contains(UInt8(ascii: ".")):
            return IPv4Address(rawValue: bytes.reduce(0) { $0 << 8 | UInt32($1) }).description
        case 16 where bytes.contains { $0 < 0x20 || $0 > 0x7E }:
            return IPv6Address(rawValue: bytes.reduce(0) { $0 << 8 | UInt128($1) }).description
        default:
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
