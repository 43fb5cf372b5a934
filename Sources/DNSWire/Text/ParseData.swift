/// Reads RDATA by the fields of its type from presentation form, into its wire form.
struct ParseData: RecordDataOperation, ~Escapable {
    enum Failure: Error {
        case text(PresentationError)
        case value(WireEncodingError)
    }

    private var reader: PresentationReader

    @_lifetime(copy reader)
    init(_ reader: PresentationReader) { self.reader = reader }

    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Failure) -> Octets {
        var data = Data()
        do throws(PresentationError) {
            var parser = FieldParser(reader)
            try data.visitFields(&parser)
            try parser.reader.finish()
        } catch {
            throw .text(error)
        }
        do throws(WireEncodingError) { return try data.encoded() } catch { throw .value(error) }
    }
}
