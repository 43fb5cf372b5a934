/// What the fields of all options do with text, and their words, collected when text is first read or written.
struct EDNSOptionTexts: Sendable {
    static let all = EDNSOptionTexts()

    let texts: [FieldText]
    /// Writes sound data of each option in words; returns whether there are any but the fields.
    let descriptions: [@Sendable (Span<UInt8>, inout PresentationWriter) -> Bool]

    /// Reads the words of each option into octets, where they are such words.
    let readings: [@Sendable (Span<UInt8>) -> Octets?]

    private init() {
        var collect = CollectTexts()
        EDNSOptionRegistry.forEach(&collect)
        texts = collect.collector.texts
        descriptions = collect.descriptions
        readings = collect.readings
    }
}

private struct CollectTexts: EDNSOptionOperation {
    var collector = FieldTextCollector()
    var descriptions: [@Sendable (Span<UInt8>, inout PresentationWriter) -> Bool] = []

    var readings: [@Sendable (Span<UInt8>) -> Octets?] = []

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws(Never) {
        collector.append(type)
        descriptions.append { Data.describe($0, to: &$1) }
        readings.append { Data(describedBy: $0).flatMap { try? EDNSOption($0).data } }
    }
}
