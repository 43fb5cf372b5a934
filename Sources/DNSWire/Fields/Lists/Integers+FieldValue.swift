extension UInt8: FieldValue {
    /// One octet.
    @inlinable public static var wireForm: FieldForm { .fixed(1) }

    /// A decimal number.
    @inlinable public static var textForm: TextForm { .decimal }

    /// Reads one octet.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { self = try reader.readUInt8() }

    /// Writes one octet.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.append(self) }

    /// Prints a decimal number.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: self) }

    /// Reads a decimal number.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        self = UInt8(truncatingIfNeeded: try reader.readNumber(upTo: UInt64(UInt8.max)))
    }
}

extension UInt16: FieldValue {
    /// Two octets.
    @inlinable public static var wireForm: FieldForm { .fixed(2) }

    /// A decimal number.
    @inlinable public static var textForm: TextForm { .decimal }

    /// Reads two octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { self = try reader.readUInt16() }

    /// Writes two octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt16(self) }

    /// Prints a decimal number.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: self) }

    /// Reads a decimal number.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        self = UInt16(truncatingIfNeeded: try reader.readNumber(upTo: UInt64(UInt16.max)))
    }
}

extension UInt32: FieldValue {
    /// Four octets.
    @inlinable public static var wireForm: FieldForm { .fixed(4) }

    /// A decimal number.
    @inlinable public static var textForm: TextForm { .decimal }

    /// Reads four octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { self = try reader.readUInt32() }

    /// Writes four octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt32(self) }

    /// Prints a decimal number.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: self) }

    /// Reads a decimal number.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        self = UInt32(truncatingIfNeeded: try reader.readNumber(upTo: UInt64(UInt32.max)))
    }
}

extension UInt64: FieldValue {
    /// Eight octets.
    @inlinable public static var wireForm: FieldForm { .fixed(8) }

    /// A decimal number.
    @inlinable public static var textForm: TextForm { .decimal }

    /// Reads eight octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { self = try reader.readUInt64() }

    /// Writes eight octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt64(self) }

    /// Prints a decimal number.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: self) }

    /// Reads a decimal number.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        self = try reader.readNumber(upTo: UInt64.max)
    }
}
