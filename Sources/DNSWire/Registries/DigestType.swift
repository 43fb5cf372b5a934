/// The algorithm of a DS record's digest (RFC 4034 §5.1.3, Appendix A.2).
///
/// The text form is `SHA-256`, or the number alone where there is no name. DS records in text always show the number
/// (RFC 4034 §5.3).
public struct DigestType: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt8

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension DigestType {
    /// SHA-1 (1): SHA-1, 20 octets (RFC 3658).
    @inlinable public static var sha1: DigestType { DigestType(rawValue: 1) }
    /// SHA-256 (2): SHA-256, 32 octets (RFC 4509).
    @inlinable public static var sha256: DigestType { DigestType(rawValue: 2) }
    /// GOST R 34.11-94 (3): GOST R 34.11-94, 32 octets, deprecated (RFC 5933, RFC 9558).
    @inlinable public static var gost94: DigestType { DigestType(rawValue: 3) }
    /// SHA-384 (4): SHA-384, 48 octets (RFC 6605 §2).
    @inlinable public static var sha384: DigestType { DigestType(rawValue: 4) }
    /// GOST R 34.11-2012 (5): GOST R 34.11-2012, 32 octets (RFC 9558 §4).
    @inlinable public static var gost12: DigestType { DigestType(rawValue: 5) }
    /// SM3 (6): SM3, 32 octets (RFC 9563 §2).
    @inlinable public static var sm3: DigestType { DigestType(rawValue: 6) }

    /// How many octets a digest has, `nil` where the algorithm is not known.
    public var length: Int? {
        switch self {
        case .sha1: 20
        case .sha256, .gost94, .gost12, .sm3: 32
        case .sha384: 48
        default: nil
        }
    }

    /// The names, by number, other spellings after them; any other is written as its number.
    public static let mnemonics = MnemonicTable<DigestType>(
        prefix: "",
        [
            (.sha1, "SHA-1"),
            (.sha1, "SHA1"),
            (.sha256, "SHA-256"),
            (.sha256, "SHA256"),
            (.gost94, "GOST R 34.11-94"),
            (.gost94, "GOST"),
            (.sha384, "SHA-384"),
            (.sha384, "SHA384"),
            (.gost12, "GOST R 34.11-2012"),
            (.sm3, "SM3"),
        ])
}
