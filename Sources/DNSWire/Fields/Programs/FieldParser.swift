/// How a value of a field's type is read from text and written, as a function that need not know the type.
///
/// It is apart from ``FieldText``, so that nothing of it is in a program that only shows what it reads.
struct FieldParser: FieldFunctions {
    let parse: @Sendable (inout PresentationReader, inout WireWriter) throws(FieldParsingError) -> Void

    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    init<Value: FieldValue>(_ type: Value.Type) {
        parse = { (reader, writer) throws(FieldParsingError) in
            let value: Value
            do throws(PresentationError) { value = try Value(parsing: &reader) } catch { throw .text(error) }
            do throws(WireEncodingError) { try value.write(to: &writer) } catch { throw .value(error) }
        }
    }
}

/// Why a field could not be read from text: the text is wrong, or the value does not fit.
enum FieldParsingError: Error {
    case text(PresentationError)
    case value(WireEncodingError)
}
