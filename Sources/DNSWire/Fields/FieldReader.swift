/// The visitor that reads values from the wire.
public struct FieldReader: FieldVisitor, ~Escapable {
    /// What is still to be read.
    public var reader: WireReader

    /// Reads from `reader`.
    @inlinable
    @_lifetime(copy reader)
    public init(_ reader: WireReader) { self.reader = reader }

    /// Reads a value.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(WireDecodingError) {
        do throws(WireDecodingError) { value = try Value(reading: &reader) } catch { throw error.named(field) }
    }

    /// Reads a name; whether a pointer is welcome is not asked here.
    @_lifetime(self: copy self)
    public mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(WireDecodingError)
    {
        do throws(WireDecodingError) { name = try reader.readName() } catch { throw error.named(field) }
    }

    /// Reads octets.
    @_lifetime(self: copy self)
    public mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(WireDecodingError)
    {
        do throws(WireDecodingError) { octets = Octets(try form.read(&reader)) } catch { throw error.named(field) }
    }
}
