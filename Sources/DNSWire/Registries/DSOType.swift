/// The type of a unit in a DNS stateful operation (RFC 8490 §5.4.4, §10.3).
///
/// The text form is `KeepAlive`, or `DSOTYPE63488` where there is no name.
public struct DSOType: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// How many octets a value of the type has, `nil` where they are any number (RFC 8490 §7.1, §7.2, RFC 8765
    /// §6.4).
    var dataLength: Int? {
        switch self {
        case .keepAlive: 8
        case .retryDelay: 4
        case .unsubscribe: 2
        default: nil
        }
    }
}

extension DSOType {
    /// KeepAlive (1): the timeouts of a session (RFC 8490 §7.1).
    @inlinable public static var keepAlive: DSOType { DSOType(rawValue: 1) }
    /// RetryDelay (2): when to try again (RFC 8490 §7.2).
    @inlinable public static var retryDelay: DSOType { DSOType(rawValue: 2) }
    /// EncryptionPadding (3): octets to hide the length (RFC 8490 §7.3).
    @inlinable public static var encryptionPadding: DSOType { DSOType(rawValue: 3) }
    /// SUBSCRIBE (64): asks for changes (RFC 8765 §6.2).
    @inlinable public static var subscribe: DSOType { DSOType(rawValue: 64) }
    /// PUSH (65): tells changes (RFC 8765 §6.3).
    @inlinable public static var push: DSOType { DSOType(rawValue: 65) }
    /// UNSUBSCRIBE (66): ends a subscription (RFC 8765 §6.4).
    @inlinable public static var unsubscribe: DSOType { DSOType(rawValue: 66) }
    /// RECONFIRM (67): asks for data to be checked again (RFC 8765 §6.5).
    @inlinable public static var reconfirm: DSOType { DSOType(rawValue: 67) }

    /// The names, by number; any other is written `DSOTYPE` and its number.
    public static let mnemonics = MnemonicTable<DSOType>(
        prefix: "DSOTYPE",
        [
            (.keepAlive, "KeepAlive"),
            (.retryDelay, "RetryDelay"),
            (.encryptionPadding, "EncryptionPadding"),
            (.subscribe, "SUBSCRIBE"),
            (.push, "PUSH"),
            (.unsubscribe, "UNSUBSCRIBE"),
            (.reconfirm, "RECONFIRM"),
        ])
}
