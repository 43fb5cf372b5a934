/// An OSI NSAP address of up to 20 octets, though any length is read (RFC 1706 §5).
public struct NSAPAddress: FieldValue {
    /// The address.
    public var octets: Octets

    /// Takes the octets.
    public init(octets: Octets) { self.octets = octets }

    /// An empty address.
    public init() { octets = [] }

    /// Reads what is left.
    public init(reading reader: inout WireReader) throws(WireDecodingError) { octets = reader.readRemainingOctets() }

    /// Passes over what is left.
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        try reader.skip(reader.remaining)
    }

    /// Writes the octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.append(octets) }

    /// Prints `0x` and hexadecimal digits in lower case, as dig does (RFC 1706 §7).
    public func print(to writer: inout PresentationWriter) {
        writer.write("0x")
        octets.withSpan { octets in writer.append { Base16.appendLowercase(octets, to: &$0) } }
    }

    /// Reads `0x` and hexadecimal digits, with dots between them where one likes (RFC 1706 §7).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        let text = reader.octets(of: token)
        guard text.count >= 2, text[0] == UInt8(ascii: "0"), text[1] | 0x20 == UInt8(ascii: "x") else {
            throw PresentationError(.invalidEncoding, at: token.range.lowerBound)
        }
        octets = try Octets(hexadecimal: text.extracting(droppingFirst: 2), at: token.range.lowerBound + 2)
    }
}

extension Octets {
    /// Reads hexadecimal digits with dots between them where one likes.
    ///
    /// - Throws: `invalidEncoding`.
    init(hexadecimal text: Span<UInt8>, at offset: Int) throws(PresentationError) {
        var digits: [UInt8] = []
        for index in text.indices where text[index] != UInt8(ascii: ".") { digits.append(text[index]) }
        do throws(BaseDecodingError) {
            self = Octets(try Base16.decode(digits.span))
        } catch {
            throw PresentationError(.invalidEncoding, at: offset)
        }
    }
}
