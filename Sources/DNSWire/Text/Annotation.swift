/// What a run of octets of a message is: a field with its value, or octets that no field could be made of.
public struct Annotation: Hashable, Sendable {
    /// What kind of octets they are.
    public enum Kind: String, Hashable, Sendable {
        /// A whole field.
        case field
        /// The labels of a name up to its end or to a pointer.
        case labels
        /// A compression pointer.
        case pointer
        /// The beginning of a field whose other octets are not there.
        case cut
        /// Octets of which nothing could be made.
        case unread
        /// Octets after the end of the message.
        case trailing
    }

    /// Where the octets are; together the annotations of a message cover each of its octets once.
    public var range: Range<Int>
    /// What kind of octets they are.
    public var kind: Kind
    /// The section, entry and field.
    public var path: FieldPath
    /// The part of the field that it is, such as `alpn`, where the field has parts.
    public var part: String?
    /// The value as text.
    public var text: String
    /// Where a pointer leads.
    public var target: Int?

    /// Makes an annotation.
    public init(
        _ range: Range<Int>, _ kind: Kind, path: FieldPath, part: String? = nil, text: String, target: Int? = nil
    ) {
        self.range = range
        self.kind = kind
        self.path = path
        self.part = part
        self.text = text
        self.target = target
    }

    /// The field's name, with the part that it is.
    public var fieldName: String {
        let field = path.field.map { "\($0)" } ?? "\(kind)"
        return part.map { "\(field) \($0)" } ?? field
    }
}
