/// Something that is wrong with a message: what, where, and how bad it is.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable {
        /// Something could not be read, or must not be relied upon.
        case error
        /// Everything was read, but it is not as it should be.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// What is wrong, and where.
    public var error: WireDecodingError

    /// Makes a diagnostic.
    public init(_ severity: Severity, _ error: WireDecodingError) {
        self.severity = severity
        self.error = error
    }

    /// What is wrong.
    public var reason: WireDecodingError.Reason { error.reason }
    /// The octet, from the start of the message.
    public var offset: Int { error.offset }
    /// How many octets from `offset` on it concerns.
    public var length: Int { error.length }
    /// The section, entry and field.
    public var path: FieldPath { error.path }

    /// The diagnostic in one line: `offset 31: answer 1 of 2, type: cut off, 1 of 2 octets`.
    public var description: String { error.description }
}
