/// What a DELEG or DELEGPARAM record says of a delegation, in ascending order of the keys (draft-ietf-deleg).
///
/// It has the form of ``ServiceParameters`` with keys of its own.
public struct DelegationInfos: ParameterList {
    /// The elements as they are on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// Nothing.
    public init() { wire = [] }

    /// Puts elements together, given in any order.
    ///
    /// - Throws: `duplicate` for a key given twice, `missingMandatory`, `reserved`, and what is wrong with a value; offsets
    ///   count from the first octet of the wire form.
    public init(_ elements: some Sequence<DelegationInfo>) throws(WireDecodingError) {
        try self.init(sorting: elements.map { ($0.key, $0.value) })
    }

    /// Checks the elements.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) { try check(&reader) }

    static func form(of key: DelegationKey) -> ParameterForm {
        switch key {
        case .mandatory: .keys
        case .serverIPv4: .ipv4Addresses
        case .serverIPv6: .ipv6Addresses
        case .serverName, .includeDelegationParameters: .names
        default: .octets
        }
    }

    static func fieldName(of key: DelegationKey) -> FieldName? {
        switch key {
        case .mandatory: "mandatory"
        case .serverIPv4: "server-ipv4"
        case .serverIPv6: "server-ipv6"
        case .serverName: "server-name"
        case .includeDelegationParameters: "include-delegparam"
        default: nil
        }
    }

    /// The value of a key as it is on the wire, or `nil` where the key is not there.
    public subscript(key: DelegationKey) -> Octets? { value(of: key) }

    /// The keys that a resolver must understand.
    public var mandatory: [DelegationKey] {
        values(of: .mandatory, as: UInt16.self).map { DelegationKey(rawValue: $0) }
    }

    /// IPv4 addresses of name servers.
    public var serverIPv4: [IPv4Address] { values(of: .serverIPv4, as: IPv4Address.self) }

    /// IPv6 addresses of name servers.
    public var serverIPv6: [IPv6Address] { values(of: .serverIPv6, as: IPv6Address.self) }

    /// Names of name servers.
    public var serverNames: [DomainName] { names(of: .serverName) }

    /// Names whose DELEGPARAM records say more.
    public var includedNames: [DomainName] { names(of: .includeDelegationParameters) }

    private func names(of key: DelegationKey) -> [DomainName] {
        self[key].map { octets in
            octets.withSpan { octets in
                var reader = WireReader(uncompressed: octets)
                return ((try? NameList(reading: &reader)) ?? NameList()).map { $0 }
            }
        } ?? []
    }
}

/// One element of a delegation: its key and its value in wire form (draft-ietf-deleg).
public struct DelegationInfo: Hashable, Sendable {
    /// What the element says.
    public var key: DelegationKey
    /// Its value as it is on the wire, up to 65,535 octets.
    public var value: Octets

    /// Makes an element of a value in wire form.
    public init(key: DelegationKey, value: Octets) {
        self.key = key
        self.value = value
    }

    /// `mandatory`: the keys that a resolver must understand.
    public static func mandatory(_ keys: some Sequence<DelegationKey>) -> DelegationInfo {
        DelegationInfo(key: .mandatory, value: Octets(keys.sorted().flatMap { $0.rawValue.bigEndianOctets }))
    }

    /// `server-ipv4`: IPv4 addresses of name servers, one at least.
    public static func serverIPv4(_ addresses: some Sequence<IPv4Address>) -> DelegationInfo {
        DelegationInfo(key: .serverIPv4, value: Octets(addresses.flatMap { $0.rawValue.bigEndianOctets }))
    }

    /// `server-ipv6`: IPv6 addresses of name servers, one at least.
    public static func serverIPv6(_ addresses: some Sequence<IPv6Address>) -> DelegationInfo {
        DelegationInfo(key: .serverIPv6, value: Octets(addresses.flatMap { $0.rawValue.bigEndianOctets }))
    }

    /// `server-name`: names of name servers, one at least.
    public static func serverName(_ names: some Sequence<DomainName>) -> DelegationInfo {
        DelegationInfo(key: .serverName, value: NameList(names).wire)
    }

    /// `include-delegparam`: names whose DELEGPARAM records say more, one at least.
    public static func includeDelegationParameters(_ names: some Sequence<DomainName>) -> DelegationInfo {
        DelegationInfo(key: .includeDelegationParameters, value: NameList(names).wire)
    }
}
