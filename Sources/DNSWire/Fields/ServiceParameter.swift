/// One parameter of a service binding: its key and its value in wire form (RFC 9460 §2.2).
public struct ServiceParameter: Hashable, Sendable {
    /// What the parameter says.
    public var key: SvcParamKey
    /// Its value as it stands on the wire, up to 65,535 octets.
    public var value: Octets

    /// Makes a parameter of a value in wire form.
    public init(key: SvcParamKey, value: Octets = []) {
        self.key = key
        self.value = value
    }

    /// `mandatory`: the keys that a client must understand (RFC 9460 §8).
    public static func mandatory(_ keys: some Sequence<SvcParamKey>) -> ServiceParameter {
        ServiceParameter(key: .mandatory, value: Octets(keys.sorted().flatMap { $0.rawValue.bigEndianOctets }))
    }

    /// `alpn`: the protocols of the service, such as `h3` (RFC 9460 §7.1).
    public static func alpn(_ protocols: CharacterStrings) -> ServiceParameter {
        ServiceParameter(key: .alpn, value: protocols.wire)
    }

    /// `no-default-alpn`: the default protocol is not supported (RFC 9460 §7.1).
    public static var noDefaultALPN: ServiceParameter { ServiceParameter(key: .noDefaultALPN) }

    /// `port`: the port of the service (RFC 9460 §7.2).
    public static func port(_ port: UInt16) -> ServiceParameter {
        ServiceParameter(key: .port, value: Octets(port.bigEndianOctets))
    }

    /// `ipv4hint`: likely addresses of the service, one at least (RFC 9460 §7.3).
    public static func ipv4Hint(_ addresses: some Sequence<IPv4Address>) -> ServiceParameter {
        ServiceParameter(key: .ipv4Hint, value: Octets(addresses.flatMap { $0.rawValue.bigEndianOctets }))
    }

    /// `ipv6hint`: likely addresses of the service, one at least (RFC 9460 §7.3).
    public static func ipv6Hint(_ addresses: some Sequence<IPv6Address>) -> ServiceParameter {
        ServiceParameter(key: .ipv6Hint, value: Octets(addresses.flatMap { $0.rawValue.bigEndianOctets }))
    }
}
