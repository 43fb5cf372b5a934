/// Where in a message something is: which field of which entry of which section.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
    /// The section, or `nil` where the bytes were read outside a message.
    public var section: MessageSection?
    /// The entry within the section, from 0; `nil` for the header and for what concerns a whole section.
    public var index: Int?
    /// How many entries the header announces for the section, where that is known.
    public var count: Int?
    /// The field, by the name that its record type gives it.
    public var field: FieldName?

    /// Makes a path.
    public init(section: MessageSection? = nil, index: Int? = nil, count: Int? = nil, field: FieldName? = nil) {
        self.section = section
        self.index = index
        self.count = count
        self.field = field
    }

    /// The path in words, counted from 1: `answer 1 of 2, type`.
    public var description: String {
        var text = section?.description ?? ""
        if let index {
            text += text.isEmpty ? "\(index + 1)" : " \(index + 1)"
            if let count { text += " of \(count)" }
        }
        if let field { text += text.isEmpty ? "\(field)" : ", \(field)" }
        return text
    }
}
