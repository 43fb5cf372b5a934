/// How a DSYNC record's target is to be contacted (RFC 9859 §2.1, §6.2).
///
/// The text form is `NOTIFY`, or the number alone where there is no mnemonic.
public struct DSYNCScheme: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt8

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension DSYNCScheme {
    /// NOTIFY (1): by a NOTIFY message (RFC 9859 §2.1).
    @inlinable public static var notify: DSYNCScheme { DSYNCScheme(rawValue: 1) }

    /// The mnemonics, by number; any other is written as its number.
    public static let mnemonics = MnemonicTable<DSYNCScheme>(prefix: "", [(.notify, "NOTIFY")])
}
