/// The programs of all options, made when the first is needed and kept as long as the process lives.
struct EDNSOptionPrograms: Sendable {
    /// The programs of the library's options.
    static let all = EDNSOptionPrograms()

    /// What is known of an option.
    struct Entry: Sendable {
        let code: EDNSOptionCode
        let program: FieldProgram
        /// What is wrong with sound data in a query, or in a response.
        let fault: @Sendable (Span<UInt8>, Bool) -> WireDecodingError?
        /// Where the option is in the order of the registry.
        let index: Int
    }

    private let entries: [Entry]
    // For each code below 32 the index of its entry, and 1 more; 0 where there is none.
    private let places: LastingTable<UInt8>
    // The higher codes, and the indices of their entries.
    private let highCodes: [EDNSOptionCode]
    private let highPlaces: [Int]

    private init() {
        var collect = CollectOptions()
        EDNSOptionRegistry.forEach(&collect)
        let table = FieldTable(collect.compiler)
        let entries = collect.entries.enumerated().map { index, entry in
            Entry(code: entry.code, program: FieldProgram(table, at: entry.start), fault: entry.fault, index: index)
        }
        self.entries = entries
        highPlaces = entries.indices.filter { entries[$0].code.rawValue >= 32 }
        highCodes = highPlaces.map { entries[$0].code }
        places = LastingTable(count: 32) { code in
            let index = entries.firstIndex { Int($0.code.rawValue) == code }
            return UInt8(truncatingIfNeeded: index.map { $0 + 1 } ?? 0)
        }
    }

    /// What is known of an option, or `nil` where nothing is.
    subscript(code: EDNSOptionCode) -> Entry? {
        if let place = places[Int(code.rawValue)] { return place > 0 ? entries[Int(place) - 1] : nil }
        for index in highCodes.indices where highCodes[index] == code { return entries[highPlaces[index]] }
        return nil
    }
}

/// Compiles the field list of each option.
private struct CollectOptions: EDNSOptionOperation {
    struct Entry {
        let code: EDNSOptionCode
        let start: Int
        let fault: @Sendable (Span<UInt8>, Bool) -> WireDecodingError?
    }

    var compiler = FieldListCompiler()
    var entries: [Entry] = []

    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws(Never) {
        entries.append(
            Entry(code: Data.code, start: compiler.append(type), fault: { Data.fault(in: $0, ofQuery: $1) }))
    }
}
