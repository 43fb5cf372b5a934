/// The number that a row of a dump begins with, whose base only the rows together show.
struct DumpOffset: Hashable, Sendable {
    /// The bases in which tools count.
    enum Base: CaseIterable, Sendable {
        case hexadecimal
        case octal
        case decimal
    }

    /// The value in base 16.
    private let hexadecimal: UInt64
    /// The value in base 8, where the digits allow it.
    private let octal: UInt64?
    /// The value in base 10, where the digits allow it.
    private let decimal: UInt64?

    /// Reads a word such as `00000010`, `0x0010`, `0000020:`, `0CB0:0100` or ``000000d4`3b5ff400``; nil where it is no
    /// number.
    init?(_ word: ArraySlice<UInt8>) {
        var digits = word
        while let last = digits.last, last == UInt8(ascii: ":") || last == UInt8(ascii: "|") { digits.removeLast() }
        // A segment before the offset, by its number or its name: `0CB0:0100`, `.data:00403000`.
        if let colon = digits.lastIndex(of: UInt8(ascii: ":")), digits.endIndex == word.endIndex,
            digits.endIndex &- colon > 4, Self.isSegment(digits[..<colon])
        {
            digits = digits[(colon &+ 1)...]
        }
        let hasPrefix = digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8)
        if hasPrefix { digits = digits.dropFirst(2) }
        guard (1...17).contains(digits.count) else { return nil }
        var hexadecimal: UInt64 = 0
        var octal: UInt64? = hasPrefix ? nil : 0
        var decimal: UInt64? = hasPrefix ? nil : 0
        for byte in digits where byte != UInt8(ascii: "`") {
            guard let digit = byte.hexDigitValue else { return nil }
            hexadecimal = hexadecimal << 4 | UInt64(digit)
            octal = digit < 8 ? octal.map { $0 << 3 | UInt64(digit) } : nil
            decimal = digit < 10 ? decimal.map { $0 &* 10 &+ UInt64(digit) } : nil
        }
        self.hexadecimal = hexadecimal
        self.octal = octal
        self.decimal = decimal
    }

    private static func isSegment(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, name.allSatisfy({ $0.isNameByte || $0 == UInt8(ascii: ".") }) else {
            return false
        }
        return first.decimalDigit == nil || name.count == 4 && name.allSatisfy { $0.hexDigitValue != nil }
    }

    /// The value in a base.
    func value(in base: Base) -> UInt64? {
        switch base {
        case .hexadecimal: hexadecimal
        case .octal: octal
        case .decimal: decimal
        }
    }

    /// How far this lies after another offset, in a base; nil where it lies before it or too far after.
    func distance(from other: DumpOffset, in base: Base) -> Int? {
        guard let here = value(in: base), let there = other.value(in: base), here > there, here &- there <= 1 << 20
        else { return nil }
        return Int(here &- there)
    }
}
