/// The visitor that reads values from the wire.
public struct FieldReader: FieldVisitor, ~Escapable {
    /// What is still to be read.
    public var reader: WireReader
    // Where the RDATA begin.
    @usableFromInline let start: Int

    /// Reads from `reader`, which is at the first octet of the RDATA.
    @inlinable
    @_lifetime(copy reader)
    public init(_ reader: WireReader) {
        self.reader = reader
        start = reader.position
    }

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

    /// Reads a value in the form that the octets before it ask for.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func visit<Value: DependentFieldValue>(
        dependent value: inout Value, _ field: FieldName
    ) throws(WireDecodingError) {
        let octets = reader.message.octets(start..<reader.position)
        do throws(WireDecodingError) {
            value = try Value(reading: &reader, after: octets)
        } catch {
            throw error.named(field)
        }
    }
}
