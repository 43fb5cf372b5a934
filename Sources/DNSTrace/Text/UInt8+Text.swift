/// Bytes as characters of a trace.
extension UInt8 {
    /// Whether the byte can be part of a system call's name.
    var isNameByte: Bool {
        // Letters first, of either case: most bytes of a name are.
        (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10 || self == UInt8(ascii: "_")
    }

    /// Whether the byte can be part of a word of any text.
    var isWordByte: Bool { isNameByte || self >= 0x80 }

    /// The value of a decimal digit.
    var decimalDigit: Int? {
        let digit = self &- UInt8(ascii: "0")
        return digit < 10 ? Int(digit) : nil
    }

    /// A letter of either case in lower case; everything else as it is.
    var lowercase: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}
