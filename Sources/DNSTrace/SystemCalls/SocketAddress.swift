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
        if members.count == 2, members[0].key == nil, members[1].key == nil, let word = members[1].value.word,
            let endpoint = Endpoint(word)
        {
            self = .internet(endpoint)
            return
        }
        switch family {
        case _ where Self.isFamily(family, "INET", number: 2):
            let address = members.value(named: "sin_addr") ?? .omitted
            self = .internet(Endpoint(address: Self.text(address), port: Self.port(members.value(named: "sin_port"))))
        case _ where Self.isFamily(family, "INET6", number: 10):
            let port = Self.port(members.value(named: "sin6_port"))
            var address = members.value(named: "sin6_addr") ?? .omitted
            for case .call("inet_pton", let parts) in members.map(\.value) {
                if let text = parts.value(at: 1) { address = text }
            }
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
    static func isFamily(_ word: [UInt8], _ name: String, number: Int) -> Bool {
        if word.count > 3, word[1...2].elementsEqual("F_".utf8) { return word[3...].elementsEqual(name.utf8) }
        return Int(leading: word) == number
    }

    /// `htons(53)`, or the two bytes of it.
    private static func port(_ argument: CallArgument?) -> Int? {
        switch argument {
        case .call(_, let parts):
            return parts.value(at: 0)?.number.flatMap { (0...65535).contains($0) ? $0 : nil }
        case .string(let string) where string.bytes.count == 2:
            return Int(string.bytes[0]) << 8 | Int(string.bytes[1])
        default:
            return nil
        }
    }

    /// `inet_addr("127.0.0.1")`, or the four or sixteen bytes of it.
    private static func text(_ argument: CallArgument) -> String {
        switch argument {
        case .call(_, let parts):
            for case .string(let string) in parts.map(\.value) { return String(decoding: string.bytes, as: UTF8.self) }
            return ""
        case .string(let string) where string.bytes.count == 4 && !string.bytes.contains(UInt8(ascii: ".")):
            return IPv4Address(rawValue: string.bytes.reduce(0) { $0 << 8 | UInt32($1) }).description
        case .string(let string) where string.bytes.count == 16 && string.bytes.contains { $0 < 0x20 || $0 > 0x7E }:
            return IPv6Address(rawValue: string.bytes.reduce(0) { $0 << 8 | UInt128($1) }).description
        case .string(let string):
            return String(decoding: string.bytes, as: UTF8.self)
        default:
            return ""
        }
    }
}
