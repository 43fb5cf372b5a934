/// A notation of any kind, as a function: Embedded Swift has no values of protocol types.
struct AnyNotation: Sendable {
    /// Shows each reading of a text, one after the other.
    let forEachReading: @Sendable (_ text: SourceText, _ body: (Reading) -> Void) -> Void

    /// Takes a notation.
    init(_ notation: some Notation) {
        forEachReading = { text, body in
            for reading in notation.readings(of: text) { body(reading) }
        }
    }
}
