/// How records are written as text, where the same record may be written in several ways.
///
/// Whatever the style, the text is read back as the same record.
public struct PresentationStyle: Hashable, Sendable {
    /// Whether the data of all types are written as octets, `\# 4 C0000201` (RFC 3597 §5).
    public var isGeneric = false
    /// Whether long data go over several lines in parentheses, those of SOA each on a line of its own.
    public var isMultiline = false
    /// Whether comments say what numbers mean: the tags of keys, and with ``isMultiline`` the fields of SOA.
    public var hasComments = false
    /// After how many digits of base 16 or base 64 there is a space, or with ``isMultiline`` an end of line; 0 for none.
    ///
    /// It is rounded up to a multiple of 4. Digits up to the end of a record are split, others are not.
    public var splitWidth = 0
    /// Whether TTL, class, type and data are in columns, with tabs between them.
    public var isAligned = false

    /// The plain style: everything on a line, one space between the fields.
    public init() {}

    /// The plain style.
    public static var plain: PresentationStyle { PresentationStyle() }

    /// The data of all types as octets.
    public static var generic: PresentationStyle {
        var style = PresentationStyle()
        style.isGeneric = true
        return style
    }

    /// As dig writes records: in columns, digits split after 56.
    public static var dig: PresentationStyle {
        var style = PresentationStyle()
        style.isAligned = true
        style.splitWidth = 56
        return style
    }

    /// As dig writes records with `+multiline`: in columns, over several lines, digits split after 44, with comments.
    public static var multiline: PresentationStyle {
        var style = PresentationStyle()
        style.isAligned = true
        style.isMultiline = true
        style.hasComments = true
        style.splitWidth = 44
        return style
    }

    /// The columns in which TTL, class, type and data begin, from 0.
    var columns: (ttl: Int, recordClass: Int, type: Int, data: Int) {
        isMultiline ? (24, 24, 32, 32) : (24, 32, 40, 48)
    }
}
