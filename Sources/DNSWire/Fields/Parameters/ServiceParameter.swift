/// One parameter of a service binding: its key and its value in wire form (RFC 9460 §2.2).
public struct ServiceParameter: Hashable, Sendable {
    /// What the parameter says.
    public var key: SvcParamKey
    /// Its value as it is on the wire, up to 65,535 octets.
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

    /// `alpn`: the protocols of the service, such as `h3` (RFC 9460 §7.1).
    ///
    /// - Throws: `tooLong` for one of more than 255 octets, `valueOutOfRange` where there is none.
    public static func alpn(_ protocols: [String]) throws(WireEncodingError) -> ServiceParameter {
        .alpn(try CharacterStrings(protocols.map { Octets($0.utf8) }))
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

    /// `ech`: the configurations of encrypted ClientHello (RFC 9848 §3).
    public static func ech(_ configurations: ECHConfigurations) -> ServiceParameter {
        ServiceParameter(key: .ech, value: configurations.wire)
    }

    /// `dohpath`: the relative URI template of DNS over HTTPS, with the variable `dns` (RFC 9461 §5).
    public static func dohPath(_ template: String) -> ServiceParameter {
        ServiceParameter(key: .dohPath, value: Octets(template.utf8))
    }

    /// `ohttp`: the service can be reached by Oblivious HTTP (RFC 9540 §4).
    public static var ohttp: ServiceParameter { ServiceParameter(key: .ohttp) }

    /// `tls-supported-groups`: the key exchange groups of TLS, one at least and none twice.
    public static func tlsSupportedGroups(_ groups: some Sequence<UInt16>) -> ServiceParameter {
        ServiceParameter(key: .tlsSupportedGroups, value: Octets(groups.flatMap { $0.bigEndianOctets }))
    }

    /// `docpath`: the segments of the path of DNS over CoAP, each up to 255 octets; none for the root (RFC 9953).
    ///
    /// - Throws: `tooLong` for a longer segment.
    public static func docPath(_ segments: some Sequence<Octets>) throws(WireEncodingError) -> ServiceParameter {
        let segments = Array(segments)
        return ServiceParameter(key: .docPath, value: segments.isEmpty ? [] : try CharacterStrings(segments).wire)
    }

    /// `pvd`: there is information about the provisioning domain.
    public static var pvd: ServiceParameter { ServiceParameter(key: .pvd) }

    /// `oots`: the transports of an authoritative server, one at least.
    ///
    /// - Throws: `tooLong` for a transport's name of more than 255 octets, `valueOutOfRange` for a weight above 100.
    public static func oots(_ weights: some Sequence<TransportWeight>) throws(WireEncodingError) -> ServiceParameter {
        var wire: [UInt8] = []
        for weight in weights {
            guard let count = UInt8(exactly: weight.transport.count) else {
                throw WireEncodingError(.tooLong, octets: weight.transport.count)
            }
            guard weight.weight <= 100 else { throw WireEncodingError(.valueOutOfRange) }
            wire.append(count)
            weight.transport.withSpan { wire.append($0) }
            wire.append(weight.weight)
        }
        return ServiceParameter(key: .oots, value: Octets(wire))
    }
}
