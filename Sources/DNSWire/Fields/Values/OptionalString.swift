/// A character string at the end of a record that may be missing (RFC 1183 §3.2).
public struct OptionalString: FieldValue {
    /// Up to 255 octets, or `nil` where there is no string at all.
    public var octets: Octets?

    /// Takes the octets, or nothing.
    public init(_ octets: Octets?) { self.octets = octets }

    /// No string.
    public init() { octets = nil }

    /// Reads a string where anything is left.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        octets = reader.isAtEnd ? nil : Octets(try OctetsForm.characterString.read(&reader))
    }

    /// Passes over a string where anything is left.
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        if !reader.isAtEnd { _ = try OctetsForm.characterString.read(&reader) }
    }

    /// Writes the string.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        if let octets { try OctetsForm.characterString.write(octets, to: &writer) }
    }

    /// Prints the string in quotes.
    public func print(to writer: inout PresentationWriter) {
        if let octets { OctetsForm.characterString.print(octets, to: &writer) }
    }

    /// Reads a string where any text is left.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        octets = try reader.isAtEnd() ? nil : try OctetsForm.characterString.parse(&reader)
    }
}
