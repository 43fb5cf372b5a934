/// A field of a record's data: what it is called, where it is in the message, and what kind of thing it is.
public struct DataField: Sendable {
    /// Kinds of fields.
    public enum Kind: UInt8, Hashable, Sendable, BitwiseCopyable {
        /// So many octets whatever they are: a number, or an address, the highest octet first.
        case fixed
        /// A domain name, which may be compressed.
        case name
        /// Octets, such as a key or a character string.
        case octets
        /// A value with a form of its own, such as a bitmap of types.
        case value
    }

    /// What the field is called.
    public let name: FieldName
    /// What kind of thing it is.
    public let kind: Kind
    /// Where it is in the message, the octets that count it included.
    public let range: Range<Int>
    /// The same without the octets that count it.
    public let content: Range<Int>
}

extension RecordView {
    /// Shows the fields of the RDATA, one after the other, as far as they are sound.
    ///
    /// Data of a type that is not known are one field of octets. In an UPDATE, a record that must have no data has no field.
    ///
    /// - Throws: the first error in the data, after what is in front of it has been shown.
    public func forEachField(_ body: (DataField) -> Void) throws(WireDecodingError) {
        let context = message.dataContext
        guard !context.hasNoData(recordClass, in: section) else { return try checkData() }
        let program = context.program(type, recordClass, of: rdataReader)
        let names = program.table.names
        try program.run(rdataReader) { index, start, end, content in
            let kind: DataField.Kind
            var counted = 0
            switch content {
            case .value: kind = program.table.steps[index].kind == .value ? .value : .fixed
            case .name: kind = .name
            case .octets(let form):
                kind = .octets
                counted = form.countLength
            case .dot: return
            }
            body(DataField(name: names[index], kind: kind, range: start..<end, content: (start &+ counted)..<end))
        }
    }
}

extension OctetsForm {
    /// How many octets in front count the field.
    fileprivate var countLength: Int {
        switch extent {
        case .rest, .fixed: 0
        case .counted8: 1
        case .counted16: 2
        }
    }
}
