/// The visitor that writes values to the wire.
public struct FieldWriter: FieldVisitor, ~Copyable, ~Escapable {
    /// What has been written.
    public var writer: WireWriter
    // Where the RDATA begin.
    var start: Int
    private let compressor: LentCompressor

    /// Writes to `writer`; without a compressor no name is compressed.
    @inline(__always)
    @_lifetime(copy writer)
    public init(_ writer: consuming WireWriter, compressor: NameCompressor? = nil) {
        start = writer.count
        self.writer = writer
        self.compressor = LentCompressor(compressor)
    }

    /// Writes a value.
    @_lifetime(self: copy self)
    public mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(WireEncodingError) {
        do throws(WireEncodingError) { try value.write(to: &writer) } catch { throw error.named(field) }
    }

    /// Writes a name.
    @_lifetime(self: copy self)
    public mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(WireEncodingError)
    {
        do throws(WireEncodingError) { try append(name, rule) } catch { throw error.named(field) }
    }

    /// Writes octets.
    @_lifetime(self: copy self)
    public mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(WireEncodingError)
    {
        do throws(WireEncodingError) { try form.write(octets, to: &writer) } catch { throw error.named(field) }
    }

    /// Writes a value in the form that the octets before it ask for.
    @_lifetime(self: copy self)
    public mutating func visit<Value: DependentFieldValue>(
        dependent value: inout Value, _ field: FieldName
    ) throws(WireEncodingError) {
        let form = Value.form(after: writer.bytes.extracting(droppingFirst: start))
        do throws(WireEncodingError) { try value.write(to: &writer, form: form) } catch { throw error.named(field) }
    }

    /// Writes a name.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(_ name: DomainName, _ rule: NameRule) throws(WireEncodingError) {
        if rule.mayHavePointer, compressor.isThere {
            try compressor.append(name.wire, compress: rule.mayBeCompressed, to: &writer)
        } else {
            try writer.append(name.wire)
        }
    }

    /// Writes a name that is given in its uncompressed form.
    @_lifetime(self: copy self)
    mutating func append(uncompressed wire: Span<UInt8>, _ rule: NameRule) throws(WireEncodingError) {
        if rule.mayHavePointer {
            try compressor.append(wire, compress: rule.mayBeCompressed, to: &writer)
        } else {
            try writer.append(wire)
        }
    }

    /// Appends records up to the first that may not fit, whatever becomes of its names, at most `most`; returns how many.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(_ records: StoredRecords, most: Int) -> Int {
        compressor.append(records, most: most, to: &writer)
    }

    /// Takes back what was written from `count` octets on, where a name or something else begins.
    @_lifetime(self: copy self)
    mutating func rewind(to count: Int) {
        writer.rewind(to: count)
        compressor.rewind(to: count)
    }
}
