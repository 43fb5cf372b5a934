/// The kind of certificate in a CERT record (RFC 4398 §2.1).
///
/// The text form is `PKIX`, or the number alone where there is no mnemonic.
public struct CertificateType: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension CertificateType {
    /// PKIX (1): an X.509 certificate (RFC 4398 §2.1).
    @inlinable public static var pkix: CertificateType { CertificateType(rawValue: 1) }
    /// SPKI (2): an SPKI certificate (RFC 4398 §2.1).
    @inlinable public static var spki: CertificateType { CertificateType(rawValue: 2) }
    /// PGP (3): an OpenPGP packet (RFC 4398 §2.1).
    @inlinable public static var pgp: CertificateType { CertificateType(rawValue: 3) }
    /// IPKIX (4): the URL of an X.509 object (RFC 4398 §2.1).
    @inlinable public static var ipkix: CertificateType { CertificateType(rawValue: 4) }
    /// ISPKI (5): the URL of an SPKI certificate (RFC 4398 §2.1).
    @inlinable public static var ispki: CertificateType { CertificateType(rawValue: 5) }
    /// IPGP (6): the fingerprint and URL of an OpenPGP packet (RFC 4398 §2.1).
    @inlinable public static var ipgp: CertificateType { CertificateType(rawValue: 6) }
    /// ACPKIX (7): an attribute certificate (RFC 4398 §2.1).
    @inlinable public static var acpkix: CertificateType { CertificateType(rawValue: 7) }
    /// IACPKIX (8): the URL of an attribute certificate (RFC 4398 §2.1).
    @inlinable public static var iacpkix: CertificateType { CertificateType(rawValue: 8) }
    /// URI (253): a private format that a URI stands for (RFC 4398 §2.1).
    @inlinable public static var uri: CertificateType { CertificateType(rawValue: 253) }
    /// OID (254): a private format that an OID stands for (RFC 4398 §2.1).
    @inlinable public static var oid: CertificateType { CertificateType(rawValue: 254) }

    /// The mnemonics, by number; any other is written as its number (RFC 4398 §2.2).
    public static let mnemonics = MnemonicTable<CertificateType>(
        prefix: "",
        [
            (.pkix, "PKIX"),
            (.spki, "SPKI"),
            (.pgp, "PGP"),
            (.ipkix, "IPKIX"),
            (.ispki, "ISPKI"),
            (.ipgp, "IPGP"),
            (.acpkix, "ACPKIX"),
            (.iacpkix, "IACPKIX"),
            (.uri, "URI"),
            (.oid, "OID"),
        ])
}
