/// How values of a field's type are shown as text, as functions that need not know the type.
///
/// They are made once for each type of value, so that a record type with such a field costs no code of its own; and apart
/// from the programs, so that nothing of them is in a program without text.
struct FieldText: FieldFunctions {
    /// Prints a value that has been checked.
    let print: @Sendable (inout WireReader, inout PresentationWriter) -> Void
    /// The parts of a value that has been checked.
    let parts: @Sendable (inout WireReader) -> [FieldPart]

    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    init<Value: FieldValue>(_ type: Value.Type) {
        print = { reader, writer in
            if let value = try? Value(reading: &reader) { value.print(to: &writer) }
        }
        parts = { reader in (try? Value(reading: &reader))?.parts ?? [] }
    }
}
