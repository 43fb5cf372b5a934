/// The algorithm of a DNSSEC key or signature (RFC 4034 §2.1.3, Appendix A.1).
///
/// The text form is `ECDSAP256SHA256`, or the number alone where there is no mnemonic; both are read (RFC 4034 §2.2).
public struct SecurityAlgorithm: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt8

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension SecurityAlgorithm {
    /// DELETE (0): no algorithm: the DS is to be deleted (RFC 8078 §4).
    @inlinable public static var delete: SecurityAlgorithm { SecurityAlgorithm(rawValue: 0) }
    /// RSAMD5 (1): RSA with MD5, deprecated (RFC 3110, RFC 6725).
    @inlinable public static var rsamd5: SecurityAlgorithm { SecurityAlgorithm(rawValue: 1) }
    /// DH (2): Diffie-Hellman (RFC 2539).
    @inlinable public static var dh: SecurityAlgorithm { SecurityAlgorithm(rawValue: 2) }
    /// DSA (3): DSA with SHA-1 (RFC 2536).
    @inlinable public static var dsa: SecurityAlgorithm { SecurityAlgorithm(rawValue: 3) }
    /// RSASHA1 (5): RSA with SHA-1 (RFC 3110).
    @inlinable public static var rsasha1: SecurityAlgorithm { SecurityAlgorithm(rawValue: 5) }
    /// DSA-NSEC3-SHA1 (6): DSA with SHA-1, the zone may use NSEC3 (RFC 5155 §2).
    @inlinable public static var dsaNSEC3SHA1: SecurityAlgorithm { SecurityAlgorithm(rawValue: 6) }
    /// RSASHA1-NSEC3-SHA1 (7): RSA with SHA-1, the zone may use NSEC3 (RFC 5155 §2).
    @inlinable public static var rsasha1NSEC3SHA1: SecurityAlgorithm { SecurityAlgorithm(rawValue: 7) }
    /// RSASHA256 (8): RSA with SHA-256 (RFC 5702 §2.1).
    @inlinable public static var rsasha256: SecurityAlgorithm { SecurityAlgorithm(rawValue: 8) }
    /// RSASHA512 (10): RSA with SHA-512 (RFC 5702 §2.2).
    @inlinable public static var rsasha512: SecurityAlgorithm { SecurityAlgorithm(rawValue: 10) }
    /// ECC-GOST (12): GOST R 34.10-2001, deprecated (RFC 5933, RFC 9558).
    @inlinable public static var eccGOST: SecurityAlgorithm { SecurityAlgorithm(rawValue: 12) }
    /// ECDSAP256SHA256 (13): ECDSA on curve P-256 with SHA-256 (RFC 6605 §4).
    @inlinable public static var ecdsap256sha256: SecurityAlgorithm { SecurityAlgorithm(rawValue: 13) }
    /// ECDSAP384SHA384 (14): ECDSA on curve P-384 with SHA-384 (RFC 6605 §4).
    @inlinable public static var ecdsap384sha384: SecurityAlgorithm { SecurityAlgorithm(rawValue: 14) }
    /// ED25519 (15): Ed25519 (RFC 8080 §3).
    @inlinable public static var ed25519: SecurityAlgorithm { SecurityAlgorithm(rawValue: 15) }
    /// ED448 (16): Ed448 (RFC 8080 §3).
    @inlinable public static var ed448: SecurityAlgorithm { SecurityAlgorithm(rawValue: 16) }
    /// SM2SM3 (17): SM2 with SM3 (RFC 9563 §4).
    @inlinable public static var sm2sm3: SecurityAlgorithm { SecurityAlgorithm(rawValue: 17) }
    /// ECC-GOST12 (23): GOST R 34.10-2012 (RFC 9558 §2).
    @inlinable public static var eccGOST12: SecurityAlgorithm { SecurityAlgorithm(rawValue: 23) }
    /// INDIRECT (252): an indirect key, reserved (RFC 4034 Appendix A.1).
    @inlinable public static var indirect: SecurityAlgorithm { SecurityAlgorithm(rawValue: 252) }
    /// PRIVATEDNS (253): a private algorithm that a name stands for (RFC 4034 Appendix A.1.1).
    @inlinable public static var privateDNS: SecurityAlgorithm { SecurityAlgorithm(rawValue: 253) }
    /// PRIVATEOID (254): a private algorithm that an OID stands for (RFC 4034 Appendix A.1.1).
    @inlinable public static var privateOID: SecurityAlgorithm { SecurityAlgorithm(rawValue: 254) }

    /// The mnemonics, by number, other names after them; any other is written as its number (RFC 4034 §2.2).
    public static let mnemonics = MnemonicTable<SecurityAlgorithm>(
        prefix: "",
        [
            (.delete, "DELETE"),
            (.rsamd5, "RSAMD5"),
            (.dh, "DH"),
            (.dsa, "DSA"),
            (.rsasha1, "RSASHA1"),
            (.dsaNSEC3SHA1, "DSA-NSEC3-SHA1"),
            (.dsaNSEC3SHA1, "NSEC3DSA"),
            (.rsasha1NSEC3SHA1, "RSASHA1-NSEC3-SHA1"),
            (.rsasha1NSEC3SHA1, "NSEC3RSASHA1"),
            (.rsasha256, "RSASHA256"),
            (.rsasha512, "RSASHA512"),
            (.eccGOST, "ECC-GOST"),
            (.ecdsap256sha256, "ECDSAP256SHA256"),
            (.ecdsap384sha384, "ECDSAP384SHA384"),
            (.ed25519, "ED25519"),
            (.ed448, "ED448"),
            (.sm2sm3, "SM2SM3"),
            (.eccGOST12, "ECC-GOST12"),
            (.indirect, "INDIRECT"),
            (.privateDNS, "PRIVATEDNS"),
            (.privateOID, "PRIVATEOID"),
        ])
}
