/// The flags of a KEY record, which text may also have as mnemonics joined by `|` (RFC 2535 §3.1.2, §7.1).
package struct KeyFlags: FieldValue {
    /// The sixteen bits.
    package var bits: UInt16

    package init(bits: UInt16) { self.bits = bits }

    package init() { bits = 0 }

    /// Whether flags say that there is no key (RFC 2535 §3.1.2).
    static func hasNoKey(_ bits: UInt16) -> Bool { bits & 0xC000 == 0xC000 }

    package static var wireForm: FieldForm { .fixed(2) }

    /// A decimal number, or mnemonics.
    package static var textForm: TextForm { .decimal }

    package init(reading reader: inout WireReader) throws(WireDecodingError) { bits = try reader.readUInt16() }

    package func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt16(bits) }

    /// Prints the number, which every reader knows.
    package func print(to writer: inout PresentationWriter) { writer.write(decimal: bits) }

    /// Reads a number, or mnemonics of which no two say something of the same bits.
    package init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        let text = reader.octets(of: token)
        if let number = DecimalNumber.parse(text, as: UInt16.self) {
            bits = number
            return
        }
        bits = 0
        var said: UInt16 = 0
        var start = 0
        while start <= text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "|") { end += 1 }
            guard let flag = KeyFlag(text.extracting(start..<end)), said & flag.mask == 0 else {
                throw PresentationError(.unknownMnemonic, at: token.range.lowerBound + start)
            }
            said |= flag.mask
            bits |= flag.rawValue
            start = end + 1
        }
    }
}

/// A mnemonic of KEY's flags: the bits that it sets, and those of which it says something.
private struct KeyFlag: Sendable {
    let rawValue: UInt16
    let mask: UInt16

    /// Reads a mnemonic (RFC 2535 §7.1), without regard to ASCII case.
    package init?(_ text: Span<UInt8>) {
        for (name, bits, mask) in KeyFlag.names where name.utf8.count == text.count {
            if MnemonicTable<KeyProtocol>.isPrefix(name, of: text) {
                self.init(bits, mask)
                return
            }
        }
        // The last four bits are a number of their own, who may sign updates: SIG0 to SIG15.
        guard text.count > 3, MnemonicTable<KeyProtocol>.isPrefix("SIG", of: text),
            let number = DecimalNumber.parse(text.extracting(droppingFirst: 3), as: UInt8.self), number <= 15
        else { return nil }
        self.init(UInt16(number), 0x000F)
    }

    private init(_ rawValue: UInt16, _ mask: UInt16) {
        self.rawValue = rawValue
        self.mask = mask
    }

    private static let names: [(String, UInt16, UInt16)] = [
        ("NOCONF", 0x4000, 0xC000),
        ("NOAUTH", 0x8000, 0xC000),
        ("NOKEY", 0xC000, 0xC000),
        ("FLAG2", 0x2000, 0x2000),
        ("EXTEND", 0x1000, 0x1000),
        ("FLAG4", 0x0800, 0x0800),
        ("FLAG5", 0x0400, 0x0400),
        ("USER", 0x0000, 0x0300),
        ("ZONE", 0x0100, 0x0300),
        ("HOST", 0x0200, 0x0300),
        ("NTYP3", 0x0300, 0x0300),
        ("FLAG8", 0x0080, 0x0080),
        ("FLAG9", 0x0040, 0x0040),
        ("FLAG10", 0x0020, 0x0020),
        ("FLAG11", 0x0010, 0x0010),
    ]
}
