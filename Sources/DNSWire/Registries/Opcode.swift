/// The kind of a message: four bits of its header (RFC 1035 §4.1.1, RFC 6895 §2.2).
///
/// The text form is `QUERY`, or `OPCODE3` where there is no mnemonic.
public struct Opcode: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt8

    /// Makes an opcode of the low four bits of a number; the other bits are dropped, as the header has no room for them.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue & 0x0F }
}

extension Opcode {
    /// QUERY (0): a standard query (RFC 1035 §4.1.1).
    @inlinable public static var query: Opcode { Opcode(rawValue: 0) }
    /// IQUERY (1): an inverse query, obsolete (RFC 1035 §4.1.1, RFC 3425).
    @inlinable public static var iquery: Opcode { Opcode(rawValue: 1) }
    /// STATUS (2): a server status request (RFC 1035 §4.1.1).
    @inlinable public static var status: Opcode { Opcode(rawValue: 2) }
    /// NOTIFY (4): a zone has changed (RFC 1996 §3).
    @inlinable public static var notify: Opcode { Opcode(rawValue: 4) }
    /// UPDATE (5): a dynamic update (RFC 2136 §2.2).
    @inlinable public static var update: Opcode { Opcode(rawValue: 5) }
    /// DSO (6): a stateful operation (RFC 8490 §5.4).
    @inlinable public static var dso: Opcode { Opcode(rawValue: 6) }

    /// The mnemonics, by number; any other is written `OPCODE` and its number.
    public static let mnemonics = MnemonicTable<Opcode>(
        prefix: "OPCODE",
        [
            (.query, "QUERY"),
            (.iquery, "IQUERY"),
            (.status, "STATUS"),
            (.notify, "NOTIFY"),
            (.update, "UPDATE"),
            (.dso, "DSO"),
        ])
}
