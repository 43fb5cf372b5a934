/// The key of what a DELEG or DELEGPARAM record says of a delegation (draft-ietf-deleg).
///
/// The text form is `server-name`, or `key65333` where there is no name, in lower case.
public struct DelegationKey: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension DelegationKey {
    /// mandatory (0): keys that a resolver must understand.
    @inlinable public static var mandatory: DelegationKey { DelegationKey(rawValue: 0) }
    /// server-ipv4 (1): IPv4 addresses of name servers.
    @inlinable public static var serverIPv4: DelegationKey { DelegationKey(rawValue: 1) }
    /// server-ipv6 (2): IPv6 addresses of name servers.
    @inlinable public static var serverIPv6: DelegationKey { DelegationKey(rawValue: 2) }
    /// server-name (3): names of name servers.
    @inlinable public static var serverName: DelegationKey { DelegationKey(rawValue: 3) }
    /// include-delegparam (4): names whose DELEGPARAM records say more.
    @inlinable public static var includeDelegationParameters: DelegationKey { DelegationKey(rawValue: 4) }

    /// The names, by number; any other is written `key` and its number without leading zeros.
    public static let mnemonics = MnemonicTable<DelegationKey>(
        prefix: "key", leadingZeros: false, isCaseSensitive: true,
        [
            (.mandatory, "mandatory"),
            (.serverIPv4, "server-ipv4"),
            (.serverIPv6, "server-ipv6"),
            (.serverName, "server-name"),
            (.includeDelegationParameters, "include-delegparam"),
        ])
}
