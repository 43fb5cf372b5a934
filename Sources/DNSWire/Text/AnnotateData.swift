/// Annotates RDATA by the fields of its type.
struct AnnotateData: RecordDataOperation, ~Escapable {
    private let reader: WireReader
    private let path: FieldPath
    private let missing: Int
    private(set) var annotations: [Annotation] = []

    /// - Parameter missing: how many octets the RDATA has behind those that are there.
    @_lifetime(copy reader)
    init(_ reader: WireReader, path: FieldPath, missing: Int) {
        self.reader = reader
        self.path = path
        self.missing = missing
    }

    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) {
        var data = Data()
        var visitor = AnnotatingVisitor(reader, path: path, missing: missing)
        do throws(WireDecodingError) {
            try data.visitFields(&visitor)
            visitor.annotateRest()
            annotations = visitor.annotations
        } catch {
            visitor.annotateFailure(error)
            annotations = visitor.annotations
            throw error
        }
    }
}
