/// How the fields of all record types are shown as text, collected when text is first written.
struct DataTexts: Sendable {
    static let all = DataTexts()

    let texts: [FieldText] = CollectFunctions.all()
}

/// How the fields of all record types are read from text, collected when text is first read.
struct DataParsers: Sendable {
    static let all = DataParsers()

    let parsers: [FieldParser] = CollectFunctions.all()
}

private struct CollectFunctions<Functions: FieldFunctions>: RecordDataOperation {
    private var collector = FieldFunctionCollector<Functions>()

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) { collector.append(type) }

    static func all() -> [Functions] {
        var collect = Self()
        RecordDataRegistry.forEach(&collect)
        return collect.collector.functions
    }
}
