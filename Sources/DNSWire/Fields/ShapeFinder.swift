/// The visitor that finds the shape of a type's data.
struct ShapeFinder: FieldVisitor {
    /// The shape of the fields so far, or `nil` where one of them does not fit in.
    private(set) var shape: DataShape? = .empty

    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        switch Value.wireForm {
        case .fixed(let count): shape = shape?.appending(fixed: count)
        case .strings: shape = shape?.appending(.strings)
        case .typeBitmap: shape = shape?.appending(.typeBitmap)
        case .options: shape = shape?.appending(.options)
        case .serviceParameters: shape = shape?.appending(.serviceParameters)
        case .own: shape = nil
        }
    }

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        shape = shape?.appending(rule)
    }

    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {
        switch (form.extent, form.minimum) {
        case (.fixed(let count), let minimum) where (minimum...form.maximum).contains(count):
            shape = shape?.appending(fixed: count)
        case (.counted8, 0) where form.maximum >= 255: shape = shape?.appending(.counted)
        case (.counted8, 1) where form.maximum >= 255: shape = shape?.appending(.countedNotEmpty)
        case (.rest, 0) where form.maximum == Int(UInt16.max): shape = shape?.appending(.rest)
        case (.rest, 1) where form.maximum == Int(UInt16.max): shape = shape?.appending(.restNotEmpty)
        default: shape = nil
        }
    }
}
