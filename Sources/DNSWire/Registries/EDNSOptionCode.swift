/// The code of an option in the OPT record (RFC 6891 §6.1.2, §9).
///
/// The text form is `COOKIE`, or `OPT65001` where there is no mnemonic. Codes from 65001 to 65534 are for local use.
public struct EDNSOptionCode: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension EDNSOptionCode {
    /// LLQ (1): a long-lived query (RFC 8764 §3.2).
    @inlinable public static var llq: EDNSOptionCode { EDNSOptionCode(rawValue: 1) }
    /// UPDATE-LEASE (2): the lease of an update (RFC 9664 §4).
    @inlinable public static var updateLease: EDNSOptionCode { EDNSOptionCode(rawValue: 2) }
    /// NSID (3): the identity of the name server (RFC 5001 §2.3).
    @inlinable public static var nsid: EDNSOptionCode { EDNSOptionCode(rawValue: 3) }
    /// OWNER (4): the owner of a sleeping host's records, never assigned (draft-cheshire-edns0-owner-option).
    @inlinable public static var owner: EDNSOptionCode { EDNSOptionCode(rawValue: 4) }
    /// DAU (5): the DNSSEC algorithms understood (RFC 6975 §3).
    @inlinable public static var dau: EDNSOptionCode { EDNSOptionCode(rawValue: 5) }
    /// DHU (6): the DS digests understood (RFC 6975 §3).
    @inlinable public static var dhu: EDNSOptionCode { EDNSOptionCode(rawValue: 6) }
    /// N3U (7): the NSEC3 hashes understood (RFC 6975 §3).
    @inlinable public static var n3u: EDNSOptionCode { EDNSOptionCode(rawValue: 7) }
    /// CLIENT-SUBNET (8): the subnet of the client (RFC 7871 §6).
    @inlinable public static var clientSubnet: EDNSOptionCode { EDNSOptionCode(rawValue: 8) }
    /// EXPIRE (9): the expiry of a zone (RFC 7314 §2).
    @inlinable public static var expire: EDNSOptionCode { EDNSOptionCode(rawValue: 9) }
    /// COOKIE (10): the cookies of client and server (RFC 7873 §4, RFC 9018).
    @inlinable public static var cookie: EDNSOptionCode { EDNSOptionCode(rawValue: 10) }
    /// TCP-KEEPALIVE (11): the idle timeout of a connection (RFC 7828 §3).
    @inlinable public static var tcpKeepalive: EDNSOptionCode { EDNSOptionCode(rawValue: 11) }
    /// PADDING (12): octets to hide the length (RFC 7830 §3).
    @inlinable public static var padding: EDNSOptionCode { EDNSOptionCode(rawValue: 12) }
    /// CHAIN (13): a query for a validation chain (RFC 7901 §4).
    @inlinable public static var chain: EDNSOptionCode { EDNSOptionCode(rawValue: 13) }
    /// KEY-TAG (14): the trust anchors of the client (RFC 8145 §4.1).
    @inlinable public static var keyTag: EDNSOptionCode { EDNSOptionCode(rawValue: 14) }
    /// EDE (15): an extended error (RFC 8914 §2).
    @inlinable public static var ede: EDNSOptionCode { EDNSOptionCode(rawValue: 15) }
    /// CLIENT-TAG (16): a tag of the client (draft-bellis-dnsop-edns-tags).
    @inlinable public static var clientTag: EDNSOptionCode { EDNSOptionCode(rawValue: 16) }
    /// SERVER-TAG (17): a tag of the server (draft-bellis-dnsop-edns-tags).
    @inlinable public static var serverTag: EDNSOptionCode { EDNSOptionCode(rawValue: 17) }
    /// REPORT-CHANNEL (18): where errors are reported (RFC 9567 §5).
    @inlinable public static var reportChannel: EDNSOptionCode { EDNSOptionCode(rawValue: 18) }
    /// ZONEVERSION (19): the version of a zone (RFC 9660 §2).
    @inlinable public static var zoneVersion: EDNSOptionCode { EDNSOptionCode(rawValue: 19) }
    /// MQTYPE-QUERY (20): more types to ask for (draft-ietf-dnssd-multi-qtypes).
    @inlinable public static var mqtypeQuery: EDNSOptionCode { EDNSOptionCode(rawValue: 20) }
    /// MQTYPE-RESPONSE (21): more types that are answered (draft-ietf-dnssd-multi-qtypes).
    @inlinable public static var mqtypeResponse: EDNSOptionCode { EDNSOptionCode(rawValue: 21) }
    /// EDE-EXTRA-TEXT-LANGUAGE (22): the language of an extended error's text (draft-muks-dns-filtering).
    @inlinable public static var edeExtraTextLanguage: EDNSOptionCode { EDNSOptionCode(rawValue: 22) }
    /// FILTERING-CONTACT (23): whom to ask about filtering (draft-muks-dns-filtering).
    @inlinable public static var filteringContact: EDNSOptionCode { EDNSOptionCode(rawValue: 23) }
    /// FILTERING-ORGANIZATION (24): who filters (draft-muks-dns-filtering).
    @inlinable public static var filteringOrganization: EDNSOptionCode { EDNSOptionCode(rawValue: 24) }
    /// FILTERING-DB (25): by which database is filtered (draft-muks-dns-filtering).
    @inlinable public static var filteringDB: EDNSOptionCode { EDNSOptionCode(rawValue: 25) }
    /// STRUCTURED-DNS-ERROR (26): a structured error is understood (draft-ietf-dnsop-structured-dns-error).
    @inlinable public static var structuredDNSError: EDNSOptionCode { EDNSOptionCode(rawValue: 26) }
    /// UMBRELLA-IDENT (20292): the identity of a client of Cisco Umbrella (IANA).
    @inlinable public static var umbrellaIdent: EDNSOptionCode { EDNSOptionCode(rawValue: 20292) }
    /// DEVICEID (26946): the device of a client of OpenDNS (IANA).
    @inlinable public static var deviceID: EDNSOptionCode { EDNSOptionCode(rawValue: 26946) }

    /// The mnemonics, by number, other names after them; any other is written `OPT` and its number.
    public static let mnemonics = MnemonicTable<EDNSOptionCode>(
        prefix: "OPT",
        [
            (.llq, "LLQ"),
            (.updateLease, "UPDATE-LEASE"),
            (.updateLease, "UL"),
            (.nsid, "NSID"),
            (.owner, "OWNER"),
            (.owner, "ESU"),
            (.dau, "DAU"),
            (.dhu, "DHU"),
            (.n3u, "N3U"),
            (.clientSubnet, "CLIENT-SUBNET"),
            (.clientSubnet, "ECS"),
            (.expire, "EXPIRE"),
            (.cookie, "COOKIE"),
            (.tcpKeepalive, "TCP-KEEPALIVE"),
            (.padding, "PADDING"),
            (.chain, "CHAIN"),
            (.keyTag, "KEY-TAG"),
            (.ede, "EDE"),
            (.clientTag, "CLIENT-TAG"),
            (.serverTag, "SERVER-TAG"),
            (.reportChannel, "REPORT-CHANNEL"),
            (.zoneVersion, "ZONEVERSION"),
            (.mqtypeQuery, "MQTYPE-QUERY"),
            (.mqtypeResponse, "MQTYPE-RESPONSE"),
            (.edeExtraTextLanguage, "EDE-EXTRA-TEXT-LANGUAGE"),
            (.filteringContact, "FILTERING-CONTACT"),
            (.filteringOrganization, "FILTERING-ORGANIZATION"),
            (.filteringDB, "FILTERING-DB"),
            (.structuredDNSError, "STRUCTURED-DNS-ERROR"),
            (.umbrellaIdent, "UMBRELLA-IDENT"),
            (.deviceID, "DEVICEID"),
        ])
}
