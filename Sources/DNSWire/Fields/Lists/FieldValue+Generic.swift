extension FieldValue {
    /// Reads a value in the form for data of any type, `\# 1 FF`, or gives `nil` where the text has another form.
    ///
    /// Values that are the whole of a record's data write themselves so where their own text form cannot say what they
    /// hold (RFC 3597 §5).
    init?(parsingGeneric reader: inout PresentationReader) throws(PresentationError) {
        guard let mark = try reader.peek(), reader.isGenericMark(mark) else { return nil }
        let octets = try OctetsForm.generic.parse(&reader)
        let value: Self? = octets.withSpan { octets in
            var wire = WireReader(octets)
            guard let value = try? Self(reading: &wire), wire.isAtEnd else { return nil }
            return value
        }
        guard let value else { throw PresentationError(.invalidGenericData, at: mark.range.lowerBound) }
        self = value
    }
}
