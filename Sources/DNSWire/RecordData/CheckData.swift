/// Checks RDATA in place by the rules of its type.
struct CheckData: RecordDataOperation, ~Escapable {
    private let reader: WireReader

    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> DataFindings {
        var data = Data()
        var checker = FieldChecker(reader)
        try data.visitFields(&checker)
        try checker.reader.finish()
        return checker.findings
    }
}

extension WireReader {
    /// Checks what is left of the window as RDATA of a type; `nil` where the type is not known.
    @usableFromInline
    func checkData(type: RecordType, class recordClass: RecordClass) throws(WireDecodingError) -> DataFindings? {
        var check = CheckData(self)
        return try RecordDataRegistry.apply(&check, type: type, class: recordClass)
    }
}
