/// What the fields of all record types do with text, collected when text is first read or written.
struct DataTexts: Sendable {
    static let all = DataTexts()

    let texts: [FieldText]

    private init() {
        var collect = CollectTexts()
        RecordDataRegistry.forEach(&collect)
        texts = collect.collector.texts
    }
}

private struct CollectTexts: RecordDataOperation {
    var collector = FieldTextCollector()

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) { collector.append(type) }
}
