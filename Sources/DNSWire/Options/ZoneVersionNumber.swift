/// The version of a zone: whose it is, of what type, and its octets (RFC 9660 §2).
public struct ZoneVersionNumber: FieldValue {
    /// How many labels the zone's name has, which is the end of the question's.
    public var labelCount: UInt8
    /// What the octets are; 0 for the serial of the SOA record (RFC 9660 §2.1).
    public var type: UInt8
    /// The octets; four for type 0.
    public var value: Octets

    /// Makes a version.
    public init(labelCount: UInt8, type: UInt8, value: Octets) {
        self.labelCount = labelCount
        self.type = type
        self.value = value
    }

    /// Makes a version of the serial of the SOA record.
    public init(labelCount: UInt8, serial: UInt32) {
        self.init(labelCount: labelCount, type: 0, value: Octets(serial.bigEndianOctets))
    }

    /// The serial 0 of the root.
    public init() { self.init(labelCount: 0, serial: 0) }

    /// The serial of the SOA record, `nil` for another type.
    public var serial: UInt32? {
        type == 0 && value.count == 4 ? value.reduce(0) { $0 << 8 | UInt32($1) } : nil
    }

    private static func form(of type: UInt8) -> OctetsForm {
        type == 0 ? OctetsForm(.rest, .hex, minimum: 4, maximum: 4) : OctetsForm(.rest, .hex)
    }

    /// Reads the version up to the end of the window.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        labelCount = try reader.readUInt8()
        type = try reader.readUInt8()
        value = Octets(try ZoneVersionNumber.form(of: type).read(&reader))
    }

    /// Writes the version.
    ///
    /// - Throws: `valueOutOfRange` for a serial that has not four octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        try writer.append(labelCount)
        try writer.append(type)
        try ZoneVersionNumber.form(of: type).write(value, to: &writer)
    }

    /// Prints the labels, the type, and the serial as a number or the octets in base 16.
    public func print(to writer: inout PresentationWriter) {
        writer.write(decimal: labelCount)
        writer.write(decimal: type)
        if let serial {
            writer.write(decimal: serial)
        } else {
            OctetsForm(.rest, .hex).print(value, to: &writer)
        }
    }

    /// Reads what `print(to:)` writes.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        labelCount = try UInt8(parsing: &reader)
        type = try UInt8(parsing: &reader)
        value =
            type == 0
            ? Octets(try UInt32(parsing: &reader).bigEndianOctets) : try OctetsForm(.rest, .hex).parse(&reader)
    }

    /// Each field.
    public var parts: [FieldPart] {
        [
            FieldPart(name: "label count", length: 1, text: "\(labelCount)"),
            FieldPart(name: "type", length: 1, text: type == 0 ? "0 (SOA-SERIAL)" : "\(type)"),
            FieldPart(name: "version", length: value.count, text: serial.map { "\($0)" } ?? value.description),
        ]
    }
}
