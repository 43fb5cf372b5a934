/// The class of a record or a question (RFC 1035 §3.2.4, RFC 6895 §3.2).
///
/// The text form is `IN`, or `CLASS32` where there is no mnemonic (RFC 3597 §5). In an OPT record the field holds a
/// payload size instead (RFC 6891 §6.1.2), in multicast DNS its top bit is a flag (RFC 6762 §5.4, §10.2).
public struct RecordClass: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension RecordClass {
    /// IN (1): the Internet (RFC 1035 §3.2.4).
    @inlinable public static var internet: RecordClass { RecordClass(rawValue: 1) }
    /// CH (3): Chaosnet (RFC 1035 §3.2.4).
    @inlinable public static var chaos: RecordClass { RecordClass(rawValue: 3) }
    /// HS (4): Hesiod (RFC 1035 §3.2.4).
    @inlinable public static var hesiod: RecordClass { RecordClass(rawValue: 4) }
    /// NONE (254): no class, in updates (RFC 2136 §2.4).
    @inlinable public static var none: RecordClass { RecordClass(rawValue: 254) }
    /// ANY (255): any class, in questions and updates (RFC 1035 §3.2.5).
    @inlinable public static var any: RecordClass { RecordClass(rawValue: 255) }

    /// The mnemonics, by number; any other is written `CLASS` and its number (RFC 3597 §5).
    public static let mnemonics = MnemonicTable<RecordClass>(
        prefix: "CLASS",
        [
            (.internet, "IN"),
            (.chaos, "CH"),
            (.hesiod, "HS"),
            (.none, "NONE"),
            (.any, "ANY"),
        ])
}
