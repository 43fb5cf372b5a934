/// Why an answer is as it is: the INFO-CODE of an extended error (RFC 8914 §4, §5.2).
///
/// The text form is the purpose as the registry words it, `Stale Answer`, or `EDE49152` where there is none.
/// Codes from 49152 to 65535 are for private use.
public struct ExtendedErrorCode: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The purpose as the registry words it, nil for a number that is not registered.
    public var purpose: String? { mnemonic }
}

extension ExtendedErrorCode {
    /// Other Error (0), RFC 8914 §4.1.
    @inlinable public static var otherError: ExtendedErrorCode { ExtendedErrorCode(rawValue: 0) }
    /// Unsupported DNSKEY Algorithm (1), RFC 8914 §4.2.
    @inlinable public static var unsupportedDNSKEYAlgorithm: ExtendedErrorCode { ExtendedErrorCode(rawValue: 1) }
    /// Unsupported DS Digest Type (2), RFC 8914 §4.3.
    @inlinable public static var unsupportedDSDigestType: ExtendedErrorCode { ExtendedErrorCode(rawValue: 2) }
    /// Stale Answer (3), RFC 8914 §4.4.
    @inlinable public static var staleAnswer: ExtendedErrorCode { ExtendedErrorCode(rawValue: 3) }
    /// Forged Answer (4), RFC 8914 §4.5.
    @inlinable public static var forgedAnswer: ExtendedErrorCode { ExtendedErrorCode(rawValue: 4) }
    /// DNSSEC Indeterminate (5), RFC 8914 §4.6.
    @inlinable public static var dnssecIndeterminate: ExtendedErrorCode { ExtendedErrorCode(rawValue: 5) }
    /// DNSSEC Bogus (6), RFC 8914 §4.7.
    @inlinable public static var dnssecBogus: ExtendedErrorCode { ExtendedErrorCode(rawValue: 6) }
    /// Signature Expired (7), RFC 8914 §4.8.
    @inlinable public static var signatureExpired: ExtendedErrorCode { ExtendedErrorCode(rawValue: 7) }
    /// Signature Not Yet Valid (8), RFC 8914 §4.9.
    @inlinable public static var signatureNotYetValid: ExtendedErrorCode { ExtendedErrorCode(rawValue: 8) }
    /// DNSKEY Missing (9), RFC 8914 §4.10.
    @inlinable public static var dnskeyMissing: ExtendedErrorCode { ExtendedErrorCode(rawValue: 9) }
    /// RRSIGs Missing (10), RFC 8914 §4.11.
    @inlinable public static var rrsigsMissing: ExtendedErrorCode { ExtendedErrorCode(rawValue: 10) }
    /// No Zone Key Bit Set (11), RFC 8914 §4.12.
    @inlinable public static var noZoneKeyBitSet: ExtendedErrorCode { ExtendedErrorCode(rawValue: 11) }
    /// NSEC Missing (12), RFC 8914 §4.13.
    @inlinable public static var nsecMissing: ExtendedErrorCode { ExtendedErrorCode(rawValue: 12) }
    /// Cached Error (13), RFC 8914 §4.14.
    @inlinable public static var cachedError: ExtendedErrorCode { ExtendedErrorCode(rawValue: 13) }
    /// Not Ready (14), RFC 8914 §4.15.
    @inlinable public static var notReady: ExtendedErrorCode { ExtendedErrorCode(rawValue: 14) }
    /// Blocked (15), RFC 8914 §4.16.
    @inlinable public static var blocked: ExtendedErrorCode { ExtendedErrorCode(rawValue: 15) }
    /// Censored (16), RFC 8914 §4.17.
    @inlinable public static var censored: ExtendedErrorCode { ExtendedErrorCode(rawValue: 16) }
    /// Filtered (17), RFC 8914 §4.18.
    @inlinable public static var filtered: ExtendedErrorCode { ExtendedErrorCode(rawValue: 17) }
    /// Prohibited (18), RFC 8914 §4.19.
    @inlinable public static var prohibited: ExtendedErrorCode { ExtendedErrorCode(rawValue: 18) }
    /// Stale NXDomain Answer (19), RFC 8914 §4.20.
    @inlinable public static var staleNXDomainAnswer: ExtendedErrorCode { ExtendedErrorCode(rawValue: 19) }
    /// Not Authoritative (20), RFC 8914 §4.21.
    @inlinable public static var notAuthoritative: ExtendedErrorCode { ExtendedErrorCode(rawValue: 20) }
    /// Not Supported (21), RFC 8914 §4.22.
    @inlinable public static var notSupported: ExtendedErrorCode { ExtendedErrorCode(rawValue: 21) }
    /// No Reachable Authority (22), RFC 8914 §4.23.
    @inlinable public static var noReachableAuthority: ExtendedErrorCode { ExtendedErrorCode(rawValue: 22) }
    /// Network Error (23), RFC 8914 §4.24.
    @inlinable public static var networkError: ExtendedErrorCode { ExtendedErrorCode(rawValue: 23) }
    /// Invalid Data (24), RFC 8914 §4.25.
    @inlinable public static var invalidData: ExtendedErrorCode { ExtendedErrorCode(rawValue: 24) }
    /// Signature Expired before Valid (25), IANA, from Unbound.
    @inlinable public static var signatureExpiredBeforeValid: ExtendedErrorCode { ExtendedErrorCode(rawValue: 25) }
    /// Too Early (26), RFC 9250 §4.5.
    @inlinable public static var tooEarly: ExtendedErrorCode { ExtendedErrorCode(rawValue: 26) }
    /// Unsupported NSEC3 Iterations Value (27), RFC 9276 §3.2.
    @inlinable public static var unsupportedNSEC3IterationsValue: ExtendedErrorCode { ExtendedErrorCode(rawValue: 27) }
    /// Unable to conform to policy (28), draft-homburg-dnsop-codcp.
    @inlinable public static var unableToConformToPolicy: ExtendedErrorCode { ExtendedErrorCode(rawValue: 28) }
    /// Synthesized (29), IANA, from PowerDNS.
    @inlinable public static var synthesized: ExtendedErrorCode { ExtendedErrorCode(rawValue: 29) }
    /// Invalid Query Type (30), RFC 9824 §3.5.
    @inlinable public static var invalidQueryType: ExtendedErrorCode { ExtendedErrorCode(rawValue: 30) }
    /// Rate Limited (31), draft-muks-dns-ede-rate-limited.
    @inlinable public static var rateLimited: ExtendedErrorCode { ExtendedErrorCode(rawValue: 31) }
    /// Over Quota (32), draft-muks-dns-ede-rate-limited.
    @inlinable public static var overQuota: ExtendedErrorCode { ExtendedErrorCode(rawValue: 32) }
    /// Negative Trust Anchor (33), draft-farrokhi-dnsop-ede-nta.
    @inlinable public static var negativeTrustAnchor: ExtendedErrorCode { ExtendedErrorCode(rawValue: 33) }
    /// New Delegation Only (34), draft-ietf-deleg.
    @inlinable public static var newDelegationOnly: ExtendedErrorCode { ExtendedErrorCode(rawValue: 34) }
    /// Blocked by Upstream DNS Server (35), draft-ietf-dnsop-structured-dns-error.
    @inlinable public static var blockedByUpstreamServer: ExtendedErrorCode { ExtendedErrorCode(rawValue: 35) }

    /// The purposes, by number; any other is written `EDE` and its number.
    public static let mnemonics = MnemonicTable<ExtendedErrorCode>(
        prefix: "EDE",
        [
            (.otherError, "Other Error"),
            (.unsupportedDNSKEYAlgorithm, "Unsupported DNSKEY Algorithm"),
            (.unsupportedDSDigestType, "Unsupported DS Digest Type"),
            (.staleAnswer, "Stale Answer"),
            (.forgedAnswer, "Forged Answer"),
            (.dnssecIndeterminate, "DNSSEC Indeterminate"),
            (.dnssecBogus, "DNSSEC Bogus"),
            (.signatureExpired, "Signature Expired"),
            (.signatureNotYetValid, "Signature Not Yet Valid"),
            (.dnskeyMissing, "DNSKEY Missing"),
            (.rrsigsMissing, "RRSIGs Missing"),
            (.noZoneKeyBitSet, "No Zone Key Bit Set"),
            (.nsecMissing, "NSEC Missing"),
            (.cachedError, "Cached Error"),
            (.notReady, "Not Ready"),
            (.blocked, "Blocked"),
            (.censored, "Censored"),
            (.filtered, "Filtered"),
            (.prohibited, "Prohibited"),
            (.staleNXDomainAnswer, "Stale NXDomain Answer"),
            (.notAuthoritative, "Not Authoritative"),
            (.notSupported, "Not Supported"),
            (.noReachableAuthority, "No Reachable Authority"),
            (.networkError, "Network Error"),
            (.invalidData, "Invalid Data"),
            (.signatureExpiredBeforeValid, "Signature Expired before Valid"),
            (.tooEarly, "Too Early"),
            (.unsupportedNSEC3IterationsValue, "Unsupported NSEC3 Iterations Value"),
            (.unableToConformToPolicy, "Unable to conform to policy"),
            (.synthesized, "Synthesized"),
            (.invalidQueryType, "Invalid Query Type"),
            (.rateLimited, "Rate Limited"),
            (.overQuota, "Over Quota"),
            (.negativeTrustAnchor, "Negative Trust Anchor"),
            (.newDelegationOnly, "New Delegation Only"),
            (.blockedByUpstreamServer, "Blocked by Upstream DNS Server"),
        ])
}
