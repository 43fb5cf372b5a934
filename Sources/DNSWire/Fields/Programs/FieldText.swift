/// What the type of a field's values does with text, as functions that need not know the type.
///
/// They are made once for each type of value, so that a record type with such a field costs no code of its own; and apart
/// from the programs, so that nothing of them is in a program without text.
struct FieldText: Sendable {
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

/// The visitor that collects the functions for the text of a table's fields, in the order of its checks.
struct FieldTextCollector: FieldVisitor {
    private(set) var texts: [FieldText] = []
    private var types = FieldValueTypes()

    /// Starts with the types of values that every table has.
    init() {
        collect(IPv4Address.self)
        collect(IPv6Address.self)
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    private mutating func collect<Value: FieldValue>(_ type: Value.Type) {
        if types.place(of: type).isNew { texts.append(FieldText(type)) }
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        if Value.wireForm != .names { collect(Value.self) }
    }

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {}

    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {}

    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Never) {}

    /// Collects the functions of a field list.
    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func append<Data: FieldList>(_ type: Data.Type) {
        var data = Data()
        data.visitFields(&self)
    }
}

extension FieldText {
    /// What a field list does with text, also one that is not among the library's own.
    static func all<Data: FieldList>(of type: Data.Type) -> [FieldText] {
        var collector = FieldTextCollector()
        collector.append(type)
        return collector.texts
    }
}
