/// Checks RDATA in place by the rules of its type.
struct CheckData<Notes: NameNotes>: RecordDataOperation, ~Escapable {
    private let reader: WireReader

    @_lifetime(copy reader)
    @inline(__always)
    init(_ reader: WireReader) { self.reader = reader }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> Notes {
        var data = Data()
        var checker = FieldChecker<Notes>(reader)
        try data.visitFields(&checker)
        try checker.reader.finish()
        return checker.notes
    }
}

extension WireReader {
    /// Checks what is left of the window as RDATA of a type and keeps nothing.
    @usableFromInline @inline(never)
    func checkData(type: RecordType, class recordClass: RecordClass) throws(WireDecodingError) {
        var check = CheckData<NoNameNotes>(self)
        _ = try RecordDataRegistry.apply(&check, type: type, class: recordClass)
    }

    /// Checks what is left of the window as RDATA of a type and finds its names; `nil` where the type is not known.
    @inline(never)
    func findNames(type: RecordType, class recordClass: RecordClass) throws(WireDecodingError) -> DataFindings? {
        var check = CheckData<DataFindings>(self)
        return try RecordDataRegistry.apply(&check, type: type, class: recordClass)
    }
}
