/// The visitor that writes values to the wire, as they are sent or in canonical form (RFC 4034 §6.2).
public struct FieldWriter: FieldVisitor, ~Copyable, ~Escapable {
    /// What becomes of names.
    public enum NameForm: Sendable {
        /// Compressed where the record type allows it and a compressor is there.
        case compressed
        /// Never compressed, in lower case where the record type says so (RFC 4034 §6.2).
        case canonical
    }

    /// What has been written.
    public var writer: WireWriter
    let form: NameForm
    private let compressor: LentCompressor

    /// Writes to `writer`; without a compressor no name is compressed.
    @inline(__always)
    @_lifetime(copy writer)
    public init(_ writer: consuming WireWriter, form: NameForm = .compressed, compressor: NameCompressor? = nil) {
        self.writer = writer
        self.form = form
        self.compressor = LentCompressor(compressor)
    }

    /// Writes a value.
    @_lifetime(self: copy self)
    public mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(WireEncodingError) {
        try value.write(to: &writer)
    }

    /// Writes a name.
    @_lifetime(self: copy self)
    public mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(WireEncodingError)
    {
        try append(name, rule)
    }

    /// Writes octets.
    @_lifetime(self: copy self)
    public mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(WireEncodingError)
    {
        try form.write(octets, to: &writer)
    }

    /// Writes a name.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(_ name: DomainName, _ rule: NameRule) throws(WireEncodingError) {
        if form == .compressed, rule.mayHavePointer, compressor.isThere {
            try compressor.append(name.wire, compress: rule.mayBeCompressed, to: &writer)
        } else {
            try appendWhole(name, rule)
        }
    }

    @inline(never)
    @_lifetime(self: copy self)
    private mutating func appendWhole(_ name: DomainName, _ rule: NameRule) throws(WireEncodingError) {
        try name.wire.withSpan { (wire) throws(WireEncodingError) in try append(uncompressed: wire, rule) }
    }

    /// Writes a name that is given in its uncompressed form.
    @_lifetime(self: copy self)
    mutating func append(uncompressed wire: Span<UInt8>, _ rule: NameRule) throws(WireEncodingError) {
        if form == .canonical, rule.isLowercasedInCanonicalForm {
            for index in wire.indices { try writer.append(ASCIICase.lower(wire[index])) }
        } else if form == .compressed, rule.mayHavePointer {
            try compressor.append(wire, compress: rule.mayBeCompressed, to: &writer)
        } else {
            try writer.append(wire)
        }
    }

    /// Appends records up to the first that may not fit, whatever becomes of its names, at most `most`; returns how many.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(_ records: StoredRecords, most: Int) -> Int {
        form == .compressed ? compressor.append(records, most: most, to: &writer) : 0
    }

    /// Takes back what was written from `count` octets on, where a name or something else begins.
    @_lifetime(self: copy self)
    mutating func rewind(to count: Int) {
        writer.rewind(to: count)
        compressor.rewind(to: count)
    }
}
