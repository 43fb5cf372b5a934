extension FieldList {
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
    /// - Throws: as `init(decoding:)`, and `compressionNotAllowed` for a compression pointer, which means nothing outside a
    ///   message; offsets count from the first octet of the data.
    @inlinable
    public init(decoding octets: Span<UInt8>) throws(WireDecodingError) {
        var reader = WireReader(uncompressed: octets)
        try self.init(decoding: &reader)
    }

    /// The uncompressed wire form.
    ///
    /// - Throws: where a value does not fit its field, or all are longer than 65,535 octets.
    public func encoded() throws(WireEncodingError) -> [UInt8] {
        // Almost all data fit into a small room; whatever does not is written once more.
        do throws(WireEncodingError) {
            return try encoded(capacity: 512)
        } catch  where error.reason == .noRoom {
            return try encoded(capacity: Int(UInt16.max))
        }
    }

    /// The uncompressed wire form, without an allocation where it is short.
    ///
    /// - Throws: as `encoded()`.
    func octets() throws(WireEncodingError) -> Octets {
        do throws(WireEncodingError) {
            return try octets(capacity: 512)
        } catch  where error.reason == .noRoom {
            return try octets(capacity: Int(UInt16.max))
        }
    }

    private func octets(capacity: Int) throws(WireEncodingError) -> Octets {
        try WireWriter.octets(capacity: capacity) { (writer) throws(WireEncodingError) in
            var data = self
            var fields = FieldWriter(writer)
            do throws(WireEncodingError) {
                try data.visitFields(&fields)
            } catch {
                writer = fields.writer
                throw error
            }
            writer = fields.writer
        }
    }

    private func encoded(capacity: Int) throws(WireEncodingError) -> [UInt8] {
        try WireWriter.array(capacity: capacity) { (writer) throws(WireEncodingError) in
            var data = self
            var fields = FieldWriter(writer)
            try data.visitFields(&fields)
            return fields.writer.count
        }
    }
}

extension FieldList {
    /// The data in presentation form; `\# 4 681BA05E` where a value does not fit its field (RFC 3597 §5).
    public var presentation: String {
        guard let octets = try? encoded() else { return "" }
        var writer = PresentationWriter()
        let isSound = FieldProgram(of: Self.self).print(octets.span, FieldText.all(of: Self.self), to: &writer)
        guard !isSound else { return writer.text }
        var generic = PresentationWriter()
        OctetsForm.generic.print(Octets(octets.span), to: &generic)
        return generic.text
    }

    /// Reads the data from its presentation form.
    ///
    /// - Throws: what was wrong and where in the text.
    public init(parsing text: Span<UInt8>) throws(PresentationError) {
        var reader = PresentationReader(text)
        let octets = try FieldProgram(of: Self.self).parse(&reader, FieldParser.all(of: Self.self))
        let data: Self? = octets.withSpan { try? Self(decoding: $0) }
        guard let data else { throw PresentationError(.invalidValue, at: 0) }
        self = data
    }

    /// Reads the data from its presentation form.
    ///
    /// - Throws: what was wrong and where in the text.
    public init(parsing text: String) throws(PresentationError) {
        try self.init(parsing: Array(text.utf8).span)
    }
}
