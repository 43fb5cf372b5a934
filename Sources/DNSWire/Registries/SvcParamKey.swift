/// The key of a parameter in SVCB and HTTPS records (RFC 9460 §2.1, §14.3).
///
/// The text form is `alpn`, or `key65333` where there is no name, in lower case (RFC 9460 §2.1). Keys from 65280 to 65534 are for private use;
/// 65535 is ``invalid`` and must not be in a record.
public struct SvcParamKey: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension SvcParamKey {
    /// mandatory (0): keys that a client must understand (RFC 9460 §8).
    @inlinable public static var mandatory: SvcParamKey { SvcParamKey(rawValue: 0) }
    /// alpn (1): the protocols of the service (RFC 9460 §7.1).
    @inlinable public static var alpn: SvcParamKey { SvcParamKey(rawValue: 1) }
    /// no-default-alpn (2): the default protocol is not supported (RFC 9460 §7.1).
    @inlinable public static var noDefaultALPN: SvcParamKey { SvcParamKey(rawValue: 2) }
    /// port (3): the port of the service (RFC 9460 §7.2).
    @inlinable public static var port: SvcParamKey { SvcParamKey(rawValue: 3) }
    /// ipv4hint (4): likely IPv4 addresses (RFC 9460 §7.3).
    @inlinable public static var ipv4Hint: SvcParamKey { SvcParamKey(rawValue: 4) }
    /// ech (5): the configurations of encrypted ClientHello (RFC 9848 §3).
    @inlinable public static var ech: SvcParamKey { SvcParamKey(rawValue: 5) }
    /// ipv6hint (6): likely IPv6 addresses (RFC 9460 §7.3).
    @inlinable public static var ipv6Hint: SvcParamKey { SvcParamKey(rawValue: 6) }
    /// dohpath (7): the URI template of DNS over HTTPS (RFC 9461 §5).
    @inlinable public static var dohPath: SvcParamKey { SvcParamKey(rawValue: 7) }
    /// ohttp (8): the service can be reached by Oblivious HTTP (RFC 9540 §4).
    @inlinable public static var ohttp: SvcParamKey { SvcParamKey(rawValue: 8) }
    /// tls-supported-groups (9): the key exchange groups of TLS (draft-ietf-tls-key-share-prediction).
    @inlinable public static var tlsSupportedGroups: SvcParamKey { SvcParamKey(rawValue: 9) }
    /// docpath (10): the path of DNS over CoAP (RFC 9953).
    @inlinable public static var docPath: SvcParamKey { SvcParamKey(rawValue: 10) }
    /// pvd (11): the service has provisioning domain information (draft-ietf-intarea-proxy-config).
    @inlinable public static var pvd: SvcParamKey { SvcParamKey(rawValue: 11) }
    /// oots (12): the transports of an authoritative server (draft-johani-dnsop-svcb-oots).
    @inlinable public static var oots: SvcParamKey { SvcParamKey(rawValue: 12) }
    /// 65535: the key that is never valid (RFC 9460 §14.3.2).
    @inlinable public static var invalid: SvcParamKey { SvcParamKey(rawValue: 65535) }

    /// The names, by number; any other is written `key` and its number without leading zeros (RFC 9460 §2.1).
    public static let mnemonics = MnemonicTable<SvcParamKey>(
        prefix: "key", leadingZeros: false, isCaseSensitive: true,
        [
            (.mandatory, "mandatory"),
            (.alpn, "alpn"),
            (.noDefaultALPN, "no-default-alpn"),
            (.port, "port"),
            (.ipv4Hint, "ipv4hint"),
            (.ech, "ech"),
            (.ipv6Hint, "ipv6hint"),
            (.dohPath, "dohpath"),
            (.ohttp, "ohttp"),
            (.tlsSupportedGroups, "tls-supported-groups"),
            (.docPath, "docpath"),
            (.pvd, "pvd"),
            (.oots, "oots"),
        ])
}
