/// The fields of a record type as data: a list of steps that visiting the type's field list once has left.
///
/// Checking, printing, reading text, explaining and writing names in full run the steps over octets; no value of the
/// type is made for any of them.
struct FieldProgram: Sendable {
    let table: FieldTable
    /// The index of the first step.
    let start: Int

    init(_ table: FieldTable, at start: Int) {
        self.table = table
        self.start = start
    }

    /// Whether anything is known of the data; the first program of a table is that of data that are any octets.
    var isKnown: Bool { start > 0 }

    /// Whether names may be in the data, and so compression pointers.
    var hasNames: Bool {
        var index = start
        while true {
            switch table.steps[index].kind {
            case .end: return false
            case .name, .names, .dependent: return true
            case .fixed, .octets, .value: index += 1
            }
        }
    }
}

extension FieldProgram {
    /// What a field turned out to be when it was passed over.
    enum Content {
        /// A value of a type, by its index among the table's checks.
        case value(Int)
        /// A name.
        case name(NameExtent, NameRule)
        /// Octets in a form, those that count them included.
        case octets(OctetsForm)
        /// No octets, and a dot in text.
        case dot
    }

    /// Passes over the fields of RDATA, which must fill the window, and shows each that is sound.
    ///
    /// It is the only loop over the fields of RDATA. `body` is given the index of the step, where the field's octets are,
    /// and what it is.
    ///
    /// - Throws: the first error, named by its field; `trailingOctets` where octets are left.
    @inline(__always)
    func run(
        _ reader: WireReader, _ body: (_ index: Int, _ start: Int, _ end: Int, Content) -> Void
    ) throws(WireDecodingError) {
        var reader = reader
        let first = reader.position
        var index = start
        while true {
            let step = table.steps[index]
            let before = reader.position
            do throws(WireDecodingError) {
                switch step.kind {
                case .end:
                    return try reader.finish()
                case .fixed:
                    try reader.skip(Int(step.count))
                    body(index, before, reader.position, .value(Int(step.detail)))
                case .name:
                    let name = try reader.readNameExtent()
                    body(index, before, name.end, .name(name, step.rule))
                case .names:
                    while !reader.isAtEnd {
                        let name = try reader.readNameExtent()
                        body(index, name.start, name.end, .name(name, step.rule))
                    }
                case .octets:
                    let form = table.forms[Int(step.detail)]
                    _ = try form.read(&reader)
                    body(index, before, reader.position, .octets(form))
                case .value:
                    try table.checks[Int(step.detail)].run(&reader)
                    body(index, before, reader.position, .value(Int(step.detail)))
                case .dependent:
                    let form = table.choices[Int(step.detail)](reader.message.octets(first..<before))
                    guard let content = try reader.pass(form) else { break }
                    body(index, before, reader.position, content)
                }
            } catch {
                throw step.kind == .end ? error : error.named(table.names[index])
            }
            index &+= 1
        }
    }
}

extension WireReader {
    /// Passes over a field in the form that was chosen for it; returns what it is, or `nil` where it is nothing.
    @inline(never)
    @_lifetime(self: copy self)
    fileprivate mutating func pass(_ form: DependentForm) throws(WireDecodingError) -> FieldProgram.Content? {
        switch form {
        case .nothing: return nil
        case .dot: return .dot
        case .ipv4Address:
            try skip(4)
            return .value(FieldListCompiler.ipv4Address)
        case .ipv6Address:
            try skip(16)
            return .value(FieldListCompiler.ipv6Address)
        case .name(let rule):
            return .name(try readNameExtent(), rule)
        case .octets(let form):
            _ = try form.read(&self)
            return .octets(form)
        }
    }
}
