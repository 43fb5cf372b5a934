/// How all options are shown as text, field by field and in words, collected when text is first written.
struct EDNSOptionTexts: Sendable {
    static let all = EDNSOptionTexts()

    let texts: [FieldText]
    /// Writes sound data of each option in words; returns whether there are any but the fields.
    let descriptions: [@Sendable (Span<UInt8>, inout PresentationWriter) -> Bool]

    private init() {
        var collect = CollectTexts()
        EDNSOptionRegistry.forEach(&collect)
        texts = collect.collector.functions
        descriptions = collect.descriptions
    }
}

private struct CollectTexts: EDNSOptionOperation {
    var collector = FieldFunctionCollector<FieldText>()
    var descriptions: [@Sendable (Span<UInt8>, inout PresentationWriter) -> Bool] = []

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws(Never) {
        collector.append(type)
        descriptions.append { Data.describe($0, to: &$1) }
    }
}
