/// What is done with values of any type, as functions that need not know the type.
protocol FieldFunctions: Sendable {
    /// The functions of a type.
    init<Value: FieldValue>(_ type: Value.Type)
}

extension FieldFunctions {
    /// The functions of a field list, also of one that is not among the library's own.
    static func all<Data: FieldList>(of type: Data.Type) -> [Self] {
        var collector = FieldFunctionCollector<Self>()
        collector.append(type)
        return collector.functions
    }
}

/// The visitor that collects the functions of a table's fields, in the order of its checks.
struct FieldFunctionCollector<Functions: FieldFunctions>: FieldVisitor {
    private(set) var functions: [Functions] = []
    private var types = FieldValueTypes()

    /// Starts with the types of values that every table has.
    init() {
        collect(IPv4Address.self)
        collect(IPv6Address.self)
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    private mutating func collect<Value: FieldValue>(_ type: Value.Type) {
        if types.place(of: type).isNew { functions.append(Functions(type)) }
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
