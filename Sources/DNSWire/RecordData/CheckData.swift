/// Checks RDATA in place by the rules of its type.
struct CheckData<Notes: NameNotes>: RecordDataOperation, ~Escapable {
    private let reader: WireReader
    private let notes: Notes

    @_lifetime(copy reader)
    @inline(__always)
    init(_ reader: WireReader, _ notes: Notes) {
        self.reader = reader
        self.notes = notes
    }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> Notes {
        var data = Data()
        var checker = FieldChecker(reader, notes)
        try data.visitFields(&checker)
        try checker.reader.finish()
        return checker.notes
    }
}

extension WireReader {
    /// Checks what is left of the window as RDATA of a type and keeps nothing.
    @usableFromInline @inline(never)
    func checkData(type: RecordType, class recordClass: RecordClass) throws(WireDecodingError) {
        var check = CheckData(self, NoNameNotes())
        _ = try RecordDataRegistry.apply(&check, type: type, class: recordClass)
    }

    /// Checks what is left of the window as RDATA of a type and finds its names; none where the type is not known.
    @inline(never)
    func findNames(
        type: RecordType, class recordClass: RecordClass
    ) throws(WireDecodingError) -> DataFindings {
        var check = CheckData(self, DataFindings())
        return try RecordDataRegistry.apply(&check, type: type, class: recordClass) ?? DataFindings()
    }

    /// Finds the first name in sound RDATA that is compressed though its field does not allow it.
    @inline(never)
    func findForbiddenPointer(type: RecordType, class recordClass: RecordClass) -> ForbiddenPointer? {
        var check = CheckData(self, ForbiddenPointer())
        return (try? RecordDataRegistry.apply(&check, type: type, class: recordClass)) ?? nil
    }
}
