/// The parts of a message on the wire, in their order (RFC 1035 §4.1).
///
/// An UPDATE message has the same parts under other names: zone, prerequisite, update, additional data (RFC 2136 §2).
public enum MessageSection: UInt8, Hashable, Sendable, CaseIterable, Comparable, CustomStringConvertible {
    /// The twelve octets in front (RFC 1035 §4.1.1).
    case header
    /// What is asked (RFC 1035 §4.1.2).
    case question
    /// Records that answer the question.
    case answer
    /// Records that point to an authority.
    case authority
    /// Records that may help to use the others.
    case additional

    /// Orders the sections as they are in a message.
    @inlinable
    public static func < (left: MessageSection, right: MessageSection) -> Bool { left.rawValue < right.rawValue }

    /// The section's name in lower case, such as `answer`.
    public var description: String {
        switch self {
        case .header: "header"
        case .question: "question"
        case .answer: "answer"
        case .authority: "authority"
        case .additional: "additional"
        }
    }
}
