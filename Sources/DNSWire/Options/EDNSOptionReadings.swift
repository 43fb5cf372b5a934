/// How the words of all options are read, collected when such words are first read: nothing of it is in a program that only shows
/// what it reads.
struct EDNSOptionReadings: Sendable {
    static let all = EDNSOptionReadings()

    /// Reads the words of each option into octets, where they are such words.
    let readings: [@Sendable (Span<UInt8>) -> Octets?]

    private init() {
        var collect = CollectReadings()
        EDNSOptionRegistry.forEach(&collect)
        readings = collect.readings
    }
}

private struct CollectReadings: EDNSOptionOperation {
    var readings: [@Sendable (Span<UInt8>) -> Octets?] = []

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws(Never) {
        readings.append { Data(describedBy: $0).flatMap { try? EDNSOption($0).data } }
    }
}
