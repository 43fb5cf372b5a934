/// The octet that says whether a relay may be passed over and what its address looks like (RFC 8777 §4.2.2, §4.2.3).
public struct RelayType: FieldValue {
    /// Whether a client may use the relay without looking for others first, the D bit.
    public var isDiscoveryOptional: Bool
    /// The type of the relay field, 0 to 127.
    public var type: UInt8

    /// Makes a value of a type, of which the low seven bits count.
    public init(isDiscoveryOptional: Bool, type: UInt8) {
        self.isDiscoveryOptional = isDiscoveryOptional
        self.type = type & 0x7F
    }

    /// No relay, discovery asked for.
    public init() { self.init(isDiscoveryOptional: false, type: 0) }

    /// Reads one octet.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        let octet = try reader.readUInt8()
        self.init(isDiscoveryOptional: octet & 0x80 != 0, type: octet)
    }

    /// Writes one octet.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        try writer.append((isDiscoveryOptional ? 0x80 : 0) | type & 0x7F)
    }

    /// Prints the bit and the type as two numbers (RFC 8777 §4.3.1).
    public func print(to writer: inout PresentationWriter) {
        writer.write(isDiscoveryOptional ? "1" : "0")
        writer.write(decimal: type)
    }

    /// Reads the bit and the type as two numbers (RFC 8777 §4.3.1).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let bit = try reader.readNumber(upTo: 1)
        self.init(
            isDiscoveryOptional: bit == 1, type: UInt8(truncatingIfNeeded: try reader.readNumber(upTo: 0x7F)))
    }
}
