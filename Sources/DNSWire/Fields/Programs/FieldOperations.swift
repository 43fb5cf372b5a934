/// What the type of a field's values does with their octets and their text, as functions that need not know the type.
///
/// They are made once for each type of value, so that a record type with such a field costs no code of its own.
struct FieldOperations: Sendable {
    /// Checks the value that comes next and passes over it.
    let check: @Sendable (inout WireReader) throws(WireDecodingError) -> Void
    /// Prints a value that has been checked.
    let print: @Sendable (inout WireReader, inout PresentationWriter) -> Void
    /// Reads a value from text and writes it.
    let parse: @Sendable (inout PresentationReader, inout WireWriter) throws(FieldParsingError) -> Void
    /// The parts of a value that has been checked.
    let parts: @Sendable (inout WireReader) -> [FieldPart]

    /// The functions of a type.
    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    init<Value: FieldValue>(_ type: Value.Type) {
        check = { (reader) throws(WireDecodingError) in
            var value = Value()
            try value.check(&reader)
        }
        print = { reader, writer in
            if let value = try? Value(reading: &reader) { value.print(to: &writer) }
        }
        parse = { (reader, writer) throws(FieldParsingError) in
            let value: Value
            do throws(PresentationError) { value = try Value(parsing: &reader) } catch { throw .text(error) }
            do throws(WireEncodingError) { try value.write(to: &writer) } catch { throw .value(error) }
        }
        parts = { reader in (try? Value(reading: &reader))?.parts ?? [] }
    }
}

/// Why a field could not be read from text: the text is wrong, or the value does not fit.
enum FieldParsingError: Error {
    case text(PresentationError)
    case value(WireEncodingError)
}
