/// What a field's token looks like, as far as that can be said without asking the field's type.
///
/// Zone files have millions of such tokens: those that are as said here are read in place, and all others by the type
/// itself (`FieldValue.init(parsing:)`), which alone says what is wrong.
public enum TextForm: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// A form of the field's own.
    case own
    /// A decimal number as large as the field's octets hold; the type may read other tokens, too.
    case decimal
    /// The mnemonic of a record type, or any other token that the type reads.
    case recordType
    /// A time as `YYYYMMDDHHmmSS`, or any other token that the type reads (RFC 4034 §3.2).
    case time
    /// Four decimal numbers with dots between them.
    case ipv4Address
    /// Groups of hexadecimal digits with colons between them.
    case ipv6Address
}
