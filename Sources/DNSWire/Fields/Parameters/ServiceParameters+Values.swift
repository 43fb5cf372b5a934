extension ServiceParameters {
    /// The keys that a client must understand, beside those that are always so (RFC 9460 §8).
    public var mandatory: [SvcParamKey] { values(of: .mandatory, as: UInt16.self).map { SvcParamKey(rawValue: $0) } }

    /// The protocols of the service beside the default one (RFC 9460 §7.1).
    public var alpn: CharacterStrings? { self[.alpn].map { CharacterStrings(checked: $0) } }

    /// Whether the default protocol is among those of the service (RFC 9460 §7.1).
    public var hasDefaultALPN: Bool { self[.noDefaultALPN] == nil }

    /// The port of the service (RFC 9460 §7.2).
    public var port: UInt16? { values(of: .port, as: UInt16.self).first }

    /// Likely IPv4 addresses of the service (RFC 9460 §7.3).
    public var ipv4Hints: [IPv4Address] { values(of: .ipv4Hint, as: IPv4Address.self) }

    /// The configurations of encrypted ClientHello (RFC 9848 §3).
    public var ech: ECHConfigurations? { self[.ech].map { ECHConfigurations(checked: $0) } }

    /// Likely IPv6 addresses of the service (RFC 9460 §7.3).
    public var ipv6Hints: [IPv6Address] { values(of: .ipv6Hint, as: IPv6Address.self) }

    /// The URI template of DNS over HTTPS, such as `/dns-query{?dns}` (RFC 9461 §5).
    public var dohPath: String? { self[.dohPath].map { String(decoding: [UInt8]($0), as: UTF8.self) } }

    /// Whether the service can be reached by Oblivious HTTP (RFC 9540 §4).
    public var hasObliviousHTTP: Bool { self[.ohttp] != nil }

    /// The key exchange groups of TLS that the service takes, by their numbers (draft-ietf-tls-key-share-prediction).
    public var tlsSupportedGroups: [UInt16] { values(of: .tlsSupportedGroups, as: UInt16.self) }

    /// The segments of the path of DNS over CoAP; none for the root (RFC 9953).
    public var docPath: [Octets]? {
        self[.docPath].map { $0.isEmpty ? [] : Array(CharacterStrings(checked: $0)) }
    }

    /// Whether there is information about the provisioning domain (draft-ietf-intarea-proxy-config).
    public var hasProvisioningDomain: Bool { self[.pvd] != nil }

    /// The transports of an authoritative server, each with its weight (draft-johani-dnsop-svcb-oots).
    public var oots: [TransportWeight] {
        guard let octets = self[.oots] else { return [] }
        return octets.withSpan { octets in
            var reader = WireReader(octets)
            var weights: [TransportWeight] = []
            while let count = try? reader.readUInt8(), let transport = try? reader.readOctets(Int(count)),
                let weight = try? reader.readUInt8()
            {
                weights.append(TransportWeight(transport: transport, weight: weight))
            }
            return weights
        }
    }
}

/// A transport of an authoritative server and how much it is wanted (draft-johani-dnsop-svcb-oots).
public struct TransportWeight: Hashable, Sendable {
    /// The name of the transport, such as `dot`; 1 to 255 octets.
    public var transport: Octets
    /// The weight, 0 to 100.
    public var weight: UInt8

    /// Makes a pair.
    public init(transport: Octets, weight: UInt8) {
        self.transport = transport
        self.weight = weight
    }

    /// Makes a pair.
    public init(_ transport: String, weight: UInt8) {
        self.init(transport: Octets(transport.utf8), weight: weight)
    }
}
