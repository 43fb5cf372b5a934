/// An ATM address: its format, and its octets as the format has them (ATM Forum AF-DANS-0152 §5).
public struct ATMAddress: FieldValue {
    /// 0 for an end system address in OSI form, 1 for a telephone number in digits (E.164).
    public var format: UInt8
    /// The address, one octet at least.
    public var address: Octets

    /// Makes an address.
    public init(format: UInt8, address: Octets) {
        self.format = format
        self.address = address
    }

    /// An end system address of one octet.
    public init() { self.init(format: 0, address: [0]) }

    /// Reads the format and what is left; a telephone number must be digits.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        var ahead = reader
        self.init()
        try check(&ahead)
        format = try reader.readUInt8()
        address = reader.readRemainingOctets()
    }

    /// Checks that there is an address, and that a telephone number is digits, and passes over it.
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        let format = try reader.readUInt8()
        let start = reader.position
        guard !reader.isAtEnd else { throw reader.cut(1) }
        let address = reader.readRemainingSpan()
        guard format == 1 else { return }
        for index in address.indices where !PresentationEscape.isDigit(address[index]) {
            throw WireDecodingError(.valueOutOfRange, at: start &+ index, length: 1)
        }
    }

    /// Writes the format and the octets.
    ///
    /// - Throws: `valueOutOfRange` for an empty address.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        guard address.count > 0 else { throw WireEncodingError(.valueOutOfRange) }
        try writer.append(format)
        try writer.append(address)
    }

    /// Prints a telephone number after `+`, an end system address in hexadecimal digits.
    ///
    /// What is neither is printed in the form for data of any type.
    public func print(to writer: inout PresentationWriter) {
        guard format <= 1 else {
            return OctetsForm.generic.print(Octets([format] + address), to: &writer)
        }
        writer.beginToken()
        if format == 1 { writer.append(UInt8(ascii: "+")) }
        address.withSpan { address in
            writer.append { text in
                if format == 1 { text.append(address) } else { Base16.append(address, to: &text) }
            }
        }
    }

    /// Reads `+` and digits, or hexadecimal digits, with dots between them where one likes.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        if let value = try ATMAddress(parsingGeneric: &reader) {
            self = value
            return
        }
        let token = try reader.read()
        let text = reader.octets(of: token)
        guard text.count > 0, text[0] == UInt8(ascii: "+") else {
            self.init(format: 0, address: try Octets(hexadecimal: text, at: token.range.lowerBound))
            return
        }
        var digits: [UInt8] = []
        for index in 1..<text.count where text[index] != UInt8(ascii: ".") {
            guard PresentationEscape.isDigit(text[index]) else {
                throw PresentationError(.invalidNumber, at: token.range.lowerBound + index)
            }
            digits.append(text[index])
        }
        guard !digits.isEmpty else { throw PresentationError(.missing, at: token.range.upperBound) }
        self.init(format: 1, address: Octets(digits))
    }
}
