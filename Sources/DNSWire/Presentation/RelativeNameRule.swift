/// What becomes of a name in text that does not end in a dot (RFC 1035 §5.1).
enum RelativeNameRule: Sendable {
    /// It is absolute all the same, and a free-standing `@`, for which there is no origin, is refused.
    case absolute
    /// It is refused, and so is a free-standing `@`.
    case refused
    /// The origin, in wire form, comes after it; a free-standing `@` is the origin.
    case origin(Octets)
}
