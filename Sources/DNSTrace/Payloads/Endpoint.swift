/// One end of a socket: an address and a port.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    /// The address as the trace writes it ("169.254.169.254", "2400:cb00:2048:1::681b:a05e").
    public var address: String
    /// The port, 0 to 65535, where the trace shows it.
    public var port: Int?

    /// Makes an endpoint.
    public init(address: String, port: Int?) {
        self.address = address
        self.port = port
    }

    /// Whether the address is one of IPv6.
    public var isIPv6: Bool { address.utf8.contains(UInt8(ascii: ":")) }

    /// The address and the port as `127.0.0.53:53` or `[::1]:53`.
    public var description: String {
        let address = isIPv6 ? "[\(address)]" : address
        return port.map { "\(address):\($0)" } ?? address
    }

    /// Reads `127.0.0.1:53` or `[::1]:53`, as strace -yy writes it.
    init?(_ text: Span<UInt8>) {
        guard let colon = text.lastIndex(of: UInt8(ascii: ":"), from: 1, before: text.count),
            let port = Int(spelled: text.extracting((colon &+ 1)...)), (0...65535).contains(port)
        else { return nil }
        let isBracketed = text[0] == UInt8(ascii: "[") && text[colon &- 1] == UInt8(ascii: "]")
        let address = text.extracting(isBracketed ? 1..<(colon &- 1) : 0..<colon)
        guard !address.isEmpty else { return nil }
        self.init(address: address.string, port: port)
    }
}

extension Endpoint {
    /// The address as a value; nil where the text is none.
    public var ipAddress: IPAddress? { IPAddress(address) }

    /// The same with its address in its own form: IPv6 in that of RFC 5952, an IPv4 address that IPv6 has mapped as IPv4.
    var canonical: Endpoint {
        guard isIPv6, let address = ipAddress else { return self }
        return Endpoint(address: address.description, port: port)
    }
}
