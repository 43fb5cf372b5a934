/// Why a text could not be read as JSON, or its JSON not as a message (RFC 8259, RFC 8427).
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; reasons may be added.
    public enum Reason: Hashable, Sendable {
        /// No JSON (RFC 8259 §2 to §7).
        case notJSON
        /// The text ends before the value does.
        case truncated
        /// More than 32 arrays and objects within each other.
        case tooDeep
        /// A member of an object is there twice (RFC 8259 §4).
        case duplicate
        /// The value is of another kind than the member has, or out of its range.
        case wrongValue
        /// A member is missing without which there is no record.
        case missing
        /// The member says something else than another one that says the same thing.
        case conflict
        /// A name or data in presentation form that cannot be read.
        case text(PresentationError)
        /// A value that does not fit into a message.
        case value(WireEncodingError)
        /// Octets of a message that cannot be read.
        case octets(WireDecodingError)
    }

    /// What is wrong.
    public var reason: Reason
    /// The octet of the text, from 0.
    public var offset: Int
    /// The member that it concerns; `nil` where it is none of a message's.
    public var member: String?

    @inline(never)
    init(_ reason: Reason, at offset: Int, member: String? = nil) {
        self.reason = reason
        self.offset = offset
        self.member = member
    }

    /// The error in one line: `offset 31: TTL: not a value that it can have`.
    public var description: String {
        let what: String =
            switch reason {
            case .notJSON: "this is no JSON"
            case .truncated: "the text ends within a value"
            case .tooDeep: "more than 32 arrays and objects within each other"
            case .duplicate: "is there twice"
            case .wrongValue: "not a value that it can have"
            case .missing: "is missing"
            case .conflict: "another member says something else"
            case .text(let error): "\(error)"
            case .value(let error): "\(error)"
            case .octets(let error): "\(error)"
            }
        return "offset \(offset): " + (member.map { "\($0): " } ?? "") + what
    }
}
