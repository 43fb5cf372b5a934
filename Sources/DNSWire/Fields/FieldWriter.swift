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
    let compressor: NameCompressor?
    private let session: Int

    /// Writes to `writer`; without a compressor no name is compressed.
    @_lifetime(copy writer)
    public init(_ writer: consuming WireWriter, form: NameForm = .compressed, compressor: NameCompressor? = nil) {
        self.writer = writer
        self.form = form
        self.compressor = compressor
        self.session = compressor?.begin() ?? 0
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
    @_lifetime(self: copy self)
    mutating func append(_ name: DomainName, _ rule: NameRule) throws(WireEncodingError) {
        try name.wire.withSpan { (wire) throws(WireEncodingError) in try append(uncompressed: wire, rule) }
    }

    /// Writes a name that is given in its uncompressed form.
    @_lifetime(self: copy self)
    mutating func append(uncompressed wire: Span<UInt8>, _ rule: NameRule) throws(WireEncodingError) {
        if form == .canonical, rule.isLowercasedInCanonicalForm {
            for index in wire.indices { try writer.append(ASCIICase.lower(wire[index])) }
        } else if let compressor, form == .compressed, rule.mayHavePointer, compressor.session == session {
            try compressor.append(wire, compress: rule.mayBeCompressed, to: &writer)
        } else {
            try writer.append(wire)
        }
    }

    /// A place to which `rewind` can go back.
    struct Mark {
        var count: Int
        var compressorMark: Int
    }

    /// The present place.
    var mark: Mark { Mark(count: writer.count, compressorMark: compressor?.mark ?? 0) }

    /// Takes back what was written after `mark`.
    @_lifetime(self: copy self)
    mutating func rewind(to mark: Mark) {
        writer.rewind(to: mark.count)
        if let compressor, compressor.session == session { compressor.rewind(to: mark.compressorMark) }
    }
}
