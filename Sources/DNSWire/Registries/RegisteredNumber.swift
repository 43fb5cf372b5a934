/// A number of the wire format that a registry gives names to, such as a record type or a response code.
///
/// Every number is a value, registered or not, so that what others assign later passes through unharmed. A conforming
/// type states its names once, in ``mnemonics``; the text form, both ways, follows from that table. Neither way allocates.
public protocol RegisteredNumber: RawRepresentable, Hashable, Sendable, BitwiseCopyable, Comparable,
    LosslessStringConvertible
where RawValue: FixedWidthInteger & UnsignedInteger & Sendable {
    /// Makes the value of a number, registered or not.
    init(rawValue: RawValue)

    /// The names, in one table.
    static var mnemonics: MnemonicTable<Self> { get }
}

extension RegisteredNumber {
    /// The numbers that have a name, in ascending order.
    public static var registered: [Self] {
        var numbers: [Self] = []
        for entry in mnemonics.entries where entry.number != numbers.last { numbers.append(entry.number) }
        return numbers
    }

    /// Reads the text form, a name or a number after the registry's prefix, without regard to ASCII case.
    ///
    /// Nil if the text is neither, or the number too large.
    public init?(_ text: Span<UInt8>) {
        guard let number = Self.mnemonics.number(of: text) else { return nil }
        self = number
    }

    /// Reads the text form, a name or a number after the registry's prefix, without regard to ASCII case.
    ///
    /// Nil if the text is neither, or the number too large.
    public init?(_ description: String) {
        self.init(description.utf8.span)
    }

    /// The registered name, nil for a number that has none.
    public var mnemonic: String? { Self.mnemonics.mnemonic(of: self) }

    /// The text form: the registered name, else the registry's prefix and the number.
    public var description: String {
        mnemonic ?? Self.mnemonics.prefix + String(rawValue)
    }

    /// Appends the text form to UTF-8 text.
    #if !hasFeature(Embedded)
        @_specialize(where Self == RecordType)
        @_specialize(where Self == ResponseCode)
    #endif
    public func append(to text: inout [UInt8]) {
        if let mnemonic {
            text.append(contentsOf: mnemonic.utf8)
        } else {
            text.append(contentsOf: Self.mnemonics.prefix.utf8)
            DecimalNumber.append(UInt64(rawValue), to: &text)
        }
    }

    /// Orders by number.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
