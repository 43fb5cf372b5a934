/// A value of JSON with its place in the text (RFC 8259 §3).
package struct JSONValue: Sendable {
    /// What kind of value it is.
    package enum Kind: Sendable {
        case null
        case bool(Bool)
        /// The number as it is written.
        case number(String)
        /// The string's characters in UTF-8, without escapes.
        case string([UInt8])
        case array([JSONValue])
        /// The members in their order.
        case object([JSONMember])
    }

    /// What it is.
    package let kind: Kind
    /// The offset of its first octet in the text.
    package let offset: Int
}

/// A member of an object.
package struct JSONMember: Sendable {
    /// Its name.
    package let name: String
    /// The offset of the name.
    package let offset: Int
    /// Its value.
    package let value: JSONValue
}
