/// The programs of field lists: their steps one after the other, each program closed by an end, and what the steps refer to.
final class FieldTable: Sendable {
    /// The steps of all programs.
    let steps: [FieldStep]
    /// The name of the field of each step.
    let names: [FieldName]
    /// Checks a value of a type that steps refer to and passes over it; those of addresses come first.
    let checks: [FieldCheck]
    /// The forms of octets that steps refer to.
    let forms: [OctetsForm]
    /// How the form of a dependent field is chosen.
    let choices: [@Sendable (Span<UInt8>) -> DependentForm]

    /// Takes what a compiler has put together.
    init(_ compiler: consuming FieldListCompiler) {
        steps = compiler.steps
        names = compiler.names
        checks = compiler.checks
        forms = compiler.forms
        choices = compiler.choices
    }
}

/// What checks the value of a field that comes next and passes over it, as a function that need not know the type.
struct FieldCheck: Sendable {
    let run: @Sendable (inout WireReader) throws(WireDecodingError) -> Void

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    init<Value: FieldValue>(_ type: Value.Type) {
        run = { (reader) throws(WireDecodingError) in
            var value = Value()
            try value.check(&reader)
        }
    }
}

/// The types of values that fields have, each with its place in the order in which they come.
struct FieldValueTypes {
    #if hasFeature(Embedded)
        // Embedded Swift cannot tell types apart; each is kept as often as it comes.
        private var count = 0
    #else
        private var known: [ObjectIdentifier: Int] = [:]
    #endif

    /// The place of a type, and whether it comes for the first time.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func place<Value: FieldValue>(of type: Value.Type) -> (index: Int, isNew: Bool) {
        #if hasFeature(Embedded)
            count += 1
            return (count - 1, true)
        #else
            if let index = known[ObjectIdentifier(type)] { return (index, false) }
            known[ObjectIdentifier(type)] = known.count
            return (known.count - 1, true)
        #endif
    }
}

/// The visitor that turns field lists into programs.
struct FieldListCompiler: FieldVisitor {
    fileprivate(set) var steps: [FieldStep] = []
    fileprivate(set) var names: [FieldName] = []
    fileprivate(set) var checks: [FieldCheck] = []
    fileprivate(set) var forms: [OctetsForm] = []
    fileprivate(set) var choices: [@Sendable (Span<UInt8>) -> DependentForm] = []
    private var types = FieldValueTypes()

    /// Where the addresses of dependent forms are among the checks.
    static var ipv4Address: Int { 0 }
    static var ipv6Address: Int { 1 }

    /// Starts with the program of data of which nothing is known, any octets (RFC 3597 §5).
    init() {
        _ = index(of: IPv4Address.self)
        _ = index(of: IPv6Address.self)
        append(OctetsForm.generic, "rdata")
        finish()
    }

    /// Closes the program of the fields that have been visited.
    mutating func finish() { append(FieldStep(kind: .end), "") }

    private mutating func append(_ step: FieldStep, _ field: FieldName) {
        steps.append(step)
        names.append(field)
    }

    private mutating func append(_ form: OctetsForm, _ field: FieldName) {
        let index = forms.firstIndex(of: form) ?? forms.count
        if index == forms.count { forms.append(form) }
        append(FieldStep(kind: .octets, detail: UInt16(truncatingIfNeeded: index)), field)
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    private mutating func index<Value: FieldValue>(of type: Value.Type) -> UInt16 {
        let (place, isNew) = types.place(of: type)
        if isNew { checks.append(FieldCheck(type)) }
        return UInt16(truncatingIfNeeded: place)
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        switch Value.wireForm {
        case .fixed(let count):
            append(
                FieldStep(
                    kind: .fixed, detail: index(of: Value.self), text: Value.textForm,
                    count: UInt16(truncatingIfNeeded: count)), field)
        case .names:
            append(FieldStep(kind: .names), field)
        case let form:
            append(FieldStep(kind: .value, detail: index(of: Value.self), count: FieldStep.code(of: form)), field)
        }
    }

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        append(FieldStep(kind: .name, rule: rule), field)
    }

    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {
        append(form, field)
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Never) {
        choices.append { Value.form(after: $0) }
        append(
            FieldStep(
                kind: .dependent, detail: UInt16(truncatingIfNeeded: choices.count - 1),
                count: FieldStep.code(of: Value.wireForm)), field)
    }
}

extension FieldListCompiler {
    /// Appends the program of a field list; returns where it begins.
    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func append<Data: FieldList>(_ type: Data.Type) -> Int {
        let start = steps.count
        var data = Data()
        data.visitFields(&self)
        finish()
        return start
    }
}

extension FieldProgram {
    /// The program of any type, also one that is not among the library's own.
    init<Data: FieldList>(of type: Data.Type) {
        var compiler = FieldListCompiler()
        let start = compiler.append(type)
        self.init(FieldTable(compiler), at: start)
    }
}
