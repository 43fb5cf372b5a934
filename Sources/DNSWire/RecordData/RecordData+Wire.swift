extension RecordData {
    /// Reads the data from the whole of a window, which it must fill.
    ///
    /// - Throws: the first error with its offset and field; `trailingOctets` where octets are left.
    @inlinable
    public init(decoding reader: inout WireReader) throws(WireDecodingError) {
        self.init()
        var fields = FieldReader(reader)
        try visitFields(&fields)
        try fields.reader.finish()
        reader = fields.reader
    }

    /// Reads the data from its uncompressed wire form.
    ///
    /// - Throws: as `init(decoding:)`; offsets count from the first octet of the data.
    @inlinable
    public init(decoding octets: Span<UInt8>) throws(WireDecodingError) {
        var reader = WireReader(octets)
        try self.init(decoding: &reader)
    }

    /// The uncompressed wire form.
    ///
    /// - Throws: where a value does not fit its field, or all are longer than 65,535 octets.
    public func encoded() throws(WireEncodingError) -> Octets {
        try encoded(.compressed)
    }

    /// The canonical wire form (RFC 4034 §6.2).
    ///
    /// - Throws: as `encoded()`.
    public func canonicalEncoded() throws(WireEncodingError) -> Octets {
        try encoded(.canonical)
    }

    private func encoded(_ form: FieldWriter.NameForm) throws(WireEncodingError) -> Octets {
        let octets = try WireWriter.array(capacity: Int(UInt16.max)) { (writer) throws(WireEncodingError) in
            var data = self
            var fields = FieldWriter(writer, form: form)
            try data.visitFields(&fields)
            return fields.writer.count
        }
        // Copied, so that what is kept is not the room of the largest RDATA.
        return Octets(octets.span)
    }
}

extension RecordData {
    /// The data in presentation form.
    public var presentation: String {
        var data = self
        var printer = FieldPrinter()
        data.visitFields(&printer)
        return printer.writer.text
    }

    /// Reads the data from its presentation form.
    ///
    /// - Throws: what was wrong and where in the text.
    public init(parsing text: Span<UInt8>) throws(PresentationError) {
        self.init()
        var parser = FieldParser(PresentationReader(text))
        try visitFields(&parser)
        try parser.reader.finish()
    }

    /// Reads the data from its presentation form.
    ///
    /// - Throws: what was wrong and where in the text.
    public init(parsing text: String) throws(PresentationError) {
        try self.init(parsing: Array(text.utf8).span)
    }
}
