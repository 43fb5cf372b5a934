/// The names of a registry's numbers: the one table after both directions of their text form.
///
/// Which names there are, ``RegisteredNumber/registered`` has. A table of literals in a `static let` costs nothing at run
/// time: the compiler lays it out in the program's data.
public struct MnemonicTable<Number: RegisteredNumber>: Sendable {
    /// A number and a name of it.
    package typealias Entry = (number: Number, mnemonic: String)

    /// What is before a number that has no name: `TYPE`, or nothing where the number is alone.
    package let prefix: String

    /// Whether a number after the prefix is read with leading zeros.
    package let leadingZeros: Bool

    /// Whether names are read in the case in which they are written, and no other.
    package let isCaseSensitive: Bool

    /// The names in ascending order of their numbers; the first name of a number is the one that is written.
    package let entries: [Entry]

    /// Makes a table of entries in ascending order of their numbers.
    package init(
        prefix: String, leadingZeros: Bool = true, isCaseSensitive: Bool = false, _ entries: [Entry]
    ) {
        self.prefix = prefix
        self.leadingZeros = leadingZeros
        self.isCaseSensitive = isCaseSensitive
        self.entries = entries
    }

    /// The name of a number, nil if it has none.
    ///
    /// - Complexity: O(log *n*) in the number of entries, without allocation.
    #if !hasFeature(Embedded)
        @_specialize(where Number == RecordType)
    #endif
    package func mnemonic(of number: Number) -> String? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low &+ high) / 2
            if entries[middle].number < number { low = middle &+ 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].number == number else { return nil }
        return entries[low].mnemonic
    }

    /// The number that a text stands for, a name or a number after the prefix; nil if it is neither or too large.
    ///
    /// ASCII letters match without regard to case, unless the table says otherwise.
    ///
    /// - Complexity: O(*n*) in the number of entries, most of them passed over by their length; no allocation.
    package func number(of text: Span<UInt8>) -> Number? {
        if let number = plainNumber(of: text) { return number }
        for entry in entries where entry.mnemonic.utf8.count == text.count {
            if Self.isPrefix(entry.mnemonic, of: text, isCaseSensitive) { return entry.number }
        }
        return nil
    }

    func plainNumber(of text: Span<UInt8>) -> Number? {
        guard Self.isPrefix(prefix, of: text, isCaseSensitive) else { return nil }
        let digits = text.extracting(droppingFirst: prefix.utf8.count)
        guard let value = DecimalNumber.parse(digits, as: Number.RawValue.self) else { return nil }
        guard leadingZeros || digits.count == 1 || digits[0] != UInt8(ascii: "0") else { return nil }
        let number = Number(rawValue: value)
        // A type narrower than its raw value, as the four bits of an opcode, keeps only what fits.
        return number.rawValue == value ? number : nil
    }

    static func isPrefix(_ name: String, of text: Span<UInt8>, _ isCaseSensitive: Bool = false) -> Bool {
        guard name.utf8.count <= text.count else { return false }
        var index = 0
        for byte in name.utf8 {
            if byte != text[index], isCaseSensitive || lowercased(byte) != lowercased(text[index]) { return false }
            index &+= 1
        }
        return true
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
}
