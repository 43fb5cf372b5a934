/// A field at the end of the data that may be missing, such as the timeout in a keepalive option (RFC 7828 §3.1).
public struct OptionalField<Value: FieldValue>: FieldValue {
    /// The value, or `nil` where there are no octets.
    public var value: Value?

    /// Takes the value, or nothing.
    public init(_ value: Value?) { self.value = value }

    /// No value.
    public init() { value = nil }

    /// Reads the value where anything is left.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        value = reader.isAtEnd ? nil : try Value(reading: &reader)
    }

    /// Writes the value where there is one.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try value?.write(to: &writer) }

    /// Prints the value where there is one.
    public func print(to writer: inout PresentationWriter) { value?.print(to: &writer) }

    /// Reads the value where any text is left.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        value = try reader.isAtEnd() ? nil : try Value(parsing: &reader)
    }
}
